/** The standing notices of the public site: how to enter, privacy, accessibility. */

/** A paragraph, a list of short lines, or a question with its answer. */
export type NoticeBlock = string | readonly string[] | { question: string; answer: string }

export interface NoticeText {
  title: string
  lede: string
  contents: string
  updated: string
  sections: readonly { id: string; title: string; blocks: readonly NoticeBlock[] }[]
}

const contents = 'Trong trang này'

export const guide: NoticeText = {
  title: 'Hướng dẫn dự thi',
  lede: 'Từ lúc chuẩn bị đến lúc biết kết quả. Điều kiện, hồ sơ và thời hạn của từng cuộc thi ghi ở trang giới thiệu và thể lệ của cuộc thi đó.',
  contents,
  updated: '',
  sections: [
    {
      id: 'chuan-bi',
      title: 'Chuẩn bị',
      blocks: [
        'Đọc thể lệ của cuộc thi trước khi làm hồ sơ: ai được dự thi, lĩnh vực, hạn nộp.',
        [
          'Một địa chỉ thư điện tử mà bạn mở được, để nhận mã đăng nhập và thư của Ban Tổ chức.',
          'Họ tên, ngày sinh, trường, lớp của từng tác giả; họ tên và số điện thoại người đại diện nếu tác giả dưới 16 tuổi.',
          'Bản thuyết minh và ảnh mô hình, sản phẩm. Không ghi họ tên, trường, địa chỉ và không chụp mặt người trong các tệp này, vì giám khảo chấm trên hồ sơ đã rọc phách.',
          'Ảnh 4×6 và bản sao giấy khai sinh của từng tác giả, nếu thể lệ yêu cầu. Chỉ Ban Thư ký xem được.',
        ],
      ],
    },
    {
      id: 'nop-ho-so',
      title: 'Làm và nộp hồ sơ',
      blocks: [
        'Mở trang cuộc thi, bấm “Bắt đầu hồ sơ dự thi” và đăng nhập bằng mã gửi qua thư. Hồ sơ là một danh sách việc cần làm; mỗi việc là một trang ngắn, làm theo thứ tự nào cũng được. Có thể dừng và tiếp tục trên máy khác.',
        'Khi mọi mục bắt buộc đã hoàn thành, trang “Kiểm tra và nộp” cho bạn xem lại tất cả. Nếu còn thiếu hoặc sai, trang này chỉ rõ mục cần sửa. Bấm “Nộp bài dự thi” để nộp.',
        'Sau khi nộp, bạn có biên nhận ghi mã số, giờ nộp theo đồng hồ máy chủ và mã kiểm tra (SHA-256) của từng tệp. Hãy giữ mã biên nhận.',
        'Trước hạn nộp, bạn có thể rút lại để sửa rồi nộp lại; biên nhận giữ nguyên mã. Sau hạn, hồ sơ được giữ như lần nộp cuối. Không gia hạn ngầm: nếu hạn nộp được dời, trang cuộc thi ghi rõ hạn cũ, hạn mới và lý do.',
      ],
    },
    {
      id: 'ra-soat',
      title: 'Rà soát và bổ sung',
      blocks: [
        'Ban Thư ký rà soát từng hồ sơ. Nếu cần bổ sung, bạn nhận được thư nêu lý do, các mục phải sửa và hạn. Chỉ các mục đó được mở để sửa; sửa xong nhớ nộp lại trước hạn.',
        'Tình trạng hồ sơ luôn xem được trong tài khoản, hoặc ở trang tra cứu bằng mã biên nhận.',
      ],
    },
    {
      id: 'cham',
      title: 'Hồ sơ được chấm ra sao',
      blocks: [
        'Hồ sơ hợp lệ được gắn mã phách. Giám khảo chỉ thấy mã phách, bài và tệp dành cho giám khảo; không thấy họ tên, trường, đơn vị.',
        'Mỗi hồ sơ được ít nhất hai giám khảo chấm độc lập theo các tiêu chí ghi trong thể lệ. Trước khi chấm, giám khảo ký cam kết và khai xung đột lợi ích; người có con em hoặc học sinh mình hướng dẫn không chấm hồ sơ đó.',
        'Điểm của hồ sơ và thứ hạng được máy tính theo đúng điều khoản thể lệ, kể cả khi bằng điểm. Hội đồng giám khảo đề xuất giải; Ban Tổ chức quyết định và công bố.',
      ],
    },
    {
      id: 'ket-qua',
      title: 'Kết quả và phản ánh',
      blocks: [
        'Kết quả được niêm yết tại trang cuộc thi. Họ tên và trường chỉ ghi khi tác giả, và người đại diện nếu tác giả dưới 16 tuổi, đã đồng ý công bố.',
        'Trong thời gian niêm yết, phản ánh gửi Ban Tổ chức theo địa chỉ ghi ở trang cuộc thi.',
      ],
    },
    {
      id: 'hoi-dap',
      title: 'Câu hỏi thường gặp',
      blocks: [
        {
          question: 'Không nhận được mã đăng nhập?',
          answer: 'Xem thư mục thư rác, kiểm tra địa chỉ đã gõ, rồi yêu cầu mã mới sau một phút.',
        },
        {
          question: 'Nhóm có tác giả học ở các trường khác nhau?',
          answer: 'Được; khai trường của từng tác giả.',
        },
        {
          question: 'Có được nộp nhiều hồ sơ không?',
          answer: 'Được, mỗi mô hình, sản phẩm một hồ sơ, nếu thể lệ không quy định khác.',
        },
        {
          question: 'Mạng yếu, tệp lớn?',
          answer:
            'Mất mạng, đóng trang hay tắt máy không mất phần đã tải: mở lại trang, chọn lại đúng tệp đó, hệ thống tải tiếp từ chỗ dở. Vẫn nên tải sớm trước ngày cuối.',
        },
        {
          question: 'Không đồng ý công bố tên có bị mất điểm không?',
          answer:
            'Không. Chỉ cần đồng ý xử lý dữ liệu để xét hồ sơ; các mục khác có thể từ chối mà không ảnh hưởng đến việc chấm.',
        },
        {
          question: 'Mất biên nhận?',
          answer: 'Đăng nhập, mở hồ sơ và xem lại biên nhận; mã cũng có trong thư xác nhận.',
        },
      ],
    },
  ],
}

