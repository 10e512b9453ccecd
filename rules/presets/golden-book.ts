/**
 * How a province chooses works to propose for the Sách vàng Sáng tạo Việt Nam, every year: shared/domain.md §4, by Quyết định
 * 861/QĐ-MTTW-BTT of 27/5/2016. Works must hold a prize already; a council votes, and no points are given.
 */
import type { BallotTerms } from '#scoring/ballots'
import type { ContestField, ExplanationQuestion } from '../regulations'
import { organiserOf, placeOf, timelineOf, type ContestPreset, type Edition } from './contest-preset'
import { councilRound } from './council-round'
import { criterion, rubricOf, usualScoring } from './criteria'
import { scanPart } from './dossier-parts'
import { usualReasons } from './screening-reasons'
import { technicalFields } from './technical-fields'

/** The fields of the contests whose prizes count [I]. */
const fields: ContestField[] = [...technicalFields, { code: 'other', name: 'Lĩnh vực khác' }]

/** What the editors of the book need [I]. */
const explanation: ExplanationQuestion[] = [
  {
    code: 'content',
    title: 'Nội dung công trình, giải pháp',
    hint: 'Giải quyết vấn đề gì, bằng cách nào, điểm mới ở đâu.',
    required: true,
    maxCharacters: 6000,
  },
  {
    code: 'effect',
    title: 'Hiệu quả đã chứng minh',
    hint: 'Kinh tế, xã hội, môi trường; có số liệu.',
    required: true,
    maxCharacters: 3000,
  },
  {
    code: 'application',
    title: 'Địa chỉ áp dụng, khả năng lan tỏa',
    hint: 'Tên các nơi đang áp dụng, từ khi nào.',
    required: true,
    maxCharacters: 3000,
  },
]

/** An aid for whoever wants to weigh works before the vote; it decides nothing [I]. */
const helper = rubricOf(
  criterion('novelty', 'Tính mới và giá trị khoa học và công nghệ', 30, ''),
  criterion('effect', 'Hiệu quả kinh tế – xã hội đã chứng minh', 30, ''),
  criterion('reach', 'Phạm vi, khả năng lan tỏa', 25, ''),
  criterion('example', 'Ý nghĩa nêu gương', 15, ''),
)

/** More than half of the members [I]: the regulation names no majority. */
const terms: BallotTerms = { majority: 'more-than-half', base: 'members', quorum: 'two-thirds' }

/** The day of independence whose years the national book counts: 71 works in 2016, 76 in 2021. */
export function worksOfTheYear(year: number): number {
  return year - 1945
}

/** A province proposes whatever its council carries; the nation publishes as many as it has been independent for years. */
export function goldenBook(edition: Edition, level: 'province' | 'national' = 'province'): ContestPreset {
  const { year, province } = edition
  const isNational = level === 'national'
  const places = isNational ? worksOfTheYear(year) : null
  const proposed = isNational ? 'công bố' : `của ${placeOf(province)} đề nghị công bố`
  const title = `Tuyển chọn công trình, giải pháp sáng tạo ${proposed} trong Sách vàng Sáng tạo Việt Nam năm ${year}`
  return {
    ...edition,
    slug: `sach-vang-sang-tao-${year}`,
    receiptPrefix: `SV${year % 100}`,
    programme: 'golden-book',
    title,
    shortTitle: isNational ? `Sách vàng Sáng tạo ${year}` : `Sách vàng Sáng tạo ${province} ${year}`,
    organiser: organiserOf(title, edition),
    // Short windows: Lạng Sơn 2023 called on 18/7 and closed on 28/7; the book is published for 2/9.
    timeline: timelineOf({
      launch: `${year}-05-15 08:00`,
      opens: `${year}-06-01 08:00`,
      closes: `${year}-06-25 17:00`,
      screeningEnds: `${year}-06-30 17:00`,
      judgingEnds: `${year}-07-08 17:00`,
      deliberationEnds: `${year}-07-13 17:00`,
      postingEnds: `${year}-07-28 17:00`,
      ceremony: `${year}-09-02 08:00`,
    }),
    regulations: {
      version: 1,
      noun: 'công trình, giải pháp',
      purpose: [
        `Lựa chọn những công trình, giải pháp sáng tạo tiêu biểu đã đạt giải ${proposed} trong Sách vàng Sáng tạo Việt Nam năm ${year}, tôn vinh tác giả và lan tỏa phong trào lao động sáng tạo.`,
      ],
      fields,
      authors: { kind: 'adult', min: 1, max: 15, birthFrom: null, birthTo: null },
      teacher: false,
      unit: 'optional',
      questions: [],
      gates: [
        {
          code: 'prize',
          kind: 'prize-held',
          sinceYear: Math.max(2014, year - 5),
          article: 'Điều 4.1',
          evidencePart: 'prize-papers',
        },
        { code: 'dispute', kind: 'no-dispute', article: 'Điều 4.2' },
      ],
      screeningReasons: usualReasons,
      selection: { by: 'votes', terms, places },
      summaryMaxCharacters: 1500,
      explanation,
      parts: [
        scanPart(
          'prize-papers',
          'Quyết định, giấy chứng nhận giải thưởng',
          'Bản chụp có số quyết định. Đạt giải trên hệ thống này thì không cần.',
          { required: false },
        ),
        scanPart('letter', 'Văn bản giới thiệu', 'Của cơ quan, đơn vị giới thiệu công trình.', {
          maxFiles: 2,
        }),
        {
          ...scanPart('pictures', 'Ảnh minh họa', 'Ảnh rõ nét để in trong sách, cạnh dài từ 2000 điểm ảnh.', {
            maxFiles: 5,
            audience: 'jury',
          }),
          kinds: ['jpg', 'png'],
        },
      ],
      rubric: helper,
      scoring: usualScoring(helper),
      rounds: [councilRound({ year, opens: '07-01', ends: '07-08' })],
      prizes: [
        {
          code: 'chosen',
          title: isNational ? 'Công bố trong Sách vàng' : 'Đề nghị công bố trong Sách vàng',
          count: places ?? 0,
          minScore: 0,
          money: 0,
        },
      ],
      articles: [],
      legalBasis: [
        'Quyết định số 861/QĐ-MTTW-BTT ngày 27/5/2016 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về tuyển chọn, công bố Sách vàng Sáng tạo Việt Nam',
      ],
    },
  }
}
