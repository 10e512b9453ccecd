/** The terms that a new edition can begin with: one ready set for each kind of programme, and its variants. */
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { termsOf, type ContestTerms } from '#rules/contest-terms'
import type { ProgrammeKind } from '#rules/programmes'

export interface EditionPreset {
  code: string
  kind: ProgrammeKind
  terms: (edition: { ordinal: number; year: number; province: string }) => ContestTerms
}

const presets: EditionPreset[] = [
  {
    code: 'ha-giang-youth',
    kind: 'youth',
    terms: ({ ordinal, year }) => termsOf({ ...haGiangYouthContest(ordinal, year), label: '' }),
  },
]

export function presetsOf(kind: ProgrammeKind): EditionPreset[] {
  return presets.filter((preset) => preset.kind === kind)
}

export function presetNamed(code: string): EditionPreset | null {
  return presets.find((preset) => preset.code === code) ?? null
}
