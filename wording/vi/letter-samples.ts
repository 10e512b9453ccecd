/** Stands in a preview for what the chosen work does not have (yet). */
export const letterSamples: Readonly<Record<string, string>> = {
  name: 'Nguyễn Văn A',
  title: 'Mô hình lọc nước từ vật liệu sẵn có',
  receiptNumber: 'XX00-00001-A',
  reason: 'Bản thuyết minh chưa có ảnh các bước làm.',
  tasks: 'Viết thuyết minh, Tải tệp lên',
  file: 'thuyet-minh.pdf',
  panel: 'Tổ 1',
  panels: 'Tổ 1; Tổ 2',
  count: '2',
  fields: 'Đồ dùng dành cho học tập',
  blindCode: '083',
  unit: 'Trường THCS Minh Khai',
}
