/** The words of the desk of screening: lists, acts upon many, ready reasons, returns counted. */
import type { ScreeningReason } from '#rules/regulations'
import type { DeskView, ManyAct } from '#rules/screening-filter'
import { count } from '../format'

export const deskWords = {
  title: 'Rà soát hồ sơ',
  meta: (pairs: number) =>
    pairs > 0
      ? `${count(pairs)} cặp hồ sơ giống nhau chưa kết luận`
      : 'Không còn cặp hồ sơ giống nhau nào chờ kết luận',
  views: 'Các danh sách',
  entry: 'Tên mô hình, sản phẩm',
  receipt: 'Mã biên nhận',
  submittedAt: 'Nộp lúc',
  officer: 'Người rà soát',
  nobody: 'Chưa ai nhận',
  checklist: 'Danh mục',
  clear: 'Đạt',
  inTheWay: (lines: number) => `Còn ${count(lines)} mục`,
  returns: (times: number) => `đã bổ sung ${count(times)} lần`,
  deadline: 'Hạn bổ sung',
  tick: 'Chọn',
  tickEntry: (receipt: string) => `Chọn hồ sơ ${receipt}`,
  act: 'Với các hồ sơ đã chọn',
  preview: 'Xem trước',
  found: (first: number, last: number, total: number) =>
    total === 0 ? 'Không có hồ sơ' : `Hồ sơ ${count(first)}–${count(last)} trong ${count(total)}`,
  summary: 'Tổng hợp rà soát',
  recognitions: 'Quyết định công nhận hồ sơ hợp lệ',
} as const

export const deskViewNames: Record<DeskView, string> = {
  waiting: 'Chờ rà soát',
  mine: 'Của tôi',
  free: 'Chưa ai nhận',
  overdue: 'Quá hạn bổ sung',
}

export const emptyDesk: Record<DeskView, string> = {
  waiting: 'Không còn hồ sơ nào chờ rà soát.',
  mine: 'Bạn chưa nhận hồ sơ nào. Mở một hồ sơ và bấm “Nhận hồ sơ này”.',
  free: 'Mọi hồ sơ chờ rà soát đều đã có người nhận.',
  overdue: 'Không có hồ sơ nào quá hạn bổ sung.',
}

export const manyWords = {
  title: {
    accept: 'Kết luận hợp lệ nhiều hồ sơ',
    return: 'Yêu cầu bổ sung nhiều hồ sơ',
    reject: 'Kết luận không hợp lệ nhiều hồ sơ',
  } satisfies Record<ManyAct, string>,
  back: 'Rà soát hồ sơ',
  none: 'Chưa chọn hồ sơ nào. Quay lại danh sách, đánh dấu các hồ sơ rồi xem trước.',
  noneLeft: 'Không có hồ sơ nào trong số đã chọn làm được việc này.',
  willDo: (entries: number) => `${count(entries)} hồ sơ sẽ được thực hiện`,
  willNot: (entries: number) => `${count(entries)} hồ sơ không thực hiện được`,
  leftOut: (entries: number) => `${count(entries)} hồ sơ vượt quá số làm một lần; làm tiếp ở lượt sau.`,
  receipt: 'Mã biên nhận',
  entry: 'Tên mô hình, sản phẩm',
  why: 'Vì sao',
  reason: 'Lý do',
  reasonHint: 'Người nộp của từng hồ sơ đọc nguyên văn lời này trong thư.',
  act: {
    accept: (entries: number) => `Kết luận hợp lệ ${count(entries)} hồ sơ`,
    return: (entries: number) => `Gửi yêu cầu bổ sung ${count(entries)} hồ sơ`,
    reject: (entries: number) => `Kết luận không hợp lệ ${count(entries)} hồ sơ`,
  } satisfies Record<ManyAct, (entries: number) => string>,
  done: (entries: number) => `Đã thực hiện ${count(entries)} hồ sơ. Thư báo người nộp sẽ gửi sau một phút.`,
  notDone: (entries: number) => `${count(entries)} hồ sơ chưa thực hiện được`,
  doneCaption: 'Đã thực hiện',
  undo: 'Cần sửa lại: mở hồ sơ và dùng “Rà soát lại”.',
} as const

export const manyActNames: Record<ManyAct, string> = {
  accept: 'Kết luận hợp lệ',
  return: 'Yêu cầu bổ sung',
  reject: 'Kết luận không hợp lệ',
}

export const summaryWords = {
  title: 'Tổng hợp rà soát',
  at: (when: string) => `Số liệu lúc ${when}`,
  byField: 'Theo lĩnh vực',
  byUnit: 'Theo đơn vị gửi',
  byReason: 'Theo lý do bổ sung, không hợp lệ',
  field: 'Lĩnh vực',
  unit: 'Đơn vị',
  noUnit: 'Thí sinh tự gửi',
  received: 'Đã nhận',
  all: 'Tổng cộng',
  reason: 'Lý do',
  ownWords: 'Lý do viết riêng',
  state: 'Kết quả',
  entries: 'Số hồ sơ',
  none: 'Chưa có hồ sơ nào.',
  noReasons: 'Không có hồ sơ nào đang bổ sung hoặc không hợp lệ.',
} as const

/** What ends an entry that was not completed in time. */
export const overdueReason: ScreeningReason = {
  code: 'overdue',
  leadsTo: 'invalid',
  tasks: [],
  text: 'Quá hạn bổ sung mà hồ sơ chưa được hoàn thiện.',
}

export const reasonWords = {
  ready: 'Lý do có sẵn (bấm để điền vào mẫu, sửa lại được trước khi gửi):',
} as const

/** How far the suggested deadline lies in working days. */
export function workingDaysHint({ workingDays, most }: { workingDays: number; most: number }): string {
  return `Ngày điền sẵn cách hôm nay ${count(workingDays)} ngày làm việc; đến hết rà soát còn ${count(most)} ngày làm việc.`
}

/** Which return for completion this is. */
export function returnNumber(number: number): string {
  return `Yêu cầu bổ sung lần ${count(number)}`
}
