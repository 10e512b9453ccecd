/** The Hà Giang edition of the youth contest: who runs it, when, and the text of its thể lệ. */
import type { Milestone } from '../phases'
import type { ProgrammeKind } from '../programmes'
import type { Article, Regulations } from '../regulations'
import { youthContest } from './youth-contest'

export interface ContestPreset {
  slug: string
  receiptPrefix: string
  programme: ProgrammeKind
  title: string
  shortTitle: string
  ordinal: number
  year: number
  province: string
  organiser: { name: string; standingBody: string; address: string; phone: string; email: string }
  timeline: Milestone[]
  regulations: Regulations
}

/**
 * Edition `ordinal` in `year` (lần thứ 18 is năm 2024, resolution Q1/NQ-BCHLHH of 23/7/2024). The days follow earlier
 * editions: intake from mid-June, closing on the national cut-off day, 31 July; preliminary and final in August and
 * September; results posted for 15 days (Hải Dương 2022); prizes in November.
 */
export function haGiangYouthContest(ordinal: number, year: number): ContestPreset {
  const cutOff = `${year}-07-31`
  const at = (text: string) => new Date(`${year}-${text}+07:00`)
  return {
    slug: `sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-${year}`,
    receiptPrefix: `HG${ordinal}`,
    programme: 'youth',
    title: `Cuộc thi Sáng tạo Thanh thiếu niên nhi đồng tỉnh Hà Giang lần thứ ${ordinal}, năm ${year}`,
    shortTitle: `Sáng tạo TTNNĐ Hà Giang lần thứ ${ordinal}`,
    ordinal,
    year,
    province: 'Hà Giang',
    organiser: {
      name: `Ban Tổ chức Cuộc thi Sáng tạo Thanh thiếu niên nhi đồng tỉnh Hà Giang lần thứ ${ordinal}`,
      standingBody: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hà Giang',
      address: 'Thành phố Hà Giang, tỉnh Hà Giang',
      phone: '0219 000 0000',
      email: 'bantochuc@bangvang.example',
    },
    timeline: [
      { code: 'launch', at: new Date(`${year - 1}-11-15T08:00:00+07:00`) },
      { code: 'opens', at: at('06-15T08:00:00') },
      { code: 'closes', at: at('07-31T17:00:00') },
      { code: 'screeningEnds', at: at('08-15T17:00:00') },
      { code: 'judgingEnds', at: at('09-13T17:00:00') },
      { code: 'deliberationEnds', at: at('09-30T17:00:00') },
      { code: 'postingEnds', at: at('10-15T17:00:00') },
      { code: 'ceremony', at: at('11-08T08:00:00') },
    ],
    regulations: youthContest({
      cutOff,
      ages: { min: 6, max: 19 },
      articles: articles(ordinal, year),
      legalBasis: [
        `Nghị quyết Q1/NQ-BCHLHH ngày 23/7/2024 của Ban Chấp hành Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hà Giang`,
        'Quyết định 30/2018/QĐ-UBND của Ủy ban nhân dân tỉnh Hà Giang về mức chi tổ chức các cuộc thi, hội thi sáng tạo',
      ],
    }),
  }
}

