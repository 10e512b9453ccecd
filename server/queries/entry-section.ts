/** One written task of an entry: its questions, what has been answered, what is still asked of it. */
import { recordsTold } from '#rules/gate-findings'
import { dayOf } from '#rules/deadlines'
import { taskProblems, type EntryProblem } from '#rules/entry-check'
import { whyNotEdit } from '#rules/entry-tasks'
import type { SectionCode } from '#rules/forms/entry-sections'
import { asksTeacher, divisionsOf, needsUnit, subjectOf, takesSecondField } from '#rules/entry-terms'
import type { ContestField, Division, ExplanationQuestion } from '#rules/regulations'
import type { Refusal } from '#rules/refusal'
import { copyVersion, situationOf, type Copy } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import { readSection } from '../entry-sections'
import { askedGates, askedQuestions, type AskedGate, type AskedQuestion } from '../asked-questions'
import type { By } from '../guard'
import { heldPrizes } from '../held-prizes'
import { ownEntry } from '../load'
import { chosenUnits, unitChoices, type UnitChoice } from '../unit-search'

export interface EntrySection extends EntryHead {
  section: SectionCode
  /** Every field of the section, by name. */
  values: Copy
  version: string
  problems: EntryProblem[]
  whyNotEdit: Refusal | null
  fields: ContestField[]
  summaryMaxCharacters: number
  questions: ExplanationQuestion[]
  asksTitle: boolean
  takesSecondField: boolean
  divisions: Division[]
  /** The questions of the registration form that are asked of the entry. */
  form: AskedQuestion[]
  gates: AskedGate[]
  asksTeacher: boolean
  needsUnit: boolean
  /** Units to choose from, only asked for where they are chosen; of too many, the chosen one alone. */
  units: UnitChoice[]
  hasMoreUnits: boolean
}

/** More are searched for on a page of their own. */
const unitsShown = 60

export async function entrySection(
  by: By,
  id: string | undefined,
  section: SectionCode,
): Promise<EntrySection> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const { regulations } = contest
  const values = readSection(section, entry.answers, regulations)
  const prizes = await heldPrizes(recordsTold(regulations, entry.answers.facts))
  return {
    ...headOf(entry, contest, by),
    section,
    values,
    version: copyVersion(values),
    problems: taskProblems(section, entry.answers, regulations, dayOf(by.now), prizes),
    whyNotEdit: whyNotEdit(section, situationOf(entry, contest, by.actor, by.now)),
    fields: regulations.fields,
    summaryMaxCharacters: regulations.summaryMaxCharacters,
    questions: regulations.explanation,
    asksTitle: subjectOf(regulations) === 'work',
    takesSecondField: takesSecondField(regulations),
    divisions: divisionsOf(regulations),
    form: section === 'description' ? askedQuestions(regulations, 'entry') : [],
    gates: section === 'eligibility' ? askedGates(regulations) : [],
    asksTeacher: asksTeacher(regulations),
    needsUnit: needsUnit(regulations),
    ...(section === 'teacher'
      ? await unitsToChoose(by, values.unit ?? '')
      : { units: [], hasMoreUnits: false }),
  }
}

/** The few there are to choose from, with the chosen one whatever became of it since. */
async function unitsToChoose(
  { now }: By,
  unit: string,
): Promise<Pick<EntrySection, 'units' | 'hasMoreUnits'>> {
  const [{ choices, hasMore }, kept] = await Promise.all([
    unitChoices({ search: '', day: dayOf(now), isSender: true }, unitsShown),
    chosenUnits(unit === '' ? [] : [unit]),
  ])
  const others = choices.filter(({ id }) => id !== unit)
  return { units: hasMore ? kept : [...kept, ...others], hasMoreUnits: hasMore }
}
