/** The words of undoing an act of assignment, of the matrix filled in by keyboard, and of the loads beneath it. */
import type { AssignmentKind } from '#rules/assignments'
import { count, dateTime } from '../format'

const kinds: Record<AssignmentKind, string> = {
  'by-hand': 'bằng tay',
  all: 'tất cả cho tất cả',
  automatic: 'tự động',
  spreadsheet: 'bằng bảng tính',
}

interface UndoneAct {
  kind: AssignmentKind
  at: Date
  by: string
  made: number
  withdrawn: number
}

export const undoWords = {
  title: 'Lần phân công gần nhất',
  act: ({ kind, at, by, made, withdrawn }: UndoneAct) =>
    `${dateTime(at)}, ${by} phân công ${kinds[kind]}: ${effects(made, withdrawn, 'lập', 'gỡ')}.`,
  undo: (made: number, restored: number) => `Hoàn tác: ${effects(made, restored, 'gỡ', 'trả lại')}`,
  lost: (lost: number) =>
    `${count(lost)} phiếu đã gỡ không trả lại được: giám khảo không còn trong tổ, hồ sơ không còn do tổ chấm, hoặc có xung đột lợi ích.`,
  begun: (codes: readonly string[]) =>
    `Không hoàn tác được nữa vì giám khảo đã bắt đầu chấm hoặc đã từ chối (phách ${codes.slice(0, 6).join(', ')}${codes.length > 6 ? '…' : ''}).`,
  done: (made: number, restored: number) => `Đã hoàn tác: ${effects(made, restored, 'gỡ', 'trả lại')}.`,
} as const

function effects(one: number, other: number, verb: string, otherVerb: string): string {
  const parts = [one > 0 && `${verb} ${count(one)} phiếu`, other > 0 && `${otherVerb} ${count(other)} phiếu`]
  return parts.filter(Boolean).join(', ') || 'không còn phiếu nào'
}

export const gridWords = {
  save: 'Lưu phân công',
  keys: 'Phím mũi tên để đi giữa các ô, phím cách để đánh dấu; giữ chuột và kéo để đánh dấu nhiều ô.',
  load: 'Số phiếu',
  loadOf: (judge: string, sheets: number) => `${judge}: ${count(sheets)} phiếu`,
  saved: (made: number, takenBack: number, passedOver: number) =>
    [
      made + takenBack === 0 ? 'Không có gì thay đổi.' : `Đã lưu: ${effects(made, takenBack, 'lập', 'gỡ')}.`,
      passedOver > 0 ? `Bỏ qua ${count(passedOver)} ô vì xung đột lợi ích.` : '',
    ]
      .join(' ')
      .trim(),
} as const
