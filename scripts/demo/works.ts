/** Invented works for the demonstration: title, field, and what it does in one sentence. */
export interface DemoWork {
  title: string
  field: 'learning' | 'software' | 'environment' | 'household' | 'climate'
  gist: string
}

export const works: DemoWork[] = [
  {
    field: 'learning',
    title: 'Bảng tuần hoàn xoay hỗ trợ học Hóa học lớp 8',
    gist: 'Mô hình xoay nhiều lớp giúp tra nhanh tính chất các nguyên tố và tự kiểm tra bài cũ.',
  },
  {
    field: 'learning',
    title: 'Bộ thí nghiệm quang học từ vỏ chai nhựa',
    gist: 'Bộ dụng cụ tự làm để quan sát khúc xạ, phản xạ ánh sáng với chi phí dưới năm mươi nghìn đồng.',
  },
  {
    field: 'learning',
    title: 'Máy chiếu hình khối không gian cho môn Toán',
    gist: 'Hộp chiếu hình ba chiều bằng kính phản xạ, xoay được hình chóp, hình lăng trụ khi học Hình học.',
  },
  {
    field: 'learning',
    title: 'Sa bàn điện tử lịch sử Chiến khu Việt Bắc',
    gist: 'Sa bàn có đèn và tiếng thuyết minh theo từng sự kiện, dùng pin năng lượng mặt trời.',
  },
  {
    field: 'learning',
    title: 'Bàn tính chữ nổi dành cho học sinh khiếm thị',
    gist: 'Bàn tính có chữ nổi và âm thanh báo kết quả, giúp học sinh khiếm thị tự học bốn phép tính.',
  },
  {
    field: 'learning',
    title: 'Kính thiên văn tự làm từ ống nhựa và thấu kính cũ',
    gist: 'Kính thiên văn phóng đại ba mươi lần, quan sát được các vệ tinh của Mộc tinh.',
  },
  {
    field: 'learning',
    title: 'Bộ thẻ học tiếng Mông – Việt có mã âm thanh',
    gist: 'Một trăm thẻ hình phát âm song ngữ giúp học sinh lớp 1 vùng cao làm quen tiếng Việt.',
  },
  {
    field: 'learning',
    title: 'Mô hình hệ tuần hoàn người có bơm tay',
    gist: 'Mô hình trong suốt cho thấy đường đi của máu qua bốn ngăn tim.',
  },
  {
    field: 'software',
    title: 'Ứng dụng học từ vựng tiếng Anh qua làn điệu dân ca',
    gist: 'Ứng dụng ghép từ mới vào lời hát dân ca Tày, có chấm điểm phát âm.',
  },
  {
    field: 'software',
    title: 'Phần mềm cảnh báo sạt lở qua tin nhắn cho thôn bản',
    gist: 'Thu số liệu mưa từ cảm biến, gửi tin nhắn cảnh báo tới trưởng thôn khi vượt ngưỡng.',
  },
  {
    field: 'software',
    title: 'Trang quản lý thư viện trường vùng cao không cần mạng',
    gist: 'Quản lý mượn, trả sách trên một máy tính cũ, đồng bộ khi có mạng.',
  },
  {
    field: 'software',
    title: 'Trò chơi luyện an toàn giao thông đường đèo',
    gist: 'Trò chơi mô phỏng các tình huống trên đường đèo Hà Giang cho học sinh tiểu học.',
  },
  {
    field: 'software',
    title: 'Ứng dụng nhận dạng sâu bệnh trên cây cam sành',
    gist: 'Chụp ảnh lá để nhận dạng bốn loại bệnh thường gặp và gợi ý cách xử lý.',
  },
  {
    field: 'software',
    title: 'Chương trình điểm danh bằng thẻ cho học sinh bán trú',
    gist: 'Điểm danh bữa ăn, giờ ngủ bằng thẻ, báo phụ huynh khi vắng.',
  },
  {
    field: 'software',
    title: 'Sổ tay điện tử cây thuốc Nam quanh em',
    gist: 'Một trăm hai mươi cây thuốc có ảnh, công dụng và nơi mọc tại địa phương.',
  },
  {
    field: 'software',
    title: 'Ứng dụng nhắc lịch tưới cho vườn chè Shan tuyết',
    gist: 'Tính lịch tưới theo tuổi cây và dự báo thời tiết, chạy trên điện thoại phổ thông.',
  },
  {
    field: 'environment',
    title: 'Ống hút từ thân cây trúc và quy trình xử lý chống mốc',
    gist: 'Ống hút dùng nhiều lần làm từ trúc sẵn có, xử lý bằng hơi nước và nước chè.',
  },
  {
    field: 'environment',
    title: 'Gạch lát từ túi ni lông và cát suối',
    gist: 'Nung chảy túi ni lông trộn cát thành gạch lát sân trường, chịu lực tốt.',
  },
  {
    field: 'environment',
    title: 'Bếp đun củi ít khói có ngăn sấy ngô',
    gist: 'Bếp cải tiến giảm một nửa lượng củi, tận dụng khói nóng để sấy ngô.',
  },
  {
    field: 'environment',
    title: 'Thùng phân loại rác tự mở bằng cảm biến',
    gist: 'Thùng ba ngăn nhận biết kim loại, nhựa và rác hữu cơ.',
  },
  {
    field: 'environment',
    title: 'Giấy gói từ bẹ ngô thay túi ni lông',
    gist: 'Quy trình làm giấy thủ công từ bẹ ngô, bền khi gói đồ ẩm.',
  },
  {
    field: 'environment',
    title: 'Bộ lọc nước suối bằng than lõi ngô',
    gist: 'Lọc nước ba lớp dùng than lõi ngô, cát và đá, có van xả cặn.',
  },
  {
    field: 'environment',
    title: 'Xà phòng rửa tay từ quả bồ kết và vỏ cam',
    gist: 'Xà phòng tự nhiên không hóa chất, tận dụng vỏ cam sau chế biến.',
  },
  {
    field: 'environment',
    title: 'Khay ươm cây từ bã mía tự phân hủy',
    gist: 'Khay ươm ép từ bã mía, trồng thẳng xuống đất không cần tháo bầu.',
  },
  {
    field: 'household',
    title: 'Máy tách hạt ngô đạp chân',
    gist: 'Máy tách hạt dùng cơ cấu xe đạp cũ, năng suất gấp sáu lần làm tay.',
  },
  {
    field: 'household',
    title: 'Giá phơi quần áo tự thu khi trời mưa',
    gist: 'Cảm biến mưa kéo giàn phơi vào mái hiên, dùng pin sạc.',
  },
  {
    field: 'household',
    title: 'Xe đẩy leo bậc thang cho người già',
    gist: 'Xe chở hàng ba bánh luân phiên, leo được bậc nhà sàn.',
  },
  {
    field: 'household',
    title: 'Bộ đồ chơi lắp ghép nhà trình tường',
    gist: 'Đồ chơi gỗ lắp ghép theo kiến trúc nhà trình tường của người Lô Lô.',
  },
  {
    field: 'household',
    title: 'Gậy dò đường có cảm biến vật cản',
    gist: 'Gậy rung báo vật cản phía trước cho người khiếm thị, giá thành thấp.',
  },
  {
    field: 'household',
    title: 'Chổi quét trần gập gọn từ tre',
    gist: 'Chổi kéo dài đến ba mét, gập lại còn sáu mươi xăng ti mét.',
  },
  {
    field: 'household',
    title: 'Nôi ru em bán tự động',
    gist: 'Nôi lắc bằng cơ cấu đồng hồ quả lắc, lên cót một lần chạy ba mươi phút.',
  },
  {
    field: 'household',
    title: 'Máy thái rau lợn an toàn có nắp khóa',
    gist: 'Máy chỉ chạy khi nắp đã khóa, tránh tai nạn cho trẻ em.',
  },
  {
    field: 'climate',
    title: 'Trạm đo mưa tự động giá rẻ cho trường học',
    gist: 'Trạm đo mưa chao lật in 3D, gửi số liệu mười phút một lần.',
  },
  {
    field: 'climate',
    title: 'Hệ thống tưới nhỏ giọt từ chai nhựa cho nương đá',
    gist: 'Tưới nhỏ giọt cho ngô trồng hốc đá, tiết kiệm bảy phần mười lượng nước.',
  },
  {
    field: 'climate',
    title: 'Hồ treo mini trữ nước mưa có lọc tự động',
    gist: 'Bể trữ nước mưa có van bỏ nước đầu mùa và lớp lọc tự rửa.',
  },
  {
    field: 'climate',
    title: 'Nhà kính nấm rơm điều khiển độ ẩm',
    gist: 'Nhà trồng nấm phun sương theo độ ẩm, năng suất tăng một phần ba.',
  },
  {
    field: 'climate',
    title: 'Pin mặt trời xoay theo nắng bằng lò xo nhiệt',
    gist: 'Giàn pin tự xoay không dùng điện, tăng một phần năm sản lượng.',
  },
  {
    field: 'climate',
    title: 'Cảnh báo lũ ống bằng phao và còi khí nén',
    gist: 'Phao nâng kích còi khí nén khi nước suối dâng nhanh, không cần điện.',
  },
  {
    field: 'climate',
    title: 'Ủ phân hữu cơ từ rơm rạ bằng men bản địa',
    gist: 'Rút thời gian ủ còn hai mươi lăm ngày, thay việc đốt rơm.',
  },
  {
    field: 'climate',
    title: 'Lò sấy măng bằng năng lượng mặt trời',
    gist: 'Lò sấy hai tầng kính, sấy khô mười cân măng trong một ngày nắng.',
  },
  {
    field: 'climate',
    title: 'Bè thủy sinh làm sạch ao nuôi cá',
    gist: 'Bè trồng rau muống và sậy, giảm mùi và tảo trong ao.',
  },
  {
    field: 'household',
    title: 'Đèn học tự chỉnh độ sáng và nhắc ngồi thẳng',
    gist: 'Đèn đo khoảng cách tới đầu người học, nhấp nháy khi cúi quá gần.',
  },
]
