/**
 * Tôn vinh trí thức khoa học và công nghệ tiêu biểu: persons nominated by units and chosen by secret ballot, shared/domain.md §5
 * (Quảng Ngãi QĐ 1769/QĐ-UBND 2021, Quảng Ninh 2018 and 2020, Thanh Hóa QĐ 22/2021). How often it is held is the province's affair.
 */
import type { BallotTerms } from '#scoring/ballots'
import type { FormQuestion } from '../questions'
import type { ContestField, ExplanationQuestion } from '../regulations'
import { organiserOf, placeOf, timelineOf, type ContestPreset, type Edition } from './contest-preset'
import { councilRound } from './council-round'
import { criterion, rubricOf, usualScoring } from './criteria'
import { paperPart, scanPart } from './dossier-parts'
import { usualReasons } from './screening-reasons'

/** The three titles of Quảng Ninh. */
const titles: ContestField[] = [
  { code: 'scholar', name: 'Trí thức khoa học và công nghệ tiêu biểu' },
  { code: 'maker', name: 'Điển hình lao động sáng tạo' },
  { code: 'talent', name: 'Tài năng trẻ khoa học và công nghệ' },
]

const secret = { required: false, of: 'author', audience: 'secretariat' } as const

/** The curriculum vitae beyond name, birthday and workplace [I]. */
const questions: FormQuestion[] = [
  {
    code: 'gender',
    title: 'Giới tính',
    hint: '',
    ...secret,
    kind: 'choice',
    options: [
      { code: 'female', name: 'Nữ' },
      { code: 'male', name: 'Nam' },
    ],
  },
  {
    ...secret,
    code: 'degree',
    title: 'Học hàm, học vị, chuyên môn',
    hint: 'Ví dụ: TS Nông học.',
    required: true,
    audience: 'jury',
    kind: 'line',
    maxCharacters: 150,
  },
  {
    ...secret,
    code: 'address',
    title: 'Nơi ở hiện nay',
    hint: 'Thôn, xã hoặc phường, tỉnh.',
    kind: 'line',
    maxCharacters: 200,
  },
  {
    ...secret,
    code: 'awards',
    title: 'Các hình thức khen thưởng đã được tặng',
    hint: 'Mỗi dòng một hình thức: năm, tên, số quyết định.',
    audience: 'jury',
    kind: 'text',
    maxCharacters: 4000,
  },
  {
    ...secret,
    code: 'discipline',
    title: 'Có đang bị xem xét kỷ luật hoặc truy cứu trách nhiệm không?',
    hint: 'Nếu có: nói rõ.',
    required: true,
    kind: 'yes-no',
    explain: 'yes',
  },
]

const explanation: ExplanationQuestion[] = [
  {
    code: 'achievements',
    title: 'Thành tích khoa học và công nghệ',
    hint: 'Công trình, giải pháp, sáng kiến; vai trò của người được đề cử; kết quả.',
    required: true,
    maxCharacters: 8000,
  },
  {
    code: 'contribution',
    title: 'Hiệu quả, đóng góp cho địa phương',
    hint: 'Áp dụng ở đâu, ai được lợi, bằng chứng.',
    required: true,
    maxCharacters: 5000,
  },
  {
    code: 'standing',
    title: 'Uy tín, đào tạo, lan tỏa',
    hint: 'Hướng dẫn lớp trẻ, tham gia hội, phổ biến kiến thức.',
    required: false,
    maxCharacters: 4000,
  },
]

/** An aid for whoever wants to weigh nominees before the vote; it decides nothing [I] (tonvinh). */
const helper = rubricOf(
  criterion('achievements', 'Thành tích khoa học và công nghệ', 40, ''),
  criterion('contribution', 'Hiệu quả, đóng góp cho địa phương', 35, ''),
  criterion('standing', 'Uy tín, giải thưởng', 15, ''),
  criterion('teaching', 'Đào tạo, lan tỏa', 10, ''),
)

/** Two thirds of all members of the council [I]; Quảng Ninh 2020 voted by ballot. */
const terms: BallotTerms = { majority: 'two-thirds', base: 'members', quorum: 'two-thirds' }

