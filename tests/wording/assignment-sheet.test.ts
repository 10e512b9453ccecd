/** Every place of an assignment spreadsheet that cannot be followed has a sentence that says what to do. */
import { expect, test } from 'vitest'
import type { AssignmentSheetProblem } from '#rules/assignment-sheet'
import { assignmentSheetProblemSentence } from '#wording/vi/assignment-sheet'
import { isWhole } from './is-whole'

const place = { line: 7, entry: '101', judge: 'Lê Ân' }
const examples: {
  [Code in AssignmentSheetProblem['code']]: AssignmentSheetProblem & { code: Code }
} = {
  'not-on-panel': { line: 1, code: 'not-on-panel', title: 'Bà Lạ' },
  'judge-twice': { line: 1, code: 'judge-twice', title: 'Lê Ân' },
  'entry-missing': { line: 7, code: 'entry-missing' },
  'unknown-entry': { line: 7, code: 'unknown-entry', entry: '999' },
  'entry-twice': { line: 7, code: 'entry-twice', entry: '101', first: 3 },
  'unknown-mark': { ...place, code: 'unknown-mark', text: 'có thể' },
  conflict: { ...place, code: 'conflict', finding: 'same-unit' },
  'over-load': { line: 1, code: 'over-load', judge: 'Lê Ân', max: 8, after: 9 },
  begun: { ...place, code: 'begun' },
  'met-before': { ...place, code: 'met-before' },
  'other-panel': { ...place, code: 'other-panel' },
}

test.each(Object.values(examples).map((problem) => [problem.code, problem] as const))(
  '%s',
  (_code, problem) => {
    expect(assignmentSheetProblemSentence(problem)).toSatisfy(isWhole)
  },
)
