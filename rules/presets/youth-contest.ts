/**
 * The youth contest (Cuộc thi Sáng tạo thanh thiếu niên nhi đồng) as the sources describe it: shared/domain.md §1.
 * Points per criterion and the places marked there [I] are defaults that an organiser edits, never constants of the code.
 */
import type { Points } from '#scoring/points'
import type { Criterion } from '#scoring/rubric'
import { birthWindow, type Day } from '../deadlines'
import type { Milestone } from '../phases'
import type {
  ContestField,
  DossierPart,
  ExplanationQuestion,
  Prize,
  Regulations,
  ScreeningReason,
} from '../regulations'
import { organiserOf, placeOf, timelineOf, type ContestPreset, type Edition } from './contest-preset'
import { criterion, usualScoring } from './criteria'
import { megabyte } from './dossier-parts'
import { usualReasons } from './screening-reasons'

/** The five national fields (Cà Mau 2020, Phú Thọ 2023, Điện Biên 2022, Sơn La 2023). */
const fields: ContestField[] = [
  { code: 'learning', name: 'Đồ dùng dành cho học tập' },
  { code: 'software', name: 'Phần mềm tin học' },
  { code: 'environment', name: 'Sản phẩm thân thiện với môi trường' },
  { code: 'household', name: 'Các dụng cụ sinh hoạt gia đình và đồ chơi trẻ em' },
  {
    code: 'climate',
    name: 'Các giải pháp kỹ thuật nhằm ứng phó với biến đổi khí hậu, bảo vệ môi trường và phát triển kinh tế',
  },
]

/** The sections of the explanation (Trà Vinh 2020). */
const explanation: ExplanationQuestion[] = [
  {
    code: 'idea',
    title: 'Ý tưởng',
    hint: 'Em đã gặp vấn đề gì và vì sao nghĩ ra sản phẩm này?',
    required: true,
    maxCharacters: 3000,
  },
  {
    code: 'structure',
    title: 'Mô tả cấu tạo mô hình, sản phẩm',
    hint: 'Nguyên vật liệu, cách lắp ráp từng bước, thời gian làm.',
    required: true,
    maxCharacters: 5000,
  },
  {
    code: 'operation',
    title: 'Nguyên tắc hoạt động, vận hành',
    hint: 'Sản phẩm hoạt động thế nào, dùng năng lượng gì?',
    required: true,
    maxCharacters: 4000,
  },
  {
    code: 'novelty',
    title: 'Tính mới',
    hint: 'Điểm nào khác với những sản phẩm đã có?',
    required: true,
    maxCharacters: 3000,
  },
  {
    code: 'creativity',
    title: 'Tính sáng tạo',
    hint: 'Phần nào do chính các em nghĩ ra, khắc phục được hạn chế nào?',
    required: true,
    maxCharacters: 3000,
  },
  {
    code: 'application',
    title: 'Khả năng áp dụng',
    hint: 'Đã dùng hoặc thử nghiệm ở đâu, khi nào, kết quả ra sao?',
    required: true,
    maxCharacters: 3000,
  },
]

/** The dossier (VIFOTEC 2014-15; Sơn La 2017 asks for pictures of every step). */
const parts: DossierPart[] = [
  {
    code: 'explanation',
    name: 'Bản thuyết minh',
    hint: 'Bản đầy đủ có hình ảnh từng bước làm; không ghi họ tên, trường, địa chỉ của tác giả trong tệp này.',
    required: true,
    maxFiles: 1,
    maxBytes: 20 * megabyte,
    kinds: ['pdf', 'docx'],
    audience: 'jury',
  },
  {
    code: 'pictures',
    name: 'Ảnh mô hình, sản phẩm',
    hint: 'Chụp rõ sản phẩm từ nhiều phía; không chụp người.',
    required: true,
    maxFiles: 6,
    maxBytes: 10 * megabyte,
    kinds: ['jpg', 'png'],
    audience: 'jury',
  },
  {
    code: 'media',
    name: 'Video hoặc phần mềm',
    hint: 'Video sản phẩm hoạt động; với phần mềm, tệp nén chứa chương trình.',
    required: false,
    maxFiles: 2,
    maxBytes: 200 * megabyte,
    kinds: ['mp4', 'zip'],
    audience: 'jury',
  },
  {
    code: 'portraits',
    name: 'Ảnh 4×6 của tác giả',
    hint: 'Mỗi tác giả một ảnh. Chỉ Ban Thư ký xem được.',
    required: true,
    maxFiles: 5,
    maxBytes: 5 * megabyte,
    kinds: ['jpg', 'png'],
    audience: 'secretariat',
  },
  {
    code: 'birth-certificates',
    name: 'Bản sao giấy khai sinh',
    hint: 'Mỗi tác giả một bản. Chỉ Ban Thư ký xem được và sẽ xóa 30 ngày sau khi kiểm tra xong.',
    required: true,
    maxFiles: 5,
    maxBytes: 10 * megabyte,
    kinds: ['pdf', 'jpg', 'png'],
    audience: 'secretariat',
    keepDays: 30,
  },
]

