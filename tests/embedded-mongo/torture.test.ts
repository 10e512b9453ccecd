/** A share of `npm run torture:db`: two kills with every index rebuilt, and some thousands of senseless messages. */
import { expect, test } from 'vitest'
import { tortureByNonsense } from '../../scripts/torture/fuzz'
import { tortureByKilling } from '../../scripts/torture/kills'

test('kills lose nothing, and every index equals its rebuild', async () => {
  const report = await tortureByKilling(2, 11)
  expect(report).toMatchObject({ rounds: 2, lost: 0, wrong: 0, indexFaults: [] })
  expect(report.acknowledged).toBeGreaterThan(0)
}, 60_000)

test('senseless messages are refused, and the server lives', async () => {
  const report = await tortureByNonsense(3000, 11)
  expect(report).toMatchObject({ cases: 3000, hung: 0, deaths: 0, unforeseen: [] })
}, 120_000)
