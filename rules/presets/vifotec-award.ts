/**
 * How a province chooses the works it sends to the Giải thưởng Sáng tạo khoa học và công nghệ Việt Nam (VIFOTEC), every year:
 * shared/domain.md §3. Conditions are sourced (Hải Phòng 2020, An Giang, Yên Bái 2022); all points are defaults [I].
 */
import type { ContestField, ExplanationQuestion, Prize } from '../regulations'
import { organiserOf, placeOf, timelineOf, type ContestPreset, type Edition } from './contest-preset'
import { criterion, rubricOf, usualScoring } from './criteria'
import { film, identityPaper, illustrations, paperPart, scanPart, stampedForm } from './dossier-parts'
import { usualReasons } from './screening-reasons'

/** The six fields (Bình Định 2024). */
const fields: ContestField[] = [
  { code: 'electronics', name: 'Công nghệ thông tin, điện tử và viễn thông' },
  { code: 'mechanics', name: 'Cơ khí và tự động hóa' },
  { code: 'biology', name: 'Sinh học phục vụ sản xuất và đời sống' },
  { code: 'materials', name: 'Công nghệ vật liệu' },
  {
    code: 'climate',
    name: 'Công nghệ nhằm ứng phó với biến đổi khí hậu, bảo vệ môi trường và sử dụng hợp lý tài nguyên',
  },
  { code: 'energy', name: 'Tiết kiệm năng lượng và sử dụng các nguồn năng lượng mới' },
]

const explanation: ExplanationQuestion[] = [
  ['problem', 'Sự cần thiết của công trình', 'Vấn đề khoa học, công nghệ được giải quyết.', 4000],
  ['content', 'Nội dung khoa học và công nghệ', 'Phương pháp, kết quả chính, điểm khác với trước.', 12000],
  ['novelty', 'Tính mới, tính sáng tạo', 'So với trong nước và ngoài nước.', 4000],
  ['technology', 'Trình độ công nghệ', 'Mức độ hiện đại, làm chủ công nghệ.', 3000],
  ['effect', 'Hiệu quả kinh tế – xã hội, môi trường', 'Số liệu, cách tính, nơi xác nhận.', 4000],
  ['application', 'Quy mô, phạm vi áp dụng tại Việt Nam', 'Nơi áp dụng, từ khi nào, bao nhiêu đơn vị.', 3000],
].map(([code, title, hint, maxCharacters]) => ({
  code: String(code),
  title: String(title),
  hint: String(hint),
  required: true,
  maxCharacters: Number(maxCharacters),
}))

/** Criteria after the purpose of the award; points [I] (vifotec-v1). */
const rubric = rubricOf(
  criterion('science', 'Giá trị khoa học, tính mới, tính sáng tạo', 35, 'So với trong nước, ngoài nước.'),
  criterion('effect', 'Hiệu quả kinh tế – xã hội, môi trường', 30, 'Đã chứng minh bằng số liệu.'),
  criterion('scale', 'Quy mô, phạm vi áp dụng tại Việt Nam', 20, 'Số nơi áp dụng, thời gian.'),
  criterion('technology', 'Trình độ công nghệ, kỹ thuật', 15, 'Mức độ hiện đại, làm chủ công nghệ.'),
)

/** The province gives no money of its own: what it gives is the recommendation. Ten are a default [I]. */
const prizes: Prize[] = [
  { code: 'nominated', title: 'Đề cử dự Giải thưởng toàn quốc', count: 10, minScore: 7000, money: 0 },
]