export const privacy: NoticeText = {
  title: 'Quyền riêng tư',
  lede: 'Thông báo về dữ liệu cá nhân theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: giữ những gì, để làm gì, ai xem được, giữ bao lâu và bạn có quyền gì.',
  contents,
  updated: 'Bản tháng 11 năm 2026.',
  sections: [
    {
      id: 'giu-gi',
      title: 'Chúng tôi giữ những gì',
      blocks: [
        [
          'Tài khoản: địa chỉ thư điện tử, họ tên, số điện thoại (nếu bạn khai).',
          'Hồ sơ dự thi: họ tên, ngày sinh, trường, lớp, số điện thoại, thư điện tử của tác giả; họ tên, quan hệ, số điện thoại của người đại diện; giáo viên hướng dẫn; bài và tệp dự thi.',
          'Ảnh 4×6 và bản sao giấy khai sinh, khi thể lệ yêu cầu.',
          'Ý kiến đồng ý hoặc không đồng ý của từng người, với thời điểm trả lời.',
          'Nhật ký thao tác: ai làm gì với hồ sơ và khi nào.',
        ],
        'Chúng tôi không hỏi dân tộc, tôn giáo, số định danh; không dùng công cụ theo dõi, quảng cáo hay thống kê của bên khác. Trang chỉ đặt một cookie, để giữ đăng nhập.',
      ],
    },
    {
      id: 'de-lam-gi',
      title: 'Để làm gì',
      blocks: [
        'Mỗi việc được hỏi riêng, không đánh dấu sẵn:',
        [
          'Xử lý dữ liệu để xét hồ sơ dự thi. Không có sự đồng ý này thì không xét được hồ sơ.',
          'Công bố họ tên, trường khi đạt giải.',
          'Sử dụng hình ảnh tác giả tại lễ trao giải và trên truyền thông.',
          'Chuyển hồ sơ dự thi cấp toàn quốc và cho đơn vị phối hợp.',
        ],
        'Ba việc sau có thể từ chối mà không ảnh hưởng đến việc chấm.',
      ],
    },
    {
      id: 'tre-em',
      title: 'Tác giả là trẻ em',
      blocks: [
        [
          'Dưới 7 tuổi: người đại diện theo pháp luật trả lời.',
          'Từ 7 đến dưới 16 tuổi: cần sự đồng ý của cả tác giả và người đại diện.',
          'Từ 16 tuổi: tác giả tự trả lời.',
        ],
        'Tuổi tính theo ngày sinh đã khai, vào ngày trả lời và ngày công bố.',
      ],
    },
    {
      id: 'ai-xem',
      title: 'Ai xem được',
      blocks: [
        [
          'Người nộp hồ sơ: toàn bộ hồ sơ của mình.',
          'Ban Thư ký, Ban Tổ chức của cuộc thi: hồ sơ đã nộp; bản nháp thì không.',
          'Giám khảo: bài và tệp dành cho giám khảo, dưới mã phách; không thấy họ tên, ngày sinh, trường, đơn vị, ảnh 4×6, giấy khai sinh.',
          'Mọi người: tên mô hình, sản phẩm đạt giải, giải và lĩnh vực; họ tên, trường chỉ khi đã đồng ý. Không bao giờ công bố ngày sinh, số điện thoại, địa chỉ, điểm.',
        ],
      ],
    },
    {
      id: 'bao-lau',
      title: 'Giữ bao lâu',
      blocks: [
        [
          'Mã đăng nhập: 10 phút. Phiên đăng nhập: 14 ngày.',
          'Giấy khai sinh: chỉ để Ban Thư ký kiểm tra tuổi, xóa sau khi kiểm tra theo thể lệ.',
          'Hồ sơ, phiếu điểm, biên bản, quyết định: theo thời hạn lưu trữ hồ sơ của cơ quan tổ chức.',
          'Bản nháp chưa nộp: bạn có thể yêu cầu xóa bất cứ lúc nào.',
        ],
      ],
    },
    {
      id: 'quyen',
      title: 'Quyền của bạn, và cách rút lại sự đồng ý',
      blocks: [
        'Bạn có quyền biết, xem, sửa, lấy bản sao, yêu cầu xóa hoặc hạn chế xử lý dữ liệu của mình, rút lại sự đồng ý và khiếu nại. Với trẻ em, người đại diện theo pháp luật thực hiện các quyền này.',
        'Để rút lại sự đồng ý sau khi đã nộp, gọi hoặc viết cho Ban Tổ chức, nêu mã biên nhận và việc muốn rút lại. Ngay khi việc rút lại được ghi vào hồ sơ, trang kết quả thôi ghi họ tên và trường; giải thưởng vẫn được giữ.',
        'Việc rút lại không làm mất hiệu lực của những gì đã làm trước đó theo sự đồng ý.',
      ],
    },
    {
      id: 'lien-he',
      title: 'Liên hệ',
      blocks: [
        'Địa chỉ, điện thoại, thư điện tử của Ban Tổ chức ghi ở trang của từng cuộc thi; cơ quan thường trực và số điện thoại ghi ở cuối mọi trang.',
      ],
    },
  ],
}

