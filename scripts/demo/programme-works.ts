/** Invented entries of the four programmes of adults: works, and persons put forward for their achievements. */
export interface AdultWork {
  /** Of a person put forward, the name. */
  title: string
  field: string
  gist: string
  need: string
  way: string
  effect: string
  authors: { name: string; place: string; position: string }[]
}

export const technicalWorks: AdultWork[] = [
  {
    title: 'Máy băm thân ngô ủ chua làm thức ăn cho trâu, bò',
    field: 'mechanics',
    gist: 'Máy băm và nén thân ngô vào túi ủ trong một lần chạy, dùng chung động cơ với máy xay xát.',
    need: 'Sau vụ ngô, thân cây bị đốt bỏ trong khi trâu, bò thiếu cỏ suốt mùa đông.',
    way: 'Trống dao bốn lưỡi đặt lệch góc, phễu nạp có con lăn tự cuốn, vít nén lắp ngay sau cửa ra.',
    effect: 'Mỗi giờ băm 800 kg, giảm ba công lao động; 14 hộ ở hai xã đã dùng qua hai mùa đông.',
    authors: [
      { name: 'Nông Văn Thịnh', place: 'Hợp tác xã Cơ khí Tân Sơn (ví dụ)', position: 'Thợ cơ khí' },
      { name: 'Lù Seo Páo', place: 'Hợp tác xã Cơ khí Tân Sơn (ví dụ)', position: 'Xã viên' },
    ],
  },
  {
    title: 'Tời kéo gỗ vườn rừng trên dốc, có phanh tự hãm',
    field: 'mechanics',
    gist: 'Tời chạy máy nổ nhỏ kéo gỗ keo lên đường, tự hãm khi đứt ga hoặc trượt cáp.',
    need: 'Vác gỗ trên dốc là việc nặng và hay gây tai nạn nhất của nghề trồng rừng.',
    way: 'Phanh côn ly tâm đóng vào khi tang trống quay ngược; khung tháo rời thành bốn phần hai người vác được.',
    effect: 'Kéo 400 kg trên dốc 35 độ; ba tổ khai thác dùng một năm không có tai nạn.',
    authors: [{ name: 'Vàng Thị Mỷ', place: 'Hạt Kiểm lâm Vị Xuyên (ví dụ)', position: 'Kiểm lâm viên' }],
  },
  {
    title: 'Phần mềm xếp lịch trực và phát thuốc cho trạm y tế xã',
    field: 'medicine',
    gist: 'Phần mềm chạy không cần mạng, xếp lịch trực và nhắc thuốc sắp hết hạn.',
    need: 'Trạm y tế ghi sổ tay, thuốc hết hạn chỉ biết khi kiểm kê cuối năm.',
    way: 'Cơ sở dữ liệu đặt trên một máy tính cũ, đồng bộ khi có mạng, in được sổ đúng mẫu của ngành.',
    effect: 'Sáu trạm dùng thử tám tháng, lượng thuốc phải hủy giảm hai phần ba.',
    authors: [
      { name: 'Trần Đức Hòa', place: 'Trung tâm Y tế Bắc Quang (ví dụ)', position: 'Dược sĩ' },
      { name: 'Ma Văn Duy', place: 'Trung tâm Y tế Bắc Quang (ví dụ)', position: 'Kỹ sư tin học' },
    ],
  },
  {
    title: 'Lò sao chè Shan tuyết dùng khí hóa vỏ trấu',
    field: 'materials',
    gist: 'Lò sao đốt khí từ trấu, giữ nhiệt đều mà không ám khói vào chè.',
    need: 'Sao chè bằng củi tốn rừng và làm chè có mùi khói.',
    way: 'Buồng khí hóa đặt dưới, ống lọc hắc ín bằng than, quạt chỉnh lửa theo nhiệt độ thành lò.',
    effect: 'Giảm hẳn củi đốt; giá bán chè tăng một phần tư.',
    authors: [{ name: 'Sùng Mí Lử', place: 'Hợp tác xã Chè Cao Bồ (ví dụ)', position: 'Giám đốc' }],
  },
]