function articles(ordinal: number, year: number): Article[] {
  return [
    {
      code: 'dieu-1',
      title: 'Điều 1. Mục đích',
      paragraphs: [
        `Cuộc thi lần thứ ${ordinal}, năm ${year} khơi dậy tư duy sáng tạo, giúp thanh thiếu niên và nhi đồng trong tỉnh biến ước mơ sáng tạo của mình thành mô hình, sản phẩm có ích.`,
      ],
    },
    {
      code: 'dieu-2',
      title: 'Điều 2. Đối tượng dự thi',
      paragraphs: [
        `Thanh thiếu niên, nhi đồng từ 6 đến 19 tuổi đang học tập, sinh sống trên địa bàn tỉnh, sinh từ ngày 31/7/${year - 19} đến ngày 31/7/${year - 6}.`,
        'Dự thi cá nhân hoặc nhóm; mỗi mô hình, sản phẩm không quá 05 tác giả. Tác giả trong nhóm có thể học ở các trường khác nhau.',
        'Khuyến khích các em nhỏ tuổi, ở miền núi, biên giới, người dân tộc ít người và người khuyết tật tham gia.',
      ],
    },
    {
      code: 'dieu-3',
      title: 'Điều 3. Lĩnh vực dự thi',
      paragraphs: ['Mỗi mô hình, sản phẩm đăng ký một trong năm lĩnh vực nêu tại trang giới thiệu Cuộc thi.'],
    },
    {
      code: 'dieu-4',
      title: 'Điều 4. Yêu cầu đối với mô hình, sản phẩm',
      paragraphs: [
        'Thực hiện theo đúng ý tưởng của người dự thi; vật liệu dễ tìm, không gây độc hại.',
        'Không trùng với đề tài đã đạt giải trong các cuộc thi cấp tỉnh, cấp quốc gia hoặc đã được công bố trên các phương tiện thông tin đại chúng.',
      ],
    },
    {
      code: 'dieu-5',
      title: 'Điều 5. Hồ sơ dự thi',
      paragraphs: [
        'Phiếu đăng ký khai trực tuyến; bản thuyết minh; ảnh mô hình, sản phẩm; ảnh 4×6 của từng tác giả; bản sao giấy khai sinh của từng tác giả.',
        'Bản thuyết minh và ảnh sản phẩm gửi giám khảo không được ghi họ tên, trường lớp, địa chỉ của tác giả.',
      ],
    },
    {
      code: 'dieu-6',
      title: 'Điều 6. Thời hạn và cách nộp',
      paragraphs: [
        `Nhận hồ sơ từ 08:00 ngày 15/6/${year} đến 17:00 ngày 31/7/${year}, theo đồng hồ của máy chủ. Không gia hạn ngầm.`,
        'Trước hạn, người nộp được rút lại hồ sơ để sửa và nộp lại. Sau hạn, hồ sơ được giữ nguyên như lần nộp cuối.',
      ],
    },
    {
      code: 'dieu-7',
      title: 'Điều 7. Rà soát hồ sơ',
      paragraphs: [
        'Ban Thư ký rà soát hồ sơ; hồ sơ thiếu được yêu cầu bổ sung, nêu rõ lý do và thời hạn. Hồ sơ quá hạn bổ sung được coi là không hợp lệ.',
      ],
    },
    {
      code: 'dieu-8',
      title: 'Điều 8. Hội đồng giám khảo',
      paragraphs: [
        'Giám khảo chấm độc lập trên hồ sơ đã rọc phách. Người có con, em hoặc học sinh mình hướng dẫn là tác giả không được chấm hồ sơ đó.',
      ],
    },
    {
      code: 'dieu-9',
      title: 'Điều 9. Tiêu chí, cách tính điểm và xếp hạng',
      paragraphs: [
        '9.1. Thang điểm 100 theo bốn tiêu chí; mỗi tiêu chí cho điểm cách nhau 0,5.',
        '9.2. Điểm của hồ sơ là trung bình cộng các phiếu hợp lệ, làm tròn đến hai chữ số thập phân.',
        '9.3. Khi bằng điểm, xét lần lượt: a) điểm trung bình tiêu chí Tính mới, tính sáng tạo; b) điểm trung bình tiêu chí Hiệu quả và khả năng áp dụng; c) biểu quyết của Hội đồng giám khảo.',
      ],
    },
    {
      code: 'dieu-10',
      title: 'Điều 10. Giải thưởng',
      paragraphs: [
        'Giải thưởng xét trên toàn Cuộc thi theo thứ hạng và mức điểm tối thiểu: Đặc biệt từ 95, Nhất từ 90, Nhì từ 80, Ba từ 70, Khuyến khích từ 60 điểm. Không đủ điều kiện thì không trao.',
        'Ban Tổ chức quyết định giải thưởng theo đề nghị của Hội đồng giám khảo.',
      ],
    },
    {
      code: 'dieu-11',
      title: 'Điều 11. Công bố kết quả và phản ánh',
      paragraphs: [
        'Danh sách đạt giải được niêm yết công khai 15 ngày. Mọi phản ánh gửi Ban Tổ chức trong thời gian niêm yết được xem xét và trả lời.',
      ],
    },
    {
      code: 'dieu-12',
      title: 'Điều 12. Dữ liệu cá nhân',
      paragraphs: [
        'Họ tên, trường của tác giả chỉ được công bố khi có sự đồng ý; với tác giả từ 7 đến dưới 16 tuổi, cần cả sự đồng ý của các em và của người đại diện theo pháp luật.',
        'Giấy khai sinh và ảnh 4×6 chỉ Ban Thư ký được xem.',
      ],
    },
  ]
}
