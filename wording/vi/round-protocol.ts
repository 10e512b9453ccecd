/** The words of the rounds' list and of the protocol of one round. */
import type { AdvancementTerms, PeerVisibility, Round, RoundLabel } from '#rules/rounds'
import { count, dateTime, score } from '../format'
import { roundName } from './rounds'

export const roundsWords = {
  title: 'Các vòng chấm',
  caption: 'Các vòng theo thứ tự',
  name: 'Vòng',
  window: 'Thời gian chấm',
  rules: 'Cách chấm',
  entries: 'Hồ sơ',
  panels: 'Tổ',
  sheets: 'Phiếu đã xác nhận',
  state: 'Tình trạng',
  current: 'đang làm',
  undecided: 'chờ vòng trước',
  next: 'Vào vòng sau',
} as const

export const protocolWords = {
  back: 'Các vòng chấm',
  facts: 'Về vòng này',
  kind: 'Hình thức',
  window: 'Thời gian chấm',
  sight: 'Giám khảo biết gì',
  advancement: 'Vào vòng sau',
  progress: 'Phiếu đã xác nhận',
  entries: 'Hồ sơ trong vòng',
  close: 'Chốt vòng',
  whole: 'Mọi phiếu đã được xác nhận, mọi hồ sơ đủ phiếu.',
  missingNow: 'Còn thiếu',
  missingThen: 'Còn thiếu khi chốt',
  missingSheets: 'Phiếu chưa xác nhận',
  judge: 'Giám khảo',
  sheets: 'Số phiếu',
  underQuorum: 'Hồ sơ chưa đủ phiếu',
  code: 'Phách',
  work: 'Tên bài',
  closeNote: 'Sau khi chốt, mọi phiếu của vòng giữ nguyên: không sửa, không mở lại, không phân công thêm.',
  closeReason: 'Lý do chốt khi còn thiếu',
  closeReasonHint: 'Ai quyết định, vì sao. Ghi vào nhật ký và biên bản của vòng.',
  closeAct: 'Chốt vòng',
  ranking: 'Xếp hạng của vòng',
  rank: 'Hạng',
  score: 'Điểm',
  field: 'Lĩnh vực',
  verdict: 'Theo thể lệ',
  outcome: 'Kết luận',
  goesOn: 'Vào vòng sau',
  stays: 'Dừng ở vòng này',
  noRanking: 'Chưa hồ sơ nào đủ phiếu để xếp hạng.',
  choose: 'Chọn hồ sơ vào vòng sau',
  ownList: 'Lập danh sách khác theo biên bản của Hội đồng',
  codes: 'Mã phách vào vòng sau',
  codesHint: 'Cách nhau bằng dấu phẩy, dấu cách hoặc xuống dòng.',
  decisionNumber: 'Số quyết định hoặc biên bản',
  minutes: 'Nội dung biên bản',
  minutesHint: 'Căn cứ, ý kiến, kết quả biểu quyết. Ghi vào nhật ký.',
  ownAct: 'Quyết định danh sách này',
  decisionOnly: 'Thể lệ giao việc chọn hồ sơ cho Hội đồng quyết định bằng biên bản.',
  toPanels: 'Đến danh sách tổ giám khảo',
  changeList: 'Chọn lại',
  reopen: 'Mở lại vòng',
  reopenNote: 'Phiếu của vòng lại sửa được; danh sách vào vòng sau phải chọn lại.',
  reopenReason: 'Lý do mở lại',
  reopenAct: 'Mở lại vòng',
  last: 'Đây là vòng cuối: Hội đồng xét giải trên kết quả của vòng này.',
} as const

export const windowText = ({
  opensAt,
  endsAt,
  graceMinutes,
}: Pick<Round, 'opensAt' | 'endsAt' | 'graceMinutes'>) =>
  `${dateTime(opensAt)} đến ${dateTime(endsAt)}${graceMinutes > 0 ? `, gia hạn ${count(graceMinutes)} phút` : ''}`

export const blindnessText: Record<Round['blindness'], string> = {
  blind: 'Chấm trên hồ sơ đã rọc phách',
  named: 'Giám khảo biết tác giả',
}

export const peersText: Record<PeerVisibility, string> = {
  never: 'không thấy điểm của giám khảo khác',
  'after-own': 'thấy tổng điểm của giám khảo khác sau khi xác nhận phiếu của mình',
  always: 'thấy tổng điểm của giám khảo khác',
}

export function termsText(terms: AdvancementTerms): string {
  switch (terms.code) {
    case 'threshold':
      return `Từ ${score(terms.minScore)} điểm`
    case 'top':
      return `${count(terms.count)} hồ sơ điểm cao nhất, kể cả hồ sơ bằng điểm`
    case 'decision':
      return 'Hội đồng quyết định bằng biên bản'
  }
}

export const openSheetsText = (confirmed: number, sheets: number) =>
  `${count(confirmed)}/${count(sheets)} phiếu`

export const closedText = (at: Date, by: string) => `Đã chốt lúc ${dateTime(at)}, bởi ${by}.`

export const closedWithoutText = (reason: string) => `Lý do chốt khi còn thiếu: ${reason}`

export const reopenedRoundText = (reason: string) => `Vòng đã được mở lại. Lý do: ${reason}`

export const proposalText = (goOn: number, of: number) =>
  `Theo thể lệ, ${count(goOn)} trong ${count(of)} hồ sơ xếp hạng vào vòng sau.`

export const ruleAct = (goOn: number) => `Chọn ${count(goOn)} hồ sơ theo thể lệ`

export const decidedText = (chosen: number, next: string, at: Date, by: string) =>
  `${count(chosen)} hồ sơ vào “${next}”, chọn lúc ${dateTime(at)}, bởi ${by}.`

export const decidedByText = (decisionNumber: string) => `Theo ${decisionNumber}:`

export const cutText = 'Các hồ sơ từ đây không vào vòng sau theo thể lệ'

/** On the board: which round it is about, and that it waits for the one before. */
export function boardRoundText({ waitsFor, ...round }: RoundLabel & { waitsFor: RoundLabel | null }): string {
  return waitsFor
    ? `Bảng này xét trên “${roundName(round)}”; “${roundName(waitsFor)}” chưa chọn xong hồ sơ vào vòng này.`
    : `Bảng này xét trên các hồ sơ vào “${roundName(round)}”.`
}

export const roundFormErrors: Record<string, string> = {
  'round-missing': 'Chọn vòng mà tổ chấm.',
  'codes-missing': 'Ghi mã phách của các hồ sơ vào vòng sau.',
  'codes-too-long': 'Danh sách dài quá 20.000 ký tự.',
  'decision-missing': 'Ghi số quyết định hoặc biên bản.',
  'minutes-missing': 'Ghi nội dung biên bản.',
  'minutes-too-long': 'Rút ngắn biên bản còn không quá 10.000 ký tự.',
  'digest-invalid': 'Tải lại trang rồi thực hiện lại.',
}