export const accessibility: NoticeText = {
  title: 'Trợ năng',
  lede: 'Mọi người đều phải đọc được thể lệ, nộp được hồ sơ và xem được kết quả, kể cả khi dùng bàn phím, trình đọc màn hình, điện thoại cũ hoặc mạng yếu.',
  contents,
  updated: 'Bản tháng 11 năm 2026.',
  sections: [
    {
      id: 'muc-tieu',
      title: 'Mức chúng tôi hướng tới',
      blocks: [
        'Trang được làm theo Hướng dẫn trợ năng nội dung web WCAG 2.2, mức AA.',
        [
          'Trang công khai và phần nộp hồ sơ dùng được khi trình duyệt tắt JavaScript.',
          'Mọi việc làm được bằng bàn phím; thứ tự và vị trí con trỏ luôn nhìn thấy.',
          'Lỗi nhập liệu được nêu bằng câu, ở đầu trang và cạnh ô nhập; những gì đã nhập được giữ nguyên.',
          'Không dùng màu làm cách duy nhất để báo tình trạng; chữ phóng to gấp đôi vẫn đọc được.',
          'Đăng nhập bằng mã có thể dán; không có câu đố hình ảnh.',
        ],
      ],
    },
    {
      id: 'han-che',
      title: 'Hạn chế đã biết',
      blocks: [
        [
          'Tệp PDF, DOCX, video do người dự thi tải lên có thể chưa đọc được bằng trình đọc màn hình.',
          'Chúng tôi đã kiểm tra bằng công cụ tự động và bàn phím, chưa kiểm tra với người dùng trình đọc màn hình NVDA và TalkBack.',
        ],
      ],
    },
    {
      id: 'gap-kho-khan',
      title: 'Khi bạn gặp khó khăn',
      blocks: [
        'Gọi số điện thoại ở cuối trang, nêu địa chỉ trang và việc bạn đang làm. Ban Thư ký có thể đọc thể lệ, nhận hồ sơ hoặc gửi tài liệu theo cách khác cho bạn.',
      ],
    },
  ],
}
