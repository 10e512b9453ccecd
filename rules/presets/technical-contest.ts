/**
 * Hội thi Sáng tạo kỹ thuật of a province, every two years: shared/domain.md §2, by Quyết định 165/2006/QĐ-TTg. Points per criterion
 * and whatever is marked [I] are defaults that an organiser edits.
 */
import type { FormQuestion } from '../questions'
import type { ExplanationQuestion, Prize } from '../regulations'
import { organiserOf, placeOf, timelineOf, type ContestPreset, type Edition } from './contest-preset'
import { criterion, rubricOf, usualScoring } from './criteria'
import {
  film,
  identityPaper,
  illustrations,
  paperPart,
  portraits,
  scanPart,
  stampedForm,
} from './dossier-parts'
import { usualReasons } from './screening-reasons'
import { technicalFields } from './technical-fields'

/** The sections of the description (a Phú Thọ dossier of 2026); the month it was made is asked with the conditions. */
const explanation: ExplanationQuestion[] = [
  text('problem', 'I. Đặt vấn đề', 'Vì sao cần giải pháp này?', 3000),
  text('known', 'II.1. Khái quát giải pháp đã biết và hạn chế', 'Trước đây làm thế nào, còn dở ở đâu?', 4000),
  text('purpose', 'II.2. Mục đích của giải pháp', 'Giải pháp nhằm đạt điều gì?', 2000),
  text('content', 'II.3. Nội dung chủ yếu của giải pháp', 'Cấu tạo, nguyên lý, các bước thực hiện.', 12000),
  text('result', 'II.4. Kết quả kỹ thuật', 'Số liệu đo được, so với trước khi áp dụng.', 4000),
  text(
    'novelty',
    'III.1. Tính mới',
    'Điểm nào chưa có ở giải pháp đã công bố, đã áp dụng tại Việt Nam?',
    3000,
  ),
  text('creativity', 'III.2. Tính sáng tạo', 'Phần nào do tác giả nghĩ ra, khó ở đâu?', 3000),
  text(
    'application',
    'III.3. Khả năng áp dụng',
    'Đã áp dụng ở đâu, từ khi nào, nhân rộng được đến đâu?',
    3000,
  ),
  text(
    'economic',
    'III.4. Hiệu quả kinh tế',
    'Phần tính được thành tiền: tiết kiệm, làm lợi, cách tính.',
    3000,
  ),
  text('technical', 'III.5. Hiệu quả kỹ thuật', 'Năng suất, chất lượng, độ bền, an toàn.', 3000),
  text(
    'social',
    'III.6. Hiệu quả xã hội',
    'Phần không tính được thành tiền: sức khỏe, điều kiện lao động, đời sống.',
    3000,
  ),
  text('environment', 'III.7. Hiệu quả về môi trường', 'Tác động đến đất, nước, không khí, chất thải.', 3000),
]

function text(code: string, title: string, hint: string, maxCharacters: number): ExplanationQuestion {
  return { code, title, hint, required: true, maxCharacters }
}

/** The registration form beyond what every form asks [I]; the stamped form itself is a part of the dossier. */
const questions: FormQuestion[] = [
  {
    code: 'short-name',
    title: 'Tên ngắn của giải pháp',
    hint: 'Dùng khi đọc tên tại lễ trao giải; không quá 80 ký tự.',
    required: false,
    of: 'entry',
    audience: 'jury',
    kind: 'line',
    maxCharacters: 80,
  },
  {
    code: 'yearly-benefit',
    title: 'Giá trị làm lợi trong một năm',
    hint: 'Phần tính được thành tiền; chưa tính được thì để trống.',
    required: false,
    of: 'entry',
    audience: 'jury',
    kind: 'money',
  },
  {
    code: 'patent',
    title: 'Đã nộp đơn hoặc có văn bằng bảo hộ sở hữu công nghiệp chưa?',
    hint: 'Nếu có: ghi số đơn hoặc số văn bằng.',
    required: true,
    of: 'entry',
    audience: 'secretariat',
    kind: 'yes-no',
    explain: 'yes',
  },
  {
    code: 'degree',
    title: 'Trình độ chuyên môn',
    hint: 'Ví dụ: kỹ sư cơ khí, nông dân.',
    required: false,
    of: 'author',
    audience: 'secretariat',
    kind: 'line',
    maxCharacters: 100,
  },
  {
    code: 'address',
    title: 'Địa chỉ liên hệ',
    hint: 'Số nhà, thôn, xã hoặc phường, tỉnh.',
    required: false,
    of: 'author',
    audience: 'secretariat',
    kind: 'line',
    maxCharacters: 200,
  },
]

/** Criterion names of Hải Phòng 2020-21 and Thái Nguyên XI; points [I] (stkt-v1). */
export const technicalRubric = rubricOf(
  criterion(
    'novelty',
    'Tính mới, tính sáng tạo',
    40,
    'Mới ở Việt Nam 31–40; mới ở tỉnh, có cải tiến rõ 21–30; cải tiến nhỏ đến 20; trùng giải pháp đã công bố: 0 điểm và loại.',
  ),
  criterion(
    'application',
    'Khả năng áp dụng',
    30,
    'Đã áp dụng (địa điểm, thời gian, xác nhận); quy mô; dễ nhân rộng ở địa phương.',
  ),
  criterion(
    'effect',
    'Hiệu quả kinh tế – kỹ thuật – xã hội',
    30,
    'Kinh tế tính được bằng tiền 12; kỹ thuật 9; xã hội, môi trường không tính được bằng tiền 9.',
  ),
)