export const vifotecWorks: AdultWork[] = [
  {
    title: 'Quy trình nhân giống cam sành sạch bệnh bằng vi ghép đỉnh sinh trưởng',
    field: 'biology',
    gist: 'Quy trình vi ghép cho tỷ lệ sống 62%, cây giống sạch bệnh vàng lá gân xanh.',
    need: 'Bệnh vàng lá gân xanh làm mất một phần ba diện tích cam của vùng.',
    way: 'Vi ghép đỉnh sinh trưởng 0,2 mm lên gốc trấp, kiểm tra bằng PCR hai lần, giữ cây mẹ trong nhà lưới ba lớp.',
    effect: 'Đã cung cấp 48.000 cây giống cho 120 ha; vườn năm thứ ba còn 97% cây sạch bệnh.',
    authors: [
      { name: 'Vàng Thị Mỷ', place: 'Trung tâm Giống cây trồng (ví dụ)', position: 'Trưởng phòng kỹ thuật' },
      { name: 'Đặng Quốc Toản', place: 'Trung tâm Giống cây trồng (ví dụ)', position: 'Nghiên cứu viên' },
    ],
  },
  {
    title: 'Hệ thống chưng cất tinh dầu bạc hà tuần hoàn nước làm mát',
    field: 'energy',
    gist: 'Nước làm mát tuần hoàn qua tháp gió, nhiệt thải hâm nóng nước nạp nồi.',
    need: 'Chưng cất theo lối cũ tốn 30 lít nước cho một lít dịch ngưng ở nơi thiếu nước quanh năm.',
    way: 'Bình ngưng ống xoắn kép, tháp làm mát đối lưu tự nhiên, bộ tận dụng nhiệt đặt trước van nạp.',
    effect: 'Giảm 85% nước, 30% củi; năm cơ sở áp dụng từ năm 2022.',
    authors: [{ name: 'Trần Đức Hòa', place: 'Trường Cao đẳng Kỹ thuật (ví dụ)', position: 'Giảng viên' }],
  },
  {
    title: 'Mạng cảm biến cảnh báo trượt lở cho tuyến đường đèo',
    field: 'electronics',
    gist: 'Mạng cảm biến nghiêng và độ ẩm đất truyền tin xa, báo trước khi mái dốc trượt.',
    need: 'Mỗi mùa mưa, tuyến đèo tắc hàng chục ngày vì sạt lở không báo trước.',
    way: 'Nút đo tiết kiệm điện chạy pin mặt trời, ngưỡng báo học từ số liệu ba mùa mưa, còi và đèn tại chỗ.',
    effect: 'Báo đúng 11 trong 13 lần trượt năm 2023; hai huyện đang vận hành 46 nút.',
    authors: [
      { name: 'Sùng Mí Lử', place: 'Ban Quản lý bảo trì đường bộ (ví dụ)', position: 'Kỹ sư' },
      { name: 'Hoàng Thế Anh', place: 'Trường Cao đẳng Kỹ thuật (ví dụ)', position: 'Giảng viên' },
    ],
  },
]

