/** The words of the register of experts. */
import type { ExpertFilter, ExpertOrder } from '#rules/experts'
import { count } from '../format'

export const expertWords = {
  title: 'Sổ chuyên gia',
  lead: 'Những người có thể mời làm giám khảo, dùng chung cho mọi cuộc thi. Chỉ Ban Tổ chức và Ban Thư ký xem được.',
  add: 'Thêm chuyên gia',
  import: 'Nhập từ bảng tính',
  export: 'Tải bảng tính',
  filter: 'Lọc sổ chuyên gia',
  search: 'Tên, nơi công tác, từ khóa',
  field: 'Lĩnh vực chuyên môn',
  allFields: 'Mọi lĩnh vực',
  activity: 'Tình trạng',
  order: 'Sắp xếp',
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  name: 'Họ và tên',
  workplace: 'Nơi công tác',
  fields: 'Lĩnh vực chuyên môn',
  served: 'Số lần tham gia',
  state: 'Tình trạng',
  email: 'Thư điện tử',
  noEmail: 'chưa có',
  inactive: 'Không còn tham gia',
  empty: 'Sổ chưa có ai. Thêm từng người, hoặc nhập danh sách từ bảng tính.',
  emptyFiltered: 'Không có chuyên gia nào khớp với bộ lọc này. Bỏ bớt điều kiện để xem thêm.',
  saved: 'Đã lưu vào sổ chuyên gia.',
} as const

export const activityNames: Record<ExpertFilter['activity'], string> = {
  active: 'Đang tham gia',
  inactive: 'Không còn tham gia',
  all: 'Tất cả',
}

export const orderNames: Record<ExpertOrder, string> = {
  name: 'Theo tên',
  served: 'Tham gia nhiều nhất trước',
}

/** The filter in force, as the caption of the table: `Đang tham gia, lĩnh vực “Cơ khí”: 12 chuyên gia`. */
export function expertCaption({ activity, field, search }: ExpertFilter, total: number): string {
  const said = [activityNames[activity], field && `lĩnh vực “${field}”`, search && `có “${search}”`].filter(
    Boolean,
  )
  return `${said.join(', ')}: ${count(total)} chuyên gia`
}

export const expertPageWords = {
  newTitle: 'Thêm chuyên gia',
  back: 'Sổ chuyên gia',
  name: 'Họ và tên',
  nameHint: 'Không ghi học hàm, học vị ở đây.',
  academicTitle: 'Học hàm',
  degree: 'Học vị, trình độ',
  none: 'Không có',
  email: 'Thư điện tử (không bắt buộc)',
  emailHint: 'Cần có để mời làm giám khảo: lời mời và mã đăng nhập gửi đến địa chỉ này.',
  phone: 'Điện thoại (không bắt buộc)',
  employer: 'Nơi công tác',
  unit: 'Đơn vị gửi dự thi mà người này thuộc về',
  unitHint: 'Để phát hiện xung đột: giám khảo không chấm hồ sơ do đơn vị mình gửi.',
  noUnit: 'Không thuộc đơn vị nào trong danh sách',
  fields: 'Lĩnh vực chuyên môn',
  linesHint: 'Mỗi dòng một lĩnh vực.',
  keywords: 'Từ khóa (không bắt buộc)',
  keywordsHint: 'Mỗi dòng một từ khóa, ví dụ: cảm biến; xử lý nước thải.',
  history: 'Đã tham gia trước khi dùng hệ thống này (không bắt buộc)',
  historyHint: 'Mỗi dòng một lần, ví dụ: 2019: Tổ Cơ khí, Hội thi Sáng tạo kỹ thuật lần thứ 9.',
  isActive: 'Đang tham gia: hiện khi chọn giám khảo',
  notes: 'Ghi chú (không bắt buộc)',
  save: 'Lưu',
  service: 'Đã tham gia trên hệ thống này',
  noService: 'Chưa tham gia tổ giám khảo nào trên hệ thống này.',
  panel: 'Tổ',
  contest: 'Cuộc thi',
  duty: 'Vai trò',
  decision: 'Quyết định',
  judge: 'giám khảo',
  head: 'tổ trưởng',
  secretary: 'thư ký',
  guest: 'khách mời',
  invited: 'Được mời, chưa trả lời',
  declined: 'Được mời, từ chối',
  errorTitle: 'Chưa lưu được',
} as const

export const expertErrors: Record<string, string> = {
  'expert-name-missing': 'Nhập họ và tên.',
  'email-unreadable': 'Nhập địa chỉ thư điện tử đúng dạng, ví dụ ten@truong.edu.vn.',
  'phone-unreadable': 'Nhập số điện thoại có ít nhất 9 chữ số.',
  'title-unknown': 'Chọn học hàm: Giáo sư (GS), Phó giáo sư (PGS), hoặc để trống.',
  'degree-unknown':
    'Chọn học vị: Tiến sĩ khoa học, Tiến sĩ, Chuyên khoa, Thạc sĩ, Bác sĩ, Kỹ sư, Kiến trúc sư, Cử nhân, Nghệ nhân, hoặc để trống.',
  'list-too-long': 'Quá nhiều dòng, hoặc có dòng quá dài. Rút ngắn lại.',
  'text-too-long': 'Rút ngắn nội dung đã nhập.',
  'unit-unknown': 'Chọn một đơn vị trong danh sách.',
  'version-missing': 'Tải lại trang rồi thực hiện lại.',
  'name-repeated':
    'Người này đã có ở một dòng trước trong bảng. Nếu là hai người, ghi thư điện tử của từng người.',
  'email-repeated': 'Địa chỉ thư điện tử này đã có ở một dòng trước trong bảng.',
  'activity-unknown': 'Ghi “có” hoặc “không”.',
}

export const expertError = (code: string | undefined) =>
  code === undefined ? undefined : (expertErrors[code] ?? 'Kiểm tra lại thông tin đã nhập.')

export const panelChoiceWords = {
  title: 'Chọn từ sổ chuyên gia',
  intro: 'Gửi lời mời, hoặc bổ nhiệm ngay theo quyết định của tổ.',
  invite: 'Mời',
  inviteGuest: 'Mời làm khách',
  appoint: 'Bổ nhiệm',
  member: 'Đã có trong tổ',
  noEmail: 'Chưa có thư điện tử',
  addEmail: 'Bổ sung',
  acts: 'Việc',
  notFound: 'Không có trong sổ? Thêm ở trang của tổ, phần “Người chưa có trong sổ chuyên gia”.',
} as const
