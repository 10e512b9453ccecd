/** Judges and entries for the tests of conflicts, each part of which may be told otherwise. */
import { emptyAnswers, type EntryAnswers } from '#rules/entry'
import type { Relation } from '#rules/conflicts/relation'
import {
  declaredRelation,
  entrySide,
  namedPerson,
  namedUnit,
  type EntrySide,
  type JudgeSide,
} from '#rules/conflicts/sides'
import { anAuthor } from '#tests/support/world'

export const judgeHuong = { name: 'ThS. Đặng Thị Hường', email: 'huong@example.org', phone: '0912345678' }

export function aJudge(
  changes: Partial<Omit<JudgeSide, 'self' | 'houses' | 'coAuthors' | 'declared'>> & {
    self?: Partial<typeof judgeHuong>
    houses?: string[]
    coAuthors?: { name: string; email: string }[]
    declared?: (Partial<Relation> & Pick<Relation, 'relation'>)[]
  } = {},
): JudgeSide {
  const { self, houses = [], coAuthors = [], declared = [], ...rest } = changes
  return {
    person: 'judge',
    near: new Map(),
    ...rest,
    self: namedPerson({ ...judgeHuong, ...self }),
    houses: houses.map((text) => ({ ...namedUnit(text), part: 'unit' })),
    coAuthors: coAuthors.map((one) => namedPerson({ phone: '', ...one })),
    declared: declared.map((row) => declaredRelation({ name: '', unit: '', work: '', ...row })),
  }
}

export function aWork(
  answers: Partial<EntryAnswers> = {},
  about: { owner?: string; blindCode?: string; unitNames?: string[] } = {},
): EntrySide {
  const { owner = 'owner', blindCode = '083', unitNames = [] } = about
  const whole = {
    ...emptyAnswers(),
    title: 'Máy tách hạt ngô',
    authors: [anAuthor({ school: '' })],
    ...answers,
  }
  return entrySide({ owner, blindCode, answers: whole }, unitNames)
}

export const aTeacher = { has: true, name: '', school: '', phone: '', email: '' } as const