/** Works of the five years before the day of submission; the national award closes in October (Bình Định 2024). */
export function vifotecAward(edition: Edition): ContestPreset {
  const { year, province } = edition
  const place = placeOf(province)
  const title = `Tuyển chọn công trình của ${place} dự Giải thưởng Sáng tạo khoa học và công nghệ Việt Nam năm ${year}`
  return {
    ...edition,
    slug: `giai-thuong-sang-tao-khoa-hoc-cong-nghe-${year}`,
    receiptPrefix: `GT${year % 100}`,
    programme: 'vifotec',
    title,
    shortTitle: `Giải thưởng Sáng tạo KH&CN ${province} ${year}`,
    organiser: organiserOf(title, edition),
    timeline: timelineOf({
      launch: `${year}-02-15 08:00`,
      opens: `${year}-03-01 08:00`,
      closes: `${year}-07-31 17:00`,
      screeningEnds: `${year}-08-15 17:00`,
      judgingEnds: `${year}-09-05 17:00`,
      deliberationEnds: `${year}-09-15 17:00`,
      postingEnds: `${year}-09-30 17:00`,
      ceremony: `${year}-12-15 08:00`,
    }),
    regulations: {
      version: 1,
      noun: 'công trình',
      purpose: [
        `Tuyển chọn những công trình khoa học và công nghệ có giá trị khoa học, kinh tế – xã hội lớn, đã được áp dụng có hiệu quả để ${place} giới thiệu dự Giải thưởng Sáng tạo khoa học và công nghệ Việt Nam năm ${year}.`,
      ],
      fields,
      authors: { kind: 'adult', min: 1, max: 15, birthFrom: null, birthTo: null, shares: 'required' },
      teacher: false,
      unit: 'optional',
      questions: [
        {
          code: 'partners',
          title: 'Cơ quan chủ trì và phối hợp thực hiện',
          hint: 'Ghi đủ tên các cơ quan.',
          required: true,
          of: 'entry',
          audience: 'secretariat',
          kind: 'line',
          maxCharacters: 300,
        },
        {
          code: 'degree',
          title: 'Học hàm, học vị, chuyên môn',
          hint: 'Ví dụ: PGS.TS, kỹ sư.',
          required: false,
          of: 'author',
          audience: 'secretariat',
          kind: 'line',
          maxCharacters: 100,
        },
      ],
      gates: [
        {
          code: 'recent',
          kind: 'applied',
          place: 'Việt Nam',
          since: { years: 5 },
          article: 'Điều 4.1',
          evidencePart: 'confirmation',
        },
        {
          code: 'awarded',
          kind: 'not-awarded',
          contests: [
            'Giải thưởng Sáng tạo khoa học và công nghệ Việt Nam',
            'Hội thi Sáng tạo kỹ thuật toàn quốc',
          ],
          article: 'Điều 4.2',
        },
        {
          code: 'accepted',
          kind: 'accepted',
          atLeast: 'fair',
          article: 'Điều 4.3',
          evidencePart: 'acceptance',
        },
        { code: 'dispute', kind: 'no-dispute', article: 'Điều 4.4' },
      ],
      screeningReasons: usualReasons,
      summaryMaxCharacters: 3000,
      explanation,
      parts: [
        { ...stampedForm, name: 'Đơn xin tham dự có xác nhận' },
        paperPart('summary', 'Bản tóm tắt giới thiệu công trình', 'Không ghi họ tên, cơ quan của tác giả.'),
        paperPart('full-text', 'Bản toàn văn công trình', 'Không ghi họ tên, cơ quan của tác giả.'),
        paperPart('references', 'Bản liệt kê tài liệu tham khảo và minh chứng', 'Liệt kê đầy đủ.'),
        scanPart('acceptance', 'Biên bản, quyết định nghiệm thu', 'Ghi rõ hội đồng và xếp loại.'),
        scanPart('confirmation', 'Xác nhận áp dụng', 'Của các nơi đã áp dụng công trình.'),
        illustrations,
        film,
        identityPaper,
      ],
      rubric,
      scoring: usualScoring(rubric, { awardScope: 'overall' }),
      prizes,
      articles: [],
      additions: [
        {
          article: 'dieu-2',
          title: '',
          paragraphs: [
            'Công dân Việt Nam, người Việt Nam định cư ở nước ngoài và người nước ngoài đang làm việc, học tập hợp pháp tại Việt Nam.',
            'Ưu tiên công trình được áp dụng ở vùng sâu, vùng xa, biên giới, hải đảo và công trình có tác giả trẻ.',
          ],
        },
        {
          article: 'dieu-10',
          title: '',
          paragraphs: [
            'Giải thưởng toàn quốc do Quỹ Hỗ trợ sáng tạo kỹ thuật Việt Nam tổ chức xét và trao; theo Thông tư số 27/2018/TT-BTC, mức thưởng là 80 triệu đồng giải Nhất, 60 triệu đồng giải Nhì, 40 triệu đồng giải Ba.',
          ],
        },
      ],
      legalBasis: [
        'Thể lệ Giải thưởng Sáng tạo khoa học và công nghệ Việt Nam do Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam và Bộ Khoa học và Công nghệ ban hành',
        'Thông tư số 27/2018/TT-BTC của Bộ Tài chính quy định chế độ tài chính cho hoạt động tổ chức Giải thưởng sáng tạo khoa học công nghệ, Hội thi sáng tạo kỹ thuật và Cuộc thi sáng tạo thanh thiếu niên nhi đồng',
      ],
    },
  }
}
