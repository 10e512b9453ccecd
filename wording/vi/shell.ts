/** The words of the frame around every page, and of the pages that say something went wrong. */
export const shellWords = {
  wordmark: 'Bảng Vàng',
  skip: 'Đến nội dung chính',
  workspaces: 'Khu vực làm việc',
  entrant: 'Dự thi',
  unit: 'Đơn vị',
  judge: 'Chấm',
  office: 'Tổ chức',
  chair: 'Xét giải',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  profile: 'Tài khoản',
  tryIt: 'Bản chạy thử: dữ liệu và tên người đều là giả định.',
  tryItLink: 'Đổi vai trò, đổi ngày',
  help: 'Trợ giúp: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hà Giang, điện thoại 0219 000 0000 (giờ hành chính).',
  guide: 'Hướng dẫn dự thi',
  track: 'Tra cứu hồ sơ',
  accessibility: 'Trợ năng',
  privacy: 'Quyền riêng tư',
  titleSuffix: 'Bảng Vàng',
} as const

/** The title of a page as the browser shows it; `hasErrors` says so first (WCAG 3.3.1). */
export function pageTitle(title: string, hasErrors = false): string {
  return `${hasErrors ? 'Lỗi: ' : ''}${title} – ${shellWords.titleSuffix}`
}

export const errorPages: Record<number, { title: string; text: string }> = {
  400: {
    title: 'Yêu cầu không hợp lệ',
    text: 'Trang đã nhận dữ liệu không đúng dạng. Quay lại trang trước và thử lần nữa.',
  },
  403: {
    title: 'Bạn không có quyền xem trang này',
    text: 'Trang này dành cho người có vai trò khác trong cuộc thi.',
  },
  404: {
    title: 'Không tìm thấy trang',
    text: 'Địa chỉ có thể đã gõ sai, hoặc nội dung không dành cho tài khoản đang đăng nhập.',
  },
  409: { title: 'Chưa thực hiện được', text: 'Tình trạng đã thay đổi. Tải lại trang rồi thử lần nữa.' },
  413: { title: 'Nội dung quá lớn', text: 'Nội dung gửi lên lớn hơn mức cho phép.' },
  422: { title: 'Chưa thực hiện được', text: 'Thông tin chưa đầy đủ hoặc chưa đúng.' },
  429: { title: 'Thao tác quá nhanh', text: 'Chờ ít phút rồi thử lại.' },
  500: {
    title: 'Hệ thống gặp lỗi',
    text: 'Những gì đã báo “Đã lưu” vẫn còn nguyên. Thử lại sau ít phút; nếu vẫn lỗi, gọi Ban Tổ chức và đọc mã sau:',
  },
}
