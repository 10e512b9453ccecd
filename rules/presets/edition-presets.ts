/** Every ready set of terms that a new edition can begin with: one for each programme, then what provinces vary. */
import type { ProgrammeKind } from '../programmes'
import type { ContestPreset, Edition } from './contest-preset'
import { goldenBook } from './golden-book'
import { haGiangYouthContest } from './ha-giang-youth'
import { honours } from './honours'
import { technicalContest } from './technical-contest'
import { variations, variedEdition } from './variations'
import { vifotecAward } from './vifotec-award'
import { youthContest } from './youth-contest'

export interface EditionPreset {
  code: string
  kind: ProgrammeKind
  /** What an officer reads when he chooses. */
  name: string
  /** Where the rules are taken from. */
  source: string
  cycleYears: number
  preset: (edition: Edition) => ContestPreset
}

const plain: EditionPreset[] = [
  {
    code: 'youth',
    kind: 'youth',
    name: 'Cuộc thi Sáng tạo Thanh thiếu niên, nhi đồng',
    source: 'Thể lệ toàn quốc; Hà Giang 2023; Hậu Giang 2014',
    cycleYears: 1,
    preset: (edition) => youthContest(edition),
  },
  {
    code: 'ha-giang-youth',
    kind: 'youth',
    name: 'Hà Giang: bốn tiêu chí, năm lĩnh vực',
    source: 'Nghị quyết Q1/NQ-BCHLHH ngày 23/7/2024',
    cycleYears: 1,
    preset: ({ ordinal, year }) => haGiangYouthContest(ordinal, year),
  },
  {
    code: 'technical',
    kind: 'technical',
    name: 'Hội thi Sáng tạo kỹ thuật',
    source: 'Quyết định 165/2006/QĐ-TTg; Thái Nguyên XI; Hải Phòng III',
    cycleYears: 2,
    preset: technicalContest,
  },
  {
    code: 'vifotec',
    kind: 'vifotec',
    name: 'Giải thưởng Sáng tạo KH&CN Việt Nam: tuyển chọn ở tỉnh',
    source: 'Hải Phòng 2020; Yên Bái 2022; Bình Định 2024',
    cycleYears: 1,
    preset: vifotecAward,
  },
  {
    code: 'golden-book',
    kind: 'golden-book',
    name: 'Sách vàng Sáng tạo: tỉnh đề nghị',
    source: 'Quyết định 861/QĐ-MTTW-BTT; Lạng Sơn 2023',
    cycleYears: 1,
    preset: (edition) => goldenBook(edition),
  },
  {
    code: 'golden-book-national',
    kind: 'golden-book',
    name: 'Sách vàng Sáng tạo: toàn quốc, số công trình bằng số năm từ ngày Độc lập',
    source: 'mattran.org.vn: 71 công trình năm 2016, 76 năm 2021',
    cycleYears: 1,
    preset: (edition) => goldenBook(edition, 'national'),
  },
  {
    code: 'honours',
    kind: 'honours',
    name: 'Tôn vinh trí thức khoa học và công nghệ tiêu biểu',
    source: 'Quảng Ngãi 2021; Quảng Ninh 2018, 2020',
    cycleYears: 5,
    preset: (edition) => honours(edition),
  },
]

const varied: EditionPreset[] = variations.flatMap((variation) => {
  const base = plain.find(({ kind }) => kind === variation.programme)
  if (!base) return []
  const { code, name, source, cycleYears = base.cycleYears } = variation
  return [{ code, kind: base.kind, name, source, cycleYears, preset: variedEdition(base.preset, variation) }]
})

export const editionPresets: readonly EditionPreset[] = [...plain, ...varied]

/** The sets for one programme, the general one first. */
export function presetsFor(kind: ProgrammeKind): EditionPreset[] {
  return editionPresets.filter((preset) => preset.kind === kind)
}

export function presetNamed(code: string): EditionPreset | null {
  return editionPresets.find((preset) => preset.code === code) ?? null
}
