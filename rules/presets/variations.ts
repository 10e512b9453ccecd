/** What provinces do otherwise, as data upon a preset: small changes, each with the place it is taken from (domain.md §1, §2). */
import type { Points } from '#scoring/points'
import { birthWindow } from '../deadlines'
import type { ProgrammeKind } from '../programmes'
import type { Prize, Regulations, ScoringRegulations } from '../regulations'
import type { ContestPreset, Edition } from './contest-preset'
import { plannedRounds, type PlannedRound } from './round-plan'

export interface Variation {
  code: string
  programme: ProgrammeKind
  /** Named for those who first did so. */
  name: string
  source: string
  /** Years from one edition to the next, where it is not the usual. */
  cycleYears?: number
  /** Ages on the cut-off day, which is a day of the edition's year as `MM-DD`. */
  ages?: { min: number; max: number; cutOff: string }
  /** Works count from 1 January so many years before the edition's year. */
  worksSince?: number
  rounds?: PlannedRound[]
  scoring?: Partial<ScoringRegulations>
  /** The lowest score of each prize, by code, in points. */
  bands?: Record<string, number>
  regulations?: Partial<Regulations>
}

/** The preset as this variation has it. */
export function varied(preset: ContestPreset, variation: Variation): ContestPreset {
  const { ages, worksSince, rounds, scoring, bands, regulations: changes } = variation
  const { regulations, timeline, year } = preset
  const window = ages && birthWindow(`${year}-${ages.cutOff}`, ages)
  const since = worksSince === undefined ? null : { from: `${year - worksSince}-01-01` }
  const gates = regulations.gates?.map((gate) =>
    since && (gate.kind === 'created-since' || gate.kind === 'applied') ? { ...gate, since } : gate,
  )
  return {
    ...preset,
    regulations: {
      ...regulations,
      ...(gates && { gates }),
      ...(rounds && { rounds: plannedRounds(timeline, rounds) }),
      ...changes,
      additions: [...(regulations.additions ?? []), ...(changes?.additions ?? [])],
      authors: {
        ...(changes?.authors ?? regulations.authors),
        ...(window && { birthFrom: window.from, birthTo: window.to }),
      },
      scoring: { ...regulations.scoring, ...scoring },
      prizes: (changes?.prizes ?? regulations.prizes).map((prize) => banded(prize, bands)),
    },
  }
}

function banded(prize: Prize, bands: Record<string, number> = {}): Prize {
  const from = bands[prize.code]
  return from === undefined ? prize : { ...prize, minScore: from * 100 }
}

/** A variation asked for as an edition of its own. */
export function variedEdition(
  preset: (edition: Edition) => ContestPreset,
  variation: Variation,
): (edition: Edition) => ContestPreset {
  return (edition) => varied(preset(edition), variation)
}

const blind = { kind: 'desk', blindness: 'blind', peers: 'never', graceMinutes: 0 } as const
const heard = { kind: 'interview', blindness: 'named', peers: 'after-own', graceMinutes: 0 } as const
const sixty = { code: 'threshold', minScore: 6000 as Points } as const

export const variations: Variation[] = [
  {
    code: 'son-la',
    programme: 'youth',
    name: 'Sơn La: 6–18 tuổi, hai năm một lần',
    source: 'Thể lệ Sơn La lần thứ 6, năm 2023 (susta.vn); hai năm một lần (vietnam.vn)',
    cycleYears: 2,
    ages: { min: 6, max: 18, cutOff: '07-31' },
  },
  {
    code: 'quang-tri',
    programme: 'youth',
    name: 'Quảng Trị: 6–18 tuổi, tính đến ngày 31/8',
    source: 'Thể lệ Sáng tạo trẻ Quảng Trị lần XI, năm 2022 (baoquangtri.vn)',
    ages: { min: 6, max: 18, cutOff: '08-31' },
  },
  {
    code: 'tra-vinh',
    programme: 'youth',
    name: 'Trà Vinh: từ 60 điểm vào chung khảo',
    source: 'Chấm điểm Cuộc thi lần 6, năm 2018 (travinh.gov.vn)',
    rounds: [
      { ...blind, code: 'preliminary', name: 'Vòng sơ khảo', from: 0, until: 0.6, advancement: sixty },
      { ...blind, code: 'final', name: 'Vòng chung khảo', from: 0.7, until: 1, advancement: null },
    ],
    scoring: { rounds: { current: 'final', rule: { code: 'final-only' } } },
  },
  {
    code: 'ben-tre',
    programme: 'youth',
    name: 'Bến Tre: ba vòng, vòng cuối phỏng vấn',
    source: 'Trao giải năm 2025 (baodongkhoi.vn)',
    rounds: [
      { ...blind, code: 'preliminary', name: 'Vòng sơ khảo', from: 0, until: 0.4, advancement: sixty },
      {
        ...blind,
        code: 'final',
        name: 'Vòng chung khảo',
        from: 0.45,
        until: 0.7,
        advancement: { code: 'top', count: 50 },
      },
      { ...heard, code: 'interview', name: 'Chung khảo phỏng vấn', from: 0.75, until: 1, advancement: null },
    ],
    scoring: { rounds: { current: 'interview', rule: { code: 'final-only' } } },
  },
  {
    code: 'lang-son',
    programme: 'youth',
    name: 'Lạng Sơn: từ 66 điểm được xét giải',
    source: 'Họp Ban Tổ chức năm 2018 (langson.gov.vn)',
    bands: { consolation: 66 },
    regulations: {
      additions: [
        {
          article: 'dieu-11',
          title: '',
          paragraphs: ['Mười mô hình, sản phẩm có điểm cao nhất được chọn dự thi toàn quốc.'],
        },
      ],
    },
  },
  {
    code: 'hau-giang',
    programme: 'youth',
    name: 'Hậu Giang: giải theo mức điểm, người thân không vào Ban Giám khảo',
    source: 'Quy chế chấm Hậu Giang 2014 (gddt.haugiang.gov.vn)',
    bands: { first: 90, second: 80, third: 70, consolation: 60 },
    regulations: { conflicts: { parentBarsJury: true } },
  },
  {
    code: 'ho-chi-minh',
    programme: 'youth',
    name: 'Thành phố Hồ Chí Minh: bảng A, B, C theo cấp học',
    source: 'Thể lệ (ensokhcn.casti.vn)',
    regulations: {
      divisions: [
        { code: 'a', name: 'Bảng A: tiểu học' },
        { code: 'b', name: 'Bảng B: trung học cơ sở' },
        { code: 'c', name: 'Bảng C: trung học phổ thông' },
      ],
    },
  },
  {
    code: 'thai-nguyen',
    programme: 'technical',
    name: 'Thái Nguyên: giải pháp năm năm gần đây, giải phải được 2/3 Ban Tổ chức tán thành',
    source: 'Hội thi lần XI, 2021-2022 (ictu.edu.vn); tiêu chí 2025 (thainguyenthanyeu.dosttn.gov.vn)',
    worksSince: 5,
    scoring: { approval: { share: { numerator: 2, denominator: 3 } } },
  },
  {
    code: 'phu-yen',
    programme: 'technical',
    name: 'Phú Yên: giải pháp từ bảy năm trước',
    source: 'Hội thi lần thứ 10, 2022-2023 (phuyen.gov.vn)',
    worksSince: 8,
  },
]
