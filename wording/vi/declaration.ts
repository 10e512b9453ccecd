/** The words of a judge's declaration of conflicts, case by case. */

export const declarationWords = {
  title: 'Từng trường hợp',
  intro:
    'Ghi những gì bạn biết: tên người, trường hoặc đơn vị, tên bài hoặc mã phách. Hệ thống tự đối chiếu với hồ sơ và không giao bài đó cho bạn; bạn không cần biết bài nào của ai. Chỉ Ban Thư ký và Ban Tổ chức đọc được.',
  row: (number: number) => `Trường hợp ${number}`,
  relation: 'Quan hệ',
  choose: 'Chọn quan hệ',
  name: 'Họ và tên',
  unit: 'Trường, đơn vị',
  work: 'Tên bài hoặc mã phách',
  more: 'Thêm trường hợp',
  note: 'Điều khác cần Ban Thư ký biết',
  noteHint:
    'Không bắt buộc nếu đã ghi từng trường hợp. Khi có ghi ở đây, bạn chưa được giao thêm bài cho đến khi Ban Thư ký xem.',
} as const
