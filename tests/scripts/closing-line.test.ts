/** The sum of both runners' counts that `npm test` prints last. Reports as vitest 4.1 and Playwright 1.65 write them. */
import { expect, test } from 'vitest'
import { add, chooseSteps, closingLine, storyCounts, unitCounts } from '../../scripts/test.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
})

test('vitest counts: todo tests are skipped, a file that broke outside its tests is one failure', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 3,
    numTodoTests: 1,
    testResults: [
      file('failed', 'passed', 'failed', 'skipped', 'todo'),
      file('failed'),
      file('failed', 'skipped', 'skipped'),
      file('passed', 'passed'),
    ],
  }
  expect(unitCounts(report)).toEqual({ passed: 2, failed: 3, skipped: 4 })
})

test('Playwright counts: a flaky story passed, an error outside stories is a failure', () => {
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }
  expect(storyCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 3 })
})

test('a runner that wrote no report counts nothing', () => {
  expect(add(unitCounts(undefined), storyCounts(undefined))).toEqual({ passed: 0, failed: 0, skipped: 0 })
})

test('the closing line has the form that CI reads', () => {
  const sum = add({ passed: 10, failed: 1, skipped: 0 }, { passed: 5, failed: 0, skipped: 2 })
  expect(closingLine(sum)).toBe('15 passed, 1 failed, 2 skipped')
})

test('steps run in their own order, and stories bring the build along', () => {
  expect(chooseSteps([])).toEqual(['types', 'lint', 'unit', 'build', 'e2e'])
  expect(chooseSteps(['unit', 'types'])).toEqual(['types', 'unit'])
  expect(chooseSteps(['e2e'])).toEqual(['build', 'e2e'])
  expect(() => chooseSteps(['units'])).toThrow('Không có bước "units"')
})