export const bookWorks: AdultWork[] = [
  {
    title: 'Hồ treo trữ nước bằng màng chống thấm cho vùng cao nguyên đá',
    field: 'materials',
    gist: 'Hồ treo lót màng hai lớp thi công trong sáu tuần, không cần bê tông.',
    need: 'Dân vùng cao nguyên đá thiếu nước sáu tháng mỗi năm.',
    way: 'Chọn hõm đá tự nhiên, rải lớp đệm sét, hàn màng tại chỗ, bể lọc đầu nguồn bằng cát và than.',
    effect: 'Mười bảy hồ đã xây giữ được 90.000 m³ nước cho 2.300 hộ.',
    authors: [{ name: 'Nông Văn Thịnh', place: 'Công ty Thủy lợi (ví dụ)', position: 'Kỹ sư trưởng' }],
  },
  {
    title: 'Máy tách hạt tam giác mạch không làm vỡ hạt',
    field: 'mechanics',
    gist: 'Máy tách hạt bằng trục cao su, hạt nguyên đạt 98%.',
    need: 'Tách hạt bằng tay chậm, bằng máy tuốt lúa thì vỡ hạt.',
    way: 'Hai trục bọc cao su quay lệch tốc, khe hở chỉnh theo độ ẩm, quạt phân ly ba ngăn.',
    effect: 'Bốn mươi hai máy đang chạy ở năm xã, công tách giảm tám lần.',
    authors: [{ name: 'Vàng Thị Mỷ', place: 'Hợp tác xã Lũng Xanh (ví dụ)', position: 'Phó giám đốc' }],
  },
  {
    title: 'Bài thuốc xông từ cây bản địa đóng gói theo tiêu chuẩn cơ sở',
    field: 'medicine',
    gist: 'Bài thuốc xông của người Dao được chuẩn hóa liều và đóng gói.',
    need: 'Bài thuốc quý mai một, liều dùng mỗi nhà một khác.',
    way: 'Định lượng hoạt chất của năm vị thuốc, sấy lạnh, đóng gói hai lớp, ghi nhãn song ngữ.',
    effect: 'Hai trăm hộ trồng dược liệu có thu nhập ổn định; 60.000 gói mỗi năm.',
    authors: [{ name: 'Trần Đức Hòa', place: 'Bệnh viện Y dược cổ truyền (ví dụ)', position: 'Bác sĩ' }],
  },
  {
    title: 'Phần mềm dạy tiếng Việt cho trẻ mẫu giáo người Mông',
    field: 'education',
    gist: 'Phần mềm kể chuyện song ngữ có trò chơi phát âm, chạy trên máy tính bảng cũ.',
    need: 'Trẻ vào lớp 1 chưa nghe hiểu tiếng Việt nên sợ đến lớp.',
    way: 'Một trăm truyện tranh có tiếng hai thứ tiếng, nhận giọng trẻ ngay trên máy, không cần mạng.',
    effect: 'Chín mươi điểm trường dùng; tỷ lệ trẻ sẵn sàng vào lớp 1 tăng từ 54% lên 88%.',
    authors: [{ name: 'Sùng Mí Lử', place: 'Phòng GD&ĐT huyện Mèo Vạc (ví dụ)', position: 'Chuyên viên' }],
  },
]

export const nominees: AdultWork[] = [
  {
    title: 'Đàm Thị Ngân Hà',
    field: 'scholar',
    gist: 'Chủ trì ba đề tài về cây dược liệu vùng cao, hai đề tài đã chuyển giao cho hợp tác xã.',
    need: '',
    way: 'Tác giả của sáu bài báo trong nước, một giải pháp hữu ích về nhân giống lan kim tuyến.',
    effect: 'Vùng trồng 75 ha, 300 hộ người Dao có thêm thu nhập.',
    authors: [
      { name: 'Đàm Thị Ngân Hà', place: 'Trường THPT Hoa Đá (ví dụ)', position: 'Giáo viên Sinh học' },
    ],
  },
  {
    title: 'Phàn Dào Chiêu',
    field: 'maker',
    gist: 'Nông dân tự chế mười một loại máy nhỏ cho nương đá.',
    need: '',
    way: 'Máy gieo hạt hốc đá của ông đạt giải Nhì Hội thi Sáng tạo kỹ thuật tỉnh năm 2021.',
    effect: 'Hơn bốn trăm máy đã bán cho bà con trong và ngoài tỉnh.',
    authors: [{ name: 'Phàn Dào Chiêu', place: 'Hợp tác xã Nà Chè (ví dụ)', position: 'Nông dân' }],
  },
  {
    title: 'Lục Minh Khôi',
    field: 'talent',
    gist: 'Kỹ sư trẻ làm nền tảng bán nông sản cho các hợp tác xã vùng cao.',
    need: '',
    way: 'Viết phần mềm mã nguồn mở, đào tạo 60 cán bộ hợp tác xã tự vận hành.',
    effect: 'Doanh thu qua nền tảng năm 2023 đạt 4,2 tỷ đồng.',
    authors: [{ name: 'Lục Minh Khôi', place: 'Trung tâm Khởi nghiệp (ví dụ)', position: 'Kỹ sư phần mềm' }],
  },
]