/** The four criteria of Hà Giang 2023; points are the default of domain.md §1 (preset ttnnd-v1), in steps of half a point. */
const criteria: Criterion[] = [
  criterion(
    'novelty',
    'Tính mới, tính sáng tạo',
    40,
    'Tính mới (20): chưa có ở Việt Nam hoặc ở tỉnh, không trùng sản phẩm đã công bố. Tính sáng tạo (20): ý tưởng của chính các em, cách khắc phục hạn chế cũ.',
  ),
  criterion(
    'effect',
    'Hiệu quả và khả năng áp dụng',
    30,
    'Đã dùng hoặc thử nghiệm thật; dễ làm, dễ nhân rộng; phù hợp lứa tuổi.',
  ),
  criterion(
    'materials',
    'Nguyên vật liệu, sử dụng năng lượng',
    15,
    'Vật liệu sẵn có, tái chế, an toàn; tiết kiệm năng lượng.',
  ),
  criterion(
    'technique',
    'Tính mỹ thuật, công nghệ, tự động hóa, thông minh',
    15,
    'Mức hoàn thiện, trình độ kỹ thuật, cách trình bày.',
  ),
]

/** One first prize at most in each step of the ladder; bands follow Hậu Giang 2014, the special prize is voted among the firsts. */
const prizes: Prize[] = [
  { code: 'special', title: 'Giải Đặc biệt', count: 1, minScore: 9500, money: 10_000_000 },
  { code: 'first', title: 'Giải Nhất', count: 2, minScore: 9000, money: 8_000_000 },
  { code: 'second', title: 'Giải Nhì', count: 4, minScore: 8000, money: 5_000_000 },
  { code: 'third', title: 'Giải Ba', count: 6, minScore: 7000, money: 4_000_000 },
  { code: 'consolation', title: 'Giải Khuyến khích', count: 12, minScore: 6000, money: 2_000_000 },
]

const youthReasons: ScreeningReason[] = [
  {
    code: 'birth',
    text: 'Giấy khai sinh không rõ hoặc ngày sinh không khớp với ngày đã khai.',
    leadsTo: 'supplement',
    tasks: ['files', 'authors'],
  },
  ...usualReasons,
]

export interface YouthRules {
  /** The last day of intake: ages are counted on it. */
  cutOff: Day
  ages: { min: number; max: number }
  place: string
  /** The legal bases are the province's own. */
  legalBasis: string[]
}

/** The regulations of a youth contest with the usual fields, dossier, criteria and prizes. */
export function youthRegulations({ cutOff, ages, place, legalBasis }: YouthRules): Regulations {
  const window = birthWindow(cutOff, ages)
  const rubric = { criteria, total: 10000 as Points }
  return {
    version: 1,
    purpose: [
      `Cuộc thi khơi dậy tư duy sáng tạo, giúp thanh thiếu niên và nhi đồng ${place} biến ước mơ sáng tạo của mình thành mô hình, sản phẩm có ích.`,
    ],
    fields,
    authors: { min: 1, max: 5, birthFrom: window.from, birthTo: window.to },
    screeningReasons: youthReasons,
    summaryMaxCharacters: 1500,
    explanation,
    parts,
    rubric,
    scoring: usualScoring(rubric, { quorum: { sheets: 2 } }),
    prizes,
    articles: [],
    additions: [
      {
        article: 'dieu-2',
        title: '',
        paragraphs: [
          `Thanh thiếu niên, nhi đồng đang học tập, sinh sống trên địa bàn ${place}.`,
          'Khuyến khích các em nhỏ tuổi, ở miền núi, biên giới, hải đảo, người dân tộc ít người và người khuyết tật tham gia.',
        ],
      },
      {
        article: 'dieu-4',
        title: '',
        paragraphs: [
          'Mô hình, sản phẩm được thực hiện theo đúng ý tưởng của người dự thi; vật liệu dễ tìm, không gây độc hại.',
          'Không trùng với đề tài đã đạt giải trong các cuộc thi cấp tỉnh, cấp quốc gia hoặc đã được công bố trên các phương tiện thông tin đại chúng.',
        ],
      },
    ],
    legalBasis,
  }
}

/** A youth contest of any province; whatever an earlier edition did otherwise is a variation (youth-variations). */
export function youthContest(edition: Edition, ages = { min: 6, max: 19 }): ContestPreset {
  const { ordinal, year, province } = edition
  const place = placeOf(province)
  const title = `Cuộc thi Sáng tạo Thanh thiếu niên, nhi đồng ${place} lần thứ ${ordinal}, năm ${year}`
  return {
    ...edition,
    slug: `sang-tao-thanh-thieu-nien-nhi-dong-${ordinal}-${year}`,
    receiptPrefix: `TN${ordinal}`,
    programme: 'youth',
    title,
    shortTitle: `Sáng tạo TTNNĐ ${province} lần thứ ${ordinal}`,
    organiser: organiserOf(title, edition),
    timeline: youthTimeline(year),
    regulations: youthRegulations({
      cutOff: `${year}-07-31`,
      ages,
      place,
      legalBasis: [
        'Thể lệ Cuộc thi Sáng tạo dành cho thanh thiếu niên và nhi đồng toàn quốc',
        'Thông tư số 27/2018/TT-BTC của Bộ Tài chính quy định chế độ tài chính cho hoạt động tổ chức Giải thưởng sáng tạo khoa học công nghệ, Hội thi sáng tạo kỹ thuật và Cuộc thi sáng tạo thanh thiếu niên nhi đồng',
      ],
    }),
  }
}

/** Intake from mid-June to the national cut-off day, 31 July; results posted for 15 days (Hải Dương 2022); prizes in November. */
export function youthTimeline(year: number): Milestone[] {
  return timelineOf({
    launch: `${year - 1}-11-15 08:00`,
    opens: `${year}-06-15 08:00`,
    closes: `${year}-07-31 17:00`,
    screeningEnds: `${year}-08-15 17:00`,
    judgingEnds: `${year}-09-13 17:00`,
    deliberationEnds: `${year}-09-30 17:00`,
    postingEnds: `${year}-10-15 17:00`,
    ceremony: `${year}-11-08 08:00`,
  })
}
