/** What only the entrant knows about a condition of entry: the questions that each kind of gate asks. */
import type { TypedAnswers } from './entry'
import { grades, type Gate, type GateKind } from './gates'
import type { AnswerShape } from './questions'
import { answerFault, type AnswerFault } from './typed-answers'

/** What is asked; wording/ makes the question of the gate and this name. */
export const factNames = [
  'made',
  'applied',
  'appliedWhere',
  'appliedSince',
  'awarded',
  'entered',
  'grade',
  'acceptance',
  'dispute',
  'prizeRecord',
  'prizeContest',
  'prizeYear',
  'prizeTitle',
  'prizeDecision',
  'achievedFrom',
  'achievedTo',
  'tie',
  'tieWhere',
] as const
export type FactName = (typeof factNames)[number]

export interface Fact {
  name: FactName
  /** The name under which the answer is kept in `answers.facts`. */
  field: string
  shape: AnswerShape
  /** Whether it has to be told, given what else has been. */
  isRequired: (facts: TypedAnswers) => boolean
}

const line: AnswerShape = { kind: 'line', maxCharacters: 300 }
const month: AnswerShape = { kind: 'month' }
/** The option that says that there is none. */
export const noGrade = 'none'
export const ties = ['lives', 'works', 'neither'] as const

/** The options' names are wording's; here only the codes count. */
const choiceOf = (codes: readonly string[]): AnswerShape => ({
  kind: 'choice',
  options: codes.map((code) => ({ code, name: code })),
})
const yesNo = (explain: 'yes' | 'no' | 'never'): AnswerShape => ({ kind: 'yes-no', explain })

/** The questions of one gate, in the order they are asked; none where everything is known already. */
export function factsAsked(gate: Gate): Fact[] {
  const fact = (name: FactName, shape: AnswerShape, isRequired: Fact['isRequired'] = () => true): Fact => ({
    name,
    field: factField(gate, name),
    shape,
    isRequired,
  })
  const says =
    (name: FactName, ...answers: string[]) =>
    (facts: TypedAnswers) =>
      answers.includes(factOf(gate, name, facts))
  const hasRecord = (facts: TypedAnswers) => factOf(gate, 'prizeRecord', facts) !== ''
  const asked: Record<GateKind, () => Fact[]> = {
    'birth-window': () => [],
    'created-since': () => [fact('made', month)],
    applied: () => [
      fact('applied', yesNo('never')),
      fact('appliedWhere', line, says('applied', 'yes')),
      fact('appliedSince', month, says('applied', 'yes')),
    ],
    'not-awarded': () => [fact('awarded', yesNo('yes'))],
    'not-entered': () => [fact('entered', yesNo('yes'))],
    accepted: () => [
      fact('grade', choiceOf([noGrade, ...grades])),
      fact('acceptance', line, says('grade', ...grades)),
    ],
    'no-dispute': () => [fact('dispute', yesNo('yes'))],
    'prize-held': () => [
      fact('prizeRecord', line, () => false),
      fact('prizeContest', line, (facts) => !hasRecord(facts)),
      fact('prizeYear', { kind: 'number', min: 1900, max: 2100, unit: '' }, (facts) => !hasRecord(facts)),
      fact('prizeTitle', line, (facts) => !hasRecord(facts)),
      fact('prizeDecision', line, (facts) => !hasRecord(facts)),
    ],
    'achievements-since': () => [fact('achievedFrom', month), fact('achievedTo', month)],
    belongs: () => [fact('tie', choiceOf(ties)), fact('tieWhere', line, says('tie', 'lives', 'works'))],
  }
  return asked[gate.kind]()
}

export function factField({ code }: Pick<Gate, 'code'>, name: FactName): string {
  return `${code}-${name}`
}

/** What was told, without spaces around; empty when nothing was. */
export function factOf(gate: Pick<Gate, 'code'>, name: FactName, facts: TypedAnswers): string {
  return (facts[factField(gate, name)] ?? '').trim()
}

/** What is wrong with one fact as told; null when nothing is. */
export function factFault({ shape, field, isRequired }: Fact, facts: TypedAnswers): AnswerFault | null {
  return answerFault(shape, field, isRequired(facts), facts)
}
