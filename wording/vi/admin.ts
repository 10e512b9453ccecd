/** The words of the house's own pages: programmes, their editions, who sits in an edition's office, administrators. */
import type { ContestLevel, ContestStage } from '#rules/editions'
import type { ProgrammeKind } from '#rules/programmes'
import { count } from '../format'

export const programmeNames: Record<ProgrammeKind, string> = {
  youth: 'Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng',
  technical: 'Hội thi Sáng tạo kỹ thuật',
  vifotec: 'Giải thưởng Sáng tạo khoa học và công nghệ (tuyển chọn gửi VIFOTEC)',
  'golden-book': 'Tuyển chọn công trình đăng Sách vàng Sáng tạo',
  honours: 'Tôn vinh trí thức khoa học và công nghệ tiêu biểu',
}

export const levelNames: Record<ContestLevel, string> = {
  commune: 'Cấp xã',
  province: 'Cấp tỉnh',
  cluster: 'Cấp cụm',
  national: 'Toàn quốc',
}

export const stageNames: Record<ContestStage, string> = {
  preparing: 'Đang chuẩn bị',
  announced: 'Đã thông báo',
}

export const adminNav = {
  workspace: 'Quản trị',
  label: 'Các phần của quản trị',
  series: 'Chương trình và kỳ thi',
  administrators: 'Người quản trị',
} as const

export const seriesWords = {
  title: 'Chương trình và kỳ thi',
  lede: 'Mỗi chương trình là một cuộc thi được tổ chức nhiều lần; mỗi lần là một kỳ, có thể lệ, thời gian và người phụ trách riêng.',
  caption: 'Các chương trình',
  name: 'Tên chương trình',
  nameHint: 'Ví dụ: Hội thi Sáng tạo kỹ thuật tỉnh Hà Giang',
  kind: 'Loại',
  kindHint: 'Quyết định mẫu thể lệ của kỳ mới. Không đổi được về sau.',
  level: 'Cấp tổ chức',
  province: 'Tỉnh, thành phố',
  provinceHint: 'Như trong thể lệ: “tỉnh Hà Giang” thì ghi Hà Giang.',
  host: 'Đơn vị chủ trì',
  noHost: 'Chưa chọn',
  cycleYears: 'Số năm giữa hai kỳ',
  cycleYearsHint: 'Ghi 1 nếu hằng năm, 2 nếu hai năm một lần; để trống nếu không đều.',
  cycle: 'Chu kỳ, viết bằng lời',
  cycleHint: 'Ví dụ: hằng năm; 02 năm một lần; 05 năm 2 lần',
  editions: 'Kỳ thi',
  last: 'Kỳ gần nhất',
  none: 'Chưa có chương trình nào. Lập chương trình đầu tiên dưới đây, rồi mở kỳ thi.',
  alone: 'Kỳ thi chưa thuộc chương trình nào',
  found: 'Lập chương trình mới',
  foundAct: 'Lập chương trình',
  change: 'Sửa thông tin chương trình',
  changeAct: 'Lưu',
  saved: 'Đã lưu.',
  back: 'Chương trình và kỳ thi',
  editionsCaption: 'Các kỳ, mới nhất trước',
  edition: 'Kỳ',
  stage: 'Tình trạng',
  office: 'Người phụ trách',
  noOffice: 'Chưa có ai',
  officeLink: 'Văn phòng',
  noEditions: 'Chương trình chưa có kỳ nào.',
  newEdition: 'Mở kỳ mới',
  seats: (organisers: number, secretaries: number) =>
    `Ban Tổ chức ${count(organisers)} người, Ban Thư ký ${count(secretaries)} người`,
} as const

