/**
 * The youth contest (Cuộc thi Sáng tạo thanh thiếu niên nhi đồng) as the sources describe it: shared/domain.md §1.
 * Points per criterion and the places marked there [I] are defaults that an organiser edits, never constants of the code.
 */
import type { Points } from '#scoring/points'
import type { Criterion } from '#scoring/rubric'
import { birthWindow, type Day } from '../deadlines'
import type { ContestField, DossierPart, ExplanationQuestion, Prize, Regulations } from '../regulations'

const megabyte = 1024 * 1024

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
  {
    code: 'novelty',
    title: 'Tính mới, tính sáng tạo',
    max: 4000 as Points,
    step: 50 as Points,
    guidance:
      'Tính mới (20): chưa có ở Việt Nam hoặc ở tỉnh, không trùng sản phẩm đã công bố. Tính sáng tạo (20): ý tưởng của chính các em, cách khắc phục hạn chế cũ.',
  },
  {
    code: 'effect',
    title: 'Hiệu quả và khả năng áp dụng',
    max: 3000 as Points,
    step: 50 as Points,
    guidance: 'Đã dùng hoặc thử nghiệm thật; dễ làm, dễ nhân rộng; phù hợp lứa tuổi.',
  },
  {
    code: 'materials',
    title: 'Nguyên vật liệu, sử dụng năng lượng',
    max: 1500 as Points,
    step: 50 as Points,
    guidance: 'Vật liệu sẵn có, tái chế, an toàn; tiết kiệm năng lượng.',
  },
  {
    code: 'technique',
    title: 'Tính mỹ thuật, công nghệ, tự động hóa, thông minh',
    max: 1500 as Points,
    step: 50 as Points,
    guidance: 'Mức hoàn thiện, trình độ kỹ thuật, cách trình bày.',
  },
]

/** One first prize at most in each step of the ladder; bands follow Hậu Giang 2014, the special prize is voted among the firsts. */
const prizes: Prize[] = [
  { code: 'special', title: 'Giải Đặc biệt', count: 1, minScore: 9500, money: 10_000_000 },
  { code: 'first', title: 'Giải Nhất', count: 2, minScore: 9000, money: 8_000_000 },
  { code: 'second', title: 'Giải Nhì', count: 4, minScore: 8000, money: 5_000_000 },
  { code: 'third', title: 'Giải Ba', count: 6, minScore: 7000, money: 4_000_000 },
  { code: 'consolation', title: 'Giải Khuyến khích', count: 12, minScore: 6000, money: 2_000_000 },
]

export interface YouthContestOptions {
  /** The last day of intake: ages are counted on it. */
  cutOff: Day
  ages: { min: number; max: number }
  /** The articles and legal bases are the province's own text. */
  articles: Regulations['articles']
  legalBasis: string[]
}

/** The regulations of a youth contest with the usual fields, dossier, criteria and prizes. */
export function youthContest({ cutOff, ages, articles, legalBasis }: YouthContestOptions): Regulations {
  const window = birthWindow(cutOff, ages)
  return {
    version: 1,
    fields,
    authors: { min: 1, max: 5, birthFrom: window.from, birthTo: window.to },
    summaryMaxCharacters: 1500,
    explanation,
    parts,
    rubric: { criteria, total: 10000 as Points },
    scoring: {
      aggregator: 'mean',
      quorum: { sheets: 2 },
      deviation: { warn: 1500 as Points, discuss: 2000 as Points },
      tieChain: [
        { code: 'criterion-mean', criterion: 'novelty', article: 'Điều 9.3a' },
        { code: 'criterion-mean', criterion: 'effect', article: 'Điều 9.3b' },
        { code: 'decision', article: 'Điều 9.3c' },
      ],
      awardScope: 'overall',
      tiePolicy: 'hold',
    },
    prizes,
    articles,
    legalBasis,
  }
}
