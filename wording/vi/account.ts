/** The words of signing in, signing out and the profile. */

export const signInWords = {
  title: 'Đăng nhập',
  lede: 'Nhập địa chỉ thư điện tử của bạn. Chúng tôi gửi đến đó một mã sáu chữ số để đăng nhập; không cần mật khẩu. Người dự thi lần đầu cũng đăng nhập ở đây.',
  email: 'Địa chỉ thư điện tử',
  emailHint: 'Ví dụ ten.ban@example.com. Thư về hồ sơ dự thi cũng gửi đến địa chỉ này.',
  submit: 'Gửi mã đăng nhập',
  problem: 'Chưa gửi được mã',
  haveCode: 'Đã nhận được thư? Nhập mã',
  already: (name: string) => `Bạn đang đăng nhập với tên ${name}.`,
  alreadyNext: 'Nhập địa chỉ khác bên dưới nếu muốn đổi tài khoản.',
  goOn: 'Đến hồ sơ của tôi',
  judges: 'Giám khảo, Ban Thư ký và Ban Tổ chức dùng địa chỉ thư điện tử đã đăng ký với Ban Tổ chức.',
} as const

export const codeWords = {
  title: 'Nhập mã đăng nhập',
  sent: (email: string) =>
    `Nếu địa chỉ ${email} đúng, bạn sẽ nhận được thư có mã sáu chữ số trong vài phút. Mã dùng được một lần, trong 10 phút.`,
  code: 'Mã sáu chữ số',
  codeHint: 'Có thể dán mã từ thư.',
  submit: 'Đăng nhập',
  problem: 'Chưa đăng nhập được',
  notArrived: 'Chưa nhận được thư',
  notArrivedText:
    'Xem trong thư mục thư rác. Sau một phút, bạn có thể yêu cầu mã mới; khi đó mã cũ không còn dùng được.',
  again: 'Gửi mã mới',
  otherEmail: 'Dùng địa chỉ khác',
  noEmail: 'Nhập địa chỉ thư điện tử trước, rồi yêu cầu mã.',
} as const

export const profileWords = {
  title: 'Tài khoản của bạn',
  welcome: 'Cho chúng tôi biết tên của bạn',
  welcomeText: 'Chỉ hỏi một lần. Họ tên và số điện thoại sẽ được điền sẵn vào các mẫu khai sau này.',
  text: 'Họ tên và số điện thoại được điền sẵn vào các mẫu khai. Hồ sơ đã nộp không thay đổi theo.',
  email: 'Địa chỉ thư điện tử dùng để đăng nhập',
  name: 'Họ và tên',
  nameHint: 'Ghi đầy đủ, có dấu, như trong giấy khai sinh',
  phone: 'Số điện thoại (không bắt buộc)',
  phoneHint: 'Ban Tổ chức gọi khi cần, ví dụ 0912 345 678',
  submit: 'Lưu',
  submitAndGoOn: 'Lưu và tiếp tục',
  problem: 'Chưa lưu được',
  saved: 'Đã lưu.',
  signOut: 'Đăng xuất khỏi máy này',
  signOutText: 'Trên máy dùng chung, hãy đăng xuất khi xong việc.',
  privacy: 'Dữ liệu của bạn được giữ thế nào',
} as const

/** By the codes of rules/forms/account.ts. */
export const accountErrors: Record<string, string> = {
  'email-missing': 'Nhập địa chỉ thư điện tử.',
  'email-wrong': 'Nhập địa chỉ thư điện tử đúng dạng, ví dụ ten.ban@example.com.',
  'code-missing': 'Nhập mã sáu chữ số trong thư.',
  'code-shape': 'Mã gồm đúng sáu chữ số. Xem lại thư rồi nhập lại.',
  'name-missing': 'Nhập họ và tên của bạn.',
  'name-long': 'Họ và tên dài nhất 100 ký tự. Rút ngắn lại.',
  'phone-wrong': 'Nhập số điện thoại Việt Nam gồm 10 hoặc 11 chữ số, ví dụ 0912 345 678, hoặc để trống.',
}
