/** Who sees what the other judges gave: the whole table of visibility, own sheet and declaration. */
import { expect, test } from 'vitest'
import { maySeePeers } from '#rules/peers'
import { sheetStates } from '#rules/sheet-states'

test('a judge sees the others’ totals only where the round lets, and never without the pledge', () => {
  const seen = (['never', 'after-own', 'always'] as const).flatMap((peers) =>
    sheetStates.flatMap((own) =>
      [true, false]
        .filter((hasDeclared) => maySeePeers({ peers }, own, { hasDeclared }))
        .map((hasDeclared) => `${peers}, own sheet ${own}, ${hasDeclared ? 'declared' : 'undeclared'}`),
    ),
  )
  expect(seen).toEqual([
    'after-own, own sheet confirmed, declared',
    'always, own sheet blank, declared',
    'always, own sheet in-progress, declared',
    'always, own sheet confirmed, declared',
  ])
})
