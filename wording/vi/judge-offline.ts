/** The words of judging without network: what is kept where, downloading, and leaving a machine clean. */
import { count, date, dateTime, fileSize, list, time } from '../format'

const blindNames = (codes: readonly string[]) => `phách ${list(codes)}`

export const offlineWords = {
  title: 'Chấm khi không có mạng',
  lead: 'Tải bài và phiếu về máy này, hoặc chấm bằng bảng tính. Điểm ghi lúc mất mạng được giữ trên máy và tự gửi khi có mạng.',
  link: 'Chấm khi không có mạng',
  notYours: 'Phiếu này không còn được giao cho bạn, nên điểm ghi trên máy không gửi được.',
  send: 'Gửi ngay',
  sending: 'Đang gửi…',
  open: 'Mở phiếu',
  needsSession: 'Phiên đăng nhập đã hết: đăng nhập lại để gửi.',
  signIn: 'Đăng nhập lại',
  conflict: 'có bản khác trên máy chủ, mở phiếu để chọn',
  onlyServerCounts: 'Chỉ điểm đã lưu trên máy chủ trước hạn mới được tính.',
  notDownloaded:
    'Không có mạng, và trang bạn vừa mở chưa được tải về máy này. Các bài đã tải vẫn mở được từ danh sách phiếu; xem lại, xác nhận, từ chối chấm cần có mạng.',
  queue: 'Danh sách phiếu',
  lookAtQueue: 'Có phiếu cần bạn xem: mở danh sách',
  device: 'Trên máy này',
  unsupported:
    'Trình duyệt này không giữ được bài một cách an toàn. Dùng Chrome, Edge (bản 87 trở lên), Firefox (140) hoặc Safari (18.4), hoặc chấm bằng bảng tính.',
  nothingOpen:
    'Không có phiếu nào đang mở để tải: cần ký cam kết của tổ, và cuộc thi đang trong thời gian chấm.',
  private:
    'Bài dự thi là tài liệu mật. Chỉ tải về máy riêng của bạn. Bản tải được xóa khi bạn đăng xuất hoặc bấm “Xóa khỏi máy này”, và không mở được nữa sau khi hết hạn chấm. Ai mở được trình duyệt này trước lúc đó cũng đọc được bài đã tải.',
  notIncluded: 'Phim, tệp nén và tệp gốc không được tải; khi không có mạng sẽ không mở được.',
  remove: 'Xóa khỏi máy này',
  full: 'Máy không còn đủ chỗ. Xóa bớt dữ liệu của trình duyệt rồi tải lại; những bài đã tải vẫn dùng được.',
  broken: 'Đường truyền bị ngắt khi đang tải. Những bài đã tải vẫn dùng được; có mạng thì tải lại.',
  confirmNeedsNetwork:
    'Xác nhận phiếu cần có mạng, vì phiếu được khóa đúng như máy chủ đang giữ. Điểm và nhận xét của bạn vẫn được giữ trên máy này.',
} as const

export const heldHere = (codes: readonly string[]) =>
  `Đang giữ trên máy này: ${count(codes.length)} phiếu chờ mạng (${blindNames(codes)}).`

export const sentToServer = (sheets: number, at: Date) =>
  `Đã gửi ${count(sheets)} phiếu lên máy chủ lúc ${time(at)}.`

export const typedHereAt = (at: Date) => `ghi trên máy này lúc ${time(at)}`

export const keptPage = (at: Date) =>
  `Không có mạng: đây là bản tải về lúc ${dateTime(at)}. Trạng thái phiếu có thể đã đổi.`

export const keptPageBrief = (at: Date) => `Không có mạng: bản tải về lúc ${dateTime(at)}.`

export const otherSheets = (codes: readonly string[]) =>
  `Đang giữ trên máy này: ${count(codes.length)} phiếu khác chờ mạng (${blindNames(codes)}).`

export const waitingSheets = (codes: readonly string[]) =>
  `Máy này còn giữ ${count(codes.length)} phiếu chưa gửi lên máy chủ (${blindNames(codes)}). Đăng xuất bây giờ sẽ xóa những điểm và nhận xét đó.`

export const leaveWords = {
  title: 'Đăng xuất khỏi máy này',
  clearing: 'Đang xóa bài đã tải khỏi máy này rồi đăng xuất.',
  send: 'Gửi trước khi đăng xuất',
  submit: 'Đăng xuất',
  discard: 'Xóa phiếu chưa gửi và đăng xuất',
} as const

export const downloadButton = (bytes: number) =>
  `Tải về máy để chấm ngoại tuyến (khoảng ${fileSize(Math.max(bytes, 100_000))})`

export const downloadAgain = (bytes: number) =>
  `Tải lại bản mới (khoảng ${fileSize(Math.max(bytes, 100_000))})`

export const downloadWhat = (sheets: number, budget: number) =>
  `${count(sheets)} phiếu đang mở, kèm ảnh các trang của bài (nhiều nhất ${fileSize(budget)}; quá mức đó, bài sau chỉ có chữ).`

export const downloading = (done: number, of: number, bytes: number) =>
  `Đang tải ${count(done)}/${count(of)} bài, ${fileSize(bytes)}. Đừng đóng trang này.`

export const downloadedText = (sheets: number, bytes: number, at: Date, until: Date) =>
  `Đã tải ${count(sheets)} bài (${fileSize(bytes)}) lúc ${dateTime(at)}. Đọc và chấm được khi không có mạng đến ${date(until)}.`

export const textOnlyText = (codes: readonly string[]) =>
  `Chỉ có chữ, không có ảnh trang: ${blindNames(codes)}.`
