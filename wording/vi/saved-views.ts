/** The words of named lists of entries. */

export const viewWords = {
  title: 'Danh sách đã lưu',
  given: 'Danh sách thường dùng',
  save: 'Lưu danh sách này',
  name: 'Tên danh sách',
  nameHint: 'Ví dụ: Chờ hỏi lại trường',
  shared: 'Mọi người trong Ban Thư ký, Ban Tổ chức đều thấy',
  act: 'Lưu',
  rename: (name: string) => `Đổi tên, chia sẻ hoặc bỏ “${name}”`,
  saveName: 'Lưu tên',
  drop: 'Bỏ danh sách',
  sharedMark: 'dùng chung',
  none: 'Chưa lưu danh sách nào. Lọc hồ sơ rồi bấm “Lưu danh sách này”.',
} as const
