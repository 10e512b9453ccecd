/** The words of the decision that recognises valid entries, on its pages and on the paper itself. */
import { withoutAccents } from '#rules/short-message'
import { calendarDay, count } from '../format'

export const recognitionWords = {
  title: 'Quyết định công nhận hồ sơ hợp lệ',
  back: 'Rà soát hồ sơ',
  backToList: 'Các quyết định',
  made: 'Các quyết định đã lập',
  none: 'Chưa có quyết định nào. Khi lập, danh sách hồ sơ hợp lệ được chốt lại và in làm phụ lục.',
  number: 'Số',
  numberHint: 'Số do văn thư cấp, ví dụ 12.',
  symbol: 'Ký hiệu',
  day: 'Ngày ký',
  dayWords: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
  position: 'Chức vụ người ký',
  usualPosition: 'Trưởng Ban',
  symbolUsual: 'QĐ-BTC',
  signer: 'Họ tên người ký',
  supplementary: 'Bổ sung',
  firstOne: 'Lần đầu',
  kind: 'Loại',
  lists: 'Danh sách',
  counts: (added: number, removed: number) =>
    removed === 0 ? `${count(added)} hồ sơ` : `thêm ${count(added)} hồ sơ, đưa ra ${count(removed)} hồ sơ`,
  next: (isFirst: boolean) => (isFirst ? 'Lập quyết định' : 'Lập quyết định bổ sung'),
  nothing: 'Mọi hồ sơ hợp lệ đều đã có trong quyết định.',
  noneValid: 'Chưa có hồ sơ nào được kết luận hợp lệ.',
  added: (entries: number) => `${count(entries)} hồ sơ hợp lệ chưa có trong quyết định nào`,
  removed: (entries: number) => `${count(entries)} hồ sơ đã công nhận nhưng không còn hợp lệ`,
  hint: 'Sau khi lập, hồ sơ được kết luận hợp lệ thêm sẽ chờ một quyết định bổ sung. Quyết định đã lập không sửa được.',
  act: 'Chốt danh sách và lập quyết định',
  receipt: 'Mã biên nhận',
  entry: 'Tên mô hình, sản phẩm',
  unit: 'Đơn vị',
  authors: 'Tác giả',
  print: 'Xem lại, tải về để trình ký. Bản này giữ nguyên như lúc chốt.',
  digest: (digest: string) => `Dấu SHA-256 của danh sách: ${digest}`,
  fileName: (name: string) => `quyet-dinh-${withoutAccents(name).replace(/[^\dA-Za-z]+/g, '-')}`,
} as const

export const recognitionPaperWords = {
  kind: 'Quyết định',
  subject: (contest: string, isFirst: boolean) =>
    isFirst
      ? `Về việc công nhận hồ sơ hợp lệ dự ${contest}`
      : `Về việc bổ sung danh sách hồ sơ hợp lệ dự ${contest}`,
  authority: 'Trưởng Ban Tổ chức',
  verb: 'Quyết định',
  rules: (contest: string) => `Căn cứ Thể lệ ${contest}`,
  first: ({ name, day }: { name: string; day: string }) =>
    `Căn cứ Quyết định số ${name} ngày ${calendarDay(day)} về việc công nhận hồ sơ hợp lệ`,
  proposal: 'Theo đề nghị của Ban Thư ký',
  article: (number: number, text: string) => [{ text: `Điều ${number}. `, bold: true }, text] as const,
  recognise: (entries: number) =>
    `Công nhận ${count(entries)} hồ sơ hợp lệ, đủ điều kiện chuyển Hội đồng giám khảo (danh sách tại Phụ lục I kèm theo).`,
  remove: (entries: number, appendix: string) =>
    `Đưa ra khỏi danh sách đã công nhận ${count(entries)} hồ sơ không còn hợp lệ (danh sách tại ${appendix} kèm theo).`,
  passOn:
    'Ban Thư ký bàn giao hồ sơ cho Hội đồng giám khảo chấm theo Thể lệ và thông báo cho các đơn vị, tác giả.',
  force:
    'Quyết định này có hiệu lực kể từ ngày ký. Ban Thư ký, Hội đồng giám khảo và các đơn vị, tác giả có liên quan chịu trách nhiệm thi hành.',
  appendix: (roman: string) => `Phụ lục ${roman}`,
  addedTitle: 'Danh sách hồ sơ hợp lệ',
  removedTitle: 'Danh sách hồ sơ đưa ra khỏi danh sách đã công nhận',
  columns: ['TT', 'Mã biên nhận', 'Tên mô hình, sản phẩm', 'Tác giả', 'Đơn vị'],
  field: (name: string, entries: number) => `${name} (${count(entries)} hồ sơ)`,
  recipients: (last: number) => [`Như Điều ${last}`, 'Hội đồng giám khảo', 'Lưu: VT, BTK'],
  sign: 'TM. BAN TỔ CHỨC',
} as const

/** Why a decision was refused. */
export function recognitionRefusalSentence(because: 'recognition-empty' | 'recognition-changed'): string {
  return because === 'recognition-empty'
    ? 'Không có hồ sơ nào để đưa vào quyết định: mọi hồ sơ hợp lệ đều đã được công nhận.'
    : 'Danh sách hồ sơ hợp lệ vừa thay đổi sau khi bạn mở trang. Xem lại danh sách bên dưới rồi chốt.'
}
