/** The words of the try-it page. */
import type { Phase } from '#rules/phases'
import type { Role } from '#rules/roles'

export const demoWords = {
  title: 'Chạy thử Bảng Vàng',
  lede: 'Đây là bản chạy thử trên máy này. Mọi cuộc thi, hồ sơ, tên người và địa chỉ đều là giả định. Trang này không tồn tại ở bản chạy thật và không mở được từ máy khác.',
  clock: 'Đồng hồ của cuộc thi',
  clockText:
    'Mọi hạn chót và giai đoạn tính theo đồng hồ này. Dời đồng hồ để xem cuộc thi ở từng giai đoạn; dữ liệu không mất khi dời.',
  clockNow: 'Đồng hồ đang chỉ',
  clockMoved: 'Đã dời đồng hồ.',
  moveClock: 'Dời đồng hồ',
  inPhase: 'Hiện tại:',
  typed: 'Ngày, giờ khác (giờ Việt Nam)',
  typedSubmit: 'Dời đến lúc này',
  real: 'Trở về giờ thật',
  problem: 'Chưa dời được đồng hồ',
  people: 'Đăng nhập thử từng vai trò',
  peopleText: 'Bấm vào một người để đăng nhập với tư cách người đó, không cần mã.',
  signInAs: 'Đăng nhập',
  as: (name: string) => `với tư cách ${name}`,
  name: 'Người',
  work: 'Cuộc thi, hồ sơ',
  act: 'Đăng nhập',
  table: 'Những người có thể đăng nhập thử, theo vai trò',
  nobody: 'Chưa có dữ liệu thử. Khởi động lại với DEMO=1 để nạp dữ liệu.',
  newcomer: 'Muốn thử từ đầu như một người mới?',
  newcomerText: (folder: string) =>
    `Đăng nhập bằng một địa chỉ thư bất kỳ. Khi chưa khai máy chủ thư, thư có mã nằm trong thư mục ${folder} trên máy này.`,
  newcomerLink: 'Đến trang đăng nhập',
} as const

/** One sentence for each role: what is worth trying. */
export const roleHints: Record<Exclude<Role, 'visitor'>, string> = {
  entrant:
    'Hoàn thành và nộp hồ sơ, xem biên nhận, rút lại để sửa; với hồ sơ cần bổ sung, sửa đúng mục được mở rồi nộp lại.',
  secretary: 'Rà soát hồ sơ mới nộp: xác nhận hợp lệ, hoặc trả lại để bổ sung kèm lý do và hạn.',
  organiser: 'Xem phòng điều hành, lập tổ giám khảo, phân công chấm, theo dõi tiến độ và công bố kết quả.',
  judge: 'Ký cam kết, chấm hồ sơ đã rọc phách ở bàn chấm và xác nhận phiếu.',
  chair: 'Xem bảng xếp hạng, cách tính từng điểm, đề xuất giải và chốt kết quả.',
  administrator: 'Lập chương trình, mở kỳ thi mới từ mẫu hoặc từ kỳ trước, giao người cho từng kỳ.',
}

export const stopNames: Record<Phase | 'last-hour', string> = {
  upcoming: 'Trước khi mở',
  open: 'Đang nhận hồ sơ',
  'last-hour': '40 phút trước hạn nộp',
  screening: 'Rà soát hồ sơ',
  judging: 'Chấm thi',
  deliberation: 'Xét giải',
  posting: 'Niêm yết kết quả',
  finished: 'Đã kết thúc',
}

/** By the codes of rules/forms/demo.ts. */
export const demoErrors: Record<string, string> = {
  'moment-missing': 'Chọn ngày và giờ.',
  'moment-wrong': 'Chọn một ngày giờ có thật, từ năm 2000 đến năm 2099.',
}