/** Achievements count since `since`, a day: that of the last round (Quảng Ngãi); five years where none is told [I]. */
export function honours(edition: Edition, since: string = `${edition.year - 5}-01-01`): ContestPreset {
  const { ordinal, year, province } = edition
  const place = placeOf(province)
  const title = `Tôn vinh trí thức khoa học và công nghệ tiêu biểu ${place} lần thứ ${ordinal}, năm ${year}`
  return {
    ...edition,
    slug: `ton-vinh-tri-thuc-khoa-hoc-cong-nghe-${year}`,
    receiptPrefix: `TV${ordinal}`,
    programme: 'honours',
    title,
    shortTitle: `Tôn vinh trí thức KH&CN ${province} ${year}`,
    organiser: { ...organiserOf(title, edition), name: `Hội đồng ${title.replace('Tôn', 'tôn')}` },
    // The ceremony is held on 18 May, the day of science, or at Tết (seed 004).
    timeline: timelineOf({
      launch: `${year - 1}-12-01 08:00`,
      opens: `${year}-01-05 08:00`,
      closes: `${year}-03-15 17:00`,
      screeningEnds: `${year}-03-31 17:00`,
      judgingEnds: `${year}-04-12 17:00`,
      deliberationEnds: `${year}-04-20 17:00`,
      postingEnds: `${year}-05-05 17:00`,
      ceremony: `${year}-05-18 08:00`,
    }),
    regulations: {
      version: 1,
      subject: 'person',
      noun: 'người được đề cử',
      purpose: [
        `Tôn vinh những trí thức khoa học và công nghệ, người lao động sáng tạo và tài năng trẻ có thành tích xuất sắc, đóng góp thiết thực cho sự phát triển của ${place}.`,
      ],
      fields: titles,
      authors: { kind: 'adult', min: 1, max: 1, birthFrom: null, birthTo: null },
      teacher: false,
      unit: 'required',
      questions,
      gates: [
        { code: 'place', kind: 'belongs', place, article: 'Điều 4.1' },
        { code: 'period', kind: 'achievements-since', since: { from: since }, article: 'Điều 4.2' },
      ],
      screeningReasons: usualReasons,
      selection: { by: 'votes', terms, places: null },
      summaryMaxCharacters: 2000,
      explanation,
      parts: [
        paperPart(
          'report',
          'Báo cáo thành tích có xác nhận của đơn vị',
          'Ký, đóng dấu của đơn vị đề cử; bản chụp PDF.',
        ),
        scanPart('letter', 'Văn bản đề nghị, biên bản họp xét của đơn vị', 'Có dấu của đơn vị.', {
          maxFiles: 3,
        }),
        scanPart('vita', 'Sơ yếu lý lịch có xác nhận', 'Chỉ Ban Thư ký xem được.', { maxFiles: 2 }),
        scanPart('evidence', 'Minh chứng thành tích', 'Quyết định, bằng khen, văn bằng bảo hộ, bài báo.', {
          maxFiles: 20,
          audience: 'jury',
        }),
        {
          ...scanPart('portrait', 'Ảnh chân dung', 'Một ảnh rõ mặt để giới thiệu tại lễ tôn vinh.', {
            maxFiles: 1,
          }),
          kinds: ['jpg', 'png'],
        },
      ],
      rubric: helper,
      scoring: usualScoring(helper),
      rounds: [councilRound({ year, opens: '04-01', ends: '04-12' })],
      prizes: [{ code: 'honoured', title: 'Được tôn vinh', count: 0, minScore: 0, money: 0 }],
      articles: [],
      additions: [
        {
          article: 'dieu-2',
          title: '',
          paragraphs: [
            'Cán bộ, công chức, viên chức, lực lượng vũ trang, người lao động, nông dân trong và ngoài tỉnh, người Việt Nam ở nước ngoài và người nước ngoài có đóng góp cho địa phương; hoàn thành tốt nhiệm vụ, có đạo đức, lối sống tốt.',
          ],
        },
      ],
      legalBasis: [
        'Hướng dẫn của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam về tôn vinh trí thức khoa học và công nghệ tiêu biểu',
      ],
    },
  }
}
