/** What the council's board says beyond the ranking: lines between prizes, names once opened, comparison, the screen on the wall. */
import { count, list, score } from '../format'

export function lineSentence({
  prize,
  gap,
  isClose,
}: {
  prize: string
  gap: number
  isClose: boolean
}): string {
  const distance = gap === 0 ? 'bằng điểm' : `cách ${score(gap)} điểm`
  return `Hết ${prize}: ${distance} với hồ sơ kế dưới${isClose ? ', sát ngưỡng' : ''}.`
}

/** Authors and unit in one line. */
export function makersOf(makers: { authors: readonly string[]; unit: string } | undefined): string {
  if (!makers) return ''
  return [list(makers.authors), makers.unit].filter((part) => part !== '').join(' · ')
}

export const boardExtraWords = {
  links: 'Các trang của Hội đồng',
  openNames: 'Mở phách',
  openNamesNote:
    'Cho đến khi mở phách, các trang của Hội đồng không có tên tác giả và đơn vị. Mở rồi thì không đóng lại được; việc này vào nhật ký và biên bản.',
  openNamesEarly: 'Kết quả chưa chốt. Nếu Hội đồng quyết định mở phách trước khi chốt, ghi lý do.',
  openNamesReason: 'Lý do mở phách',
  openedAt: (at: string, reason: string) =>
    `Đã mở phách lúc ${at}${reason ? `: ${reason.replace(/[.\s]+$/, '')}` : ''}.`,
  projector: 'Màn chiếu',
  projectorTitle: 'Bảng xếp hạng',
  projectorBack: 'Về bảng xét giải',
  compare: 'So sánh hai hồ sơ',
  compareTitle: 'So sánh hai hồ sơ',
  compareWith: 'So với',
  compareFirst: 'Hồ sơ thứ nhất',
  compareSecond: 'Hồ sơ thứ hai',
  compareAct: 'So sánh',
  compareBlank: 'Chọn hồ sơ',
  comparePick: 'Chọn hai hồ sơ khác nhau để so sánh.',
  criterion: 'Tiêu chí',
  judgeLine: (number: number) => `Giám khảo ${number}`,
  mean: 'Trung bình',
  difference: 'Chênh lệch',
  official: 'Điểm chính thức',
  rank: 'Hạng',
  bothJudged: 'Giám khảo chấm cả hai hồ sơ',
  noneJudged: 'Không giám khảo nào chấm cả hai hồ sơ.',
  minutes: 'Biên bản',
} as const

/** A long ranking is shown in parts. */
export const boardPartWords = {
  atThePrizes: (shown: number, total: number) =>
    `Bảng này có ${count(shown)} trong ${count(total)} hồ sơ: đã hoặc đang đề xuất giải, bằng điểm chờ biểu quyết, và kế dưới vạch giải.`,
  all: 'Xem cả bảng xếp hạng',
  onlyAtThePrizes: 'Chỉ xem hồ sơ quanh vạch giải',
  saveFirst:
    'Lưu đề xuất trước khi sang trang khác. Hồ sơ không có trên trang này giữ nguyên giải đã chọn có lý do, hoặc theo đề xuất.',
  keys: 'Bàn phím: trên dòng của một hồ sơ, Alt + ↑ nâng một bậc giải, Alt + ↓ hạ một bậc.',
  firstOfGroup: (shown: number, total: number) => `${count(shown)} hồ sơ đầu trong ${count(total)}.`,
  wholeGroup: 'Xem cả nhóm',
  allGroups: 'Về tất cả các nhóm',
} as const