/** Counts of Phú Yên VIII without its excess [I]; money of Bình Dương X. Bands follow the youth contest [I]. */
const prizes: Prize[] = [
  { code: 'first', title: 'Giải Nhất', count: 1, minScore: 9000, money: 30_000_000 },
  { code: 'second', title: 'Giải Nhì', count: 3, minScore: 8000, money: 25_000_000 },
  { code: 'third', title: 'Giải Ba', count: 5, minScore: 7000, money: 15_000_000 },
  { code: 'consolation', title: 'Giải Khuyến khích', count: 10, minScore: 6000, money: 8_000_000 },
]

/** The contest of the years `year - 1` and `year`; its solutions are of the seven years before (Phú Yên 10, Thái Nguyên XI: five to seven). */
export function technicalContest(edition: Edition): ContestPreset {
  const { ordinal, year, province } = edition
  const place = placeOf(province)
  const title = `Hội thi Sáng tạo kỹ thuật ${place} lần thứ ${ordinal} (${year - 1}-${year})`
  const since = { from: `${year - 6}-01-01` }
  return {
    ...edition,
    slug: `hoi-thi-sang-tao-ky-thuat-${ordinal}-${year}`,
    receiptPrefix: `KT${ordinal}`,
    programme: 'technical',
    title,
    shortTitle: `Sáng tạo kỹ thuật ${province} lần thứ ${ordinal}`,
    organiser: organiserOf(title, edition),
    timeline: timelineOf({
      launch: `${year - 1}-01-15 08:00`,
      opens: `${year - 1}-02-01 08:00`,
      closes: `${year}-06-30 17:00`,
      screeningEnds: `${year}-07-20 17:00`,
      judgingEnds: `${year}-09-10 17:00`,
      deliberationEnds: `${year}-09-30 17:00`,
      postingEnds: `${year}-10-15 17:00`,
      ceremony: `${year}-11-20 08:00`,
    }),
    regulations: {
      version: 1,
      noun: 'giải pháp',
      purpose: [
        `Hội thi thúc đẩy phong trào lao động sáng tạo, khuyến khích áp dụng các giải pháp kỹ thuật vào sản xuất và đời sống trên địa bàn ${place}, góp phần nâng cao năng suất, chất lượng và hiệu quả.`,
      ],
      fields: technicalFields,
      secondField: true,
      authors: { kind: 'adult', min: 1, max: 10, birthFrom: null, birthTo: null, shares: 'required' },
      teacher: false,
      questions,
      gates: [
        { code: 'made', kind: 'created-since', since, article: 'Điều 4.1' },
        { code: 'applied', kind: 'applied', place, since, article: 'Điều 4.2', evidencePart: 'confirmation' },
        {
          code: 'new',
          kind: 'not-entered',
          contests: [`các Hội thi Sáng tạo kỹ thuật trước đây của ${place}`],
          article: 'Điều 4.3',
        },
        { code: 'dispute', kind: 'no-dispute', article: 'Điều 4.4' },
      ],
      checkIn: false,
      screeningReasons: usualReasons,
      summaryMaxCharacters: 2000,
      explanation,
      parts: [
        stampedForm,
        paperPart(
          'description',
          'Bản mô tả giải pháp',
          'Đủ năm phần I–V; không ghi họ tên, đơn vị của tác giả.',
        ),
        paperPart('full-text', 'Toàn văn giải pháp', 'Không ghi họ tên, đơn vị của tác giả.', false),
        illustrations,
        film,
        scanPart(
          'confirmation',
          'Xác nhận của nơi đã áp dụng',
          'Biên bản hoặc nhận xét của đơn vị đã thử nghiệm, áp dụng giải pháp.',
        ),
        portraits,
        identityPaper,
      ],
      rubric: technicalRubric,
      scoring: usualScoring(technicalRubric, { awardScope: 'overall' }),
      prizes,
      articles: [],
      additions: [
        {
          article: 'dieu-2',
          title: '',
          paragraphs: [
            'Mọi cá nhân, tổ chức Việt Nam, người Việt Nam ở nước ngoài và người nước ngoài đang sinh sống, làm việc hợp pháp tại Việt Nam đều có quyền dự thi, không phân biệt tuổi, dân tộc, nghề nghiệp.',
          ],
        },
      ],
      legalBasis: [
        'Quyết định số 165/2006/QĐ-TTg ngày 14/7/2006 của Thủ tướng Chính phủ về việc tổ chức Hội thi Sáng tạo kỹ thuật',
        'Thông tư số 27/2018/TT-BTC của Bộ Tài chính quy định chế độ tài chính cho hoạt động tổ chức Giải thưởng sáng tạo khoa học công nghệ, Hội thi sáng tạo kỹ thuật và Cuộc thi sáng tạo thanh thiếu niên nhi đồng',
      ],
    },
  }
}