export const newEditionWords = {
  title: 'Mở kỳ mới',
  lede: 'Kỳ mới bắt đầu ở tình trạng đang chuẩn bị: chỉ văn phòng của kỳ thấy được, sửa thể lệ thoải mái, rồi mới thông báo mở.',
  source: 'Bắt đầu từ',
  sourceHint:
    'Chép từ kỳ trước giữ nguyên thể lệ, dời mọi ngày theo năm; tổ giám khảo và phân công không chép.',
  copyOf: (title: string) => `Chép từ ${title}`,
  preset: (name: string) => `Mẫu ${name}`,
  ordinal: 'Lần thứ',
  year: 'Năm',
  label: 'Cách gọi khác',
  labelHint: 'Chỉ ghi khi không gọi theo lần thứ, ví dụ: “giai đoạn 2020–2025”. Để trống nếu không có.',
  prefix: 'Tiền tố mã biên nhận',
  prefixHint: 'Chữ cái rồi chữ số, từ 2 đến 10 ký tự, ví dụ HG19. Mỗi kỳ một tiền tố.',
  slug: 'Đường dẫn của kỳ',
  slugHint: 'Chữ thường không dấu, cách nhau bằng gạch nối. Để trống thì lấy theo tên cuộc thi.',
  office: 'Người phụ trách',
  organiser: 'Thư điện tử của người đứng đầu văn phòng (vai Ban Tổ chức)',
  organiserHint: 'Người này sửa thể lệ và thông báo mở cuộc thi. Có thể là chính bạn.',
  organiserName: 'Họ tên người đó',
  decision: 'Số quyết định (không bắt buộc)',
  keep: 'Giao lại vai trò cho người của kỳ trước',
  keepHint: 'Đánh dấu những người tiếp tục; không ai được giao sẵn.',
  act: 'Lập kỳ mới',
  cancel: 'Thôi',
} as const

export const officeSeatWords = {
  title: 'Văn phòng của kỳ thi',
  caption: 'Những người giữ vai trò',
  person: 'Người',
  role: 'Vai trò',
  from: 'Từ ngày',
  until: 'Đến ngày',
  decision: 'Quyết định',
  open: 'chưa có hạn',
  over: 'đã kết thúc',
  add: 'Giao vai trò',
  addAct: 'Giao vai trò',
  email: 'Thư điện tử',
  emailHint: 'Người được giao đăng nhập bằng chính địa chỉ này.',
  name: 'Họ tên',
  fromHint: 'Để trống: từ hôm nay.',
  untilHint: 'Để trống: không có hạn.',
  end: 'Kết thúc một vai trò',
  endSeat: 'Vai trò kết thúc',
  lastDay: 'Ngày phục vụ cuối',
  lastDayHint: 'Để trống: kết thúc ngay.',
  endAct: 'Kết thúc vai trò',
  empty: 'Chưa có ai. Giao vai Ban Tổ chức cho một người để bắt đầu chuẩn bị.',
  decisionLabel: 'Số quyết định (không bắt buộc)',
  enter: 'Đến văn phòng của kỳ thi',
  done: { added: 'Đã giao vai trò.', ended: 'Đã kết thúc vai trò.' },
  choose: 'Chọn',
} as const

export const administratorWords = {
  title: 'Người quản trị',
  lede: 'Quản trị lập chương trình, mở kỳ mới và giao người cho từng kỳ; không tự thấy hồ sơ, phiếu chấm của kỳ nào nếu không được giao vai trò trong kỳ đó.',
  caption: 'Những người quản trị',
  person: 'Người',
  since: 'Từ ngày',
  decision: 'Quyết định',
  byServer: 'Theo cấu hình máy chủ',
  add: 'Cử người quản trị',
  addAct: 'Cử',
  end: 'Thôi quản trị',
  empty: 'Chưa có ai được cử trên trang này.',
} as const

/** By the codes of rules/forms/series.ts. */
export const adminErrors: Record<string, string> = {
  'kind-missing': 'Chọn loại chương trình.',
  'series-name-missing': 'Ghi tên chương trình.',
  'level-missing': 'Chọn cấp tổ chức.',
  'years-invalid': 'Ghi số năm từ 1 đến 10, hoặc để trống.',
  'source-missing': 'Chọn mẫu hoặc kỳ trước để bắt đầu.',
  'ordinal-invalid': 'Ghi lần thứ bằng số, từ 1.',
  'year-invalid': 'Ghi năm bằng bốn chữ số.',
  'prefix-invalid': 'Tiền tố gồm 2 đến 10 ký tự: chữ cái không dấu rồi chữ cái hoặc chữ số.',
  'slug-invalid': 'Chỉ dùng chữ thường không dấu, chữ số và gạch nối.',
  'role-missing': 'Chọn vai trò.',
}
