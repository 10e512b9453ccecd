/** Who may enter: authors, their birth window, and the other conditions as gates. */
import { z } from 'zod'
import { birthWindow } from '../../deadlines'
import { grades, type Gate, type Since } from '../../gates'
import { asksTeacher, authorKindOf, needsUnit, sharesOf } from '../../entry-terms'
import { optionalDay, typedDay } from '../day-field'
import { lineText, tick } from '../typed-text'
import { chapterForm, typedNumber, typedRows, typedTick, withRegulations, type Typed } from './chapter-form'
import { codeText, linesText, oneOf, rows, whole, wholeOrNone, withCodes } from './row-fields'

/** Kinds that an organiser adds; the birth window has fields of its own. */
export const gateKindChoices = [
  'created-since',
  'applied',
  'not-awarded',
  'not-entered',
  'accepted',
  'no-dispute',
  'prize-held',
  'achievements-since',
  'belongs',
] as const

const common = { code: codeText, article: lineText(60), evidencePart: codeText }
const since = { from: optionalDay, years: wholeOrNone(1, 50, 'years-invalid') }
const needsSince = { path: ['from'], message: 'since-missing' }
const hasSince = ({ from, years }: { from: string | null; years: number | null }) =>
  from !== null || years !== null

const gate = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('created-since'), ...common, ...since }).refine(hasSince, needsSince),
    z.object({ kind: z.literal('applied'), ...common, ...since, place: lineText(200) }),
    z.object({ kind: z.literal('not-awarded'), ...common, contests: linesText(3000) }),
    z.object({ kind: z.literal('not-entered'), ...common, contests: linesText(3000) }),
    z.object({ kind: z.literal('accepted'), ...common, atLeast: oneOf(grades) }),
    z.object({ kind: z.literal('no-dispute'), ...common }),
    z.object({ kind: z.literal('prize-held'), ...common, sinceYear: whole(1990, 2100, 'year-invalid') }),
    z.object({ kind: z.literal('achievements-since'), ...common, ...since }).refine(hasSince, needsSince),
    z.object({ kind: z.literal('belongs'), ...common, place: lineText(200) }),
  ],
  'choice-missing',
)

const sinceFrom = ({ from, years }: { from: string | null; years: number | null }): Since | null =>
  from !== null ? { from } : years !== null ? { years } : null

function gateFrom(input: z.output<typeof gate>): Gate {
  const { code, article, evidencePart } = input
  const about = { code, article: article || null, ...(evidencePart && { evidencePart }) }
  switch (input.kind) {
    case 'created-since':
    case 'achievements-since':
      return { ...about, kind: input.kind, since: sinceFrom(input) ?? { years: 1 } }
    case 'applied':
      return { ...about, kind: input.kind, place: input.place, since: sinceFrom(input) }
    case 'not-awarded':
    case 'not-entered':
      return { ...about, kind: input.kind, contests: input.contests }
    case 'accepted':
      return { ...about, kind: input.kind, atLeast: input.atLeast }
    case 'no-dispute':
      return { ...about, kind: input.kind }
    case 'prize-held':
      return { ...about, kind: input.kind, sinceYear: input.sinceYear }
    case 'belongs':
      return { ...about, kind: input.kind, place: input.place }
  }
}

function typedGate(gate: Gate): Typed {
  const sinceOf = 'since' in gate ? gate.since : null
  return {
    code: gate.code,
    kind: gate.kind,
    article: gate.article ?? '',
    evidencePart: gate.evidencePart ?? '',
    from: typedDay(sinceOf && 'from' in sinceOf ? sinceOf.from : null),
    years: typedNumber(sinceOf && 'years' in sinceOf ? sinceOf.years : null),
    place: 'place' in gate ? gate.place : '',
    contests: 'contests' in gate ? gate.contests.join('\n') : '',
    atLeast: 'atLeast' in gate ? gate.atLeast : '',
    sinceYear: 'sinceYear' in gate ? String(gate.sinceYear) : '',
  }
}

export const eligibilityChapter = chapterForm(
  z
    .object({
      kind: oneOf(['pupil', 'adult']),
      min: whole(1, 50),
      max: whole(1, 50),
      birthFrom: optionalDay,
      birthTo: optionalDay,
      cutOff: optionalDay,
      youngest: wholeOrNone(0, 100),
      oldest: wholeOrNone(0, 120),
      shares: oneOf(['not-asked', 'optional', 'required']),
      teacher: tick,
      unitRequired: tick,
      gates: rows(gate, 30),
    })
    .refine(({ min, max }) => min <= max, { path: ['max'], message: 'authors-range' })
    .refine(({ youngest, oldest }) => youngest === null || oldest === null || youngest <= oldest, {
      path: ['oldest'],
      message: 'ages-range',
    }),
  ({ regulations }) => {
    const { authors, gates = [] } = regulations
    return {
      kind: authorKindOf(regulations),
      min: String(authors.min),
      max: String(authors.max),
      birthFrom: typedDay(authors.birthFrom),
      birthTo: typedDay(authors.birthTo),
      shares: sharesOf(regulations),
      teacher: typedTick(asksTeacher(regulations)),
      unitRequired: typedTick(needsUnit(regulations)),
      gates: typedRows(gates, typedGate),
    }
  },
  (terms, { kind, min, max, shares, teacher, unitRequired, gates, ...born }) => {
    const { cutOff, youngest, oldest } = born
    // Days are what holds; ages on a cut-off day only help to find them (domain.md A1).
    const window =
      cutOff !== null && youngest !== null && oldest !== null
        ? birthWindow(cutOff, { min: youngest, max: oldest })
        : { from: born.birthFrom, to: born.birthTo }
    return withRegulations(terms, {
      authors: {
        kind,
        min,
        max,
        birthFrom: window.from,
        birthTo: window.to,
        ...(shares !== 'not-asked' && { shares }),
      },
      teacher,
      unit: unitRequired ? 'required' : 'optional',
      gates: withCodes(gates.map(gateFrom), (one) => one.kind),
    })
  },
)
