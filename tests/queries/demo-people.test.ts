/** Whom the try-it page offers: whoever really serves now, however many editions are opened beside. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Seats } from '#models/seat'
import { env } from '#server/env'
import { demoPeople } from '#server/queries/demo-people'
import { aContest, aPerson, aSeat, moments, openWorld } from '#tests/support/world'

openWorld()

beforeAll(() => {
  env.isDemo = true
})
afterAll(() => {
  env.isDemo = false
})

test('offers somebody in the contest where the seat is held, not in a later one where it is yet to begin', async () => {
  const organiser = await aPerson({ name: 'Người Ban Tổ Chức' })
  const [now, coming] = [await aContest(), await aContest({ year: 2025, ordinal: 19 })]
  await aSeat(now, organiser, 'organiser')
  await aSeat(coming, organiser, 'organiser')
  await Seats.updateOne({ contest: coming._id }, { from: moments.judging })
  for (let year = 2026; year < 2040; year += 1) {
    const opened = await aContest({ year, ordinal: year - 2006 })
    await aSeat(opened, await aPerson(), 'secretary')
  }
  const { groups, contests } = await demoPeople({ actor: null, now: moments.open }, true)
  const offered = groups.find(({ role }) => role === 'organiser')?.people
  expect(offered?.map(({ name, contest }) => [name, contest.slug])).toEqual([['Người Ban Tổ Chức', now.slug]])
  expect(contests).toHaveLength(9)
})
