/** A contest that is still being prepared: nobody outside its office can tell that it is there. */
import { describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Contests } from '#models/contest'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { receiptNumber } from '#rules/receipt-numbers'
import { enterContest } from '#server/guard'
import { openEntry } from '#server/operations/open-entry'
import { myEntries } from '#server/queries/my-entries'
import { newEntry } from '#server/queries/new-entry'
import { openContests } from '#server/queries/open-contests'
import { track } from '#server/queries/track'
import { addressOf, pagesOf } from '#tests/support/sitemap'
import { getRequest, statusOf, thrownBy } from '#tests/support/requests'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSeat,
  by,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

type Loader = (args: object) => Promise<unknown>

/** Every address of a workspace that names a contest and nothing else, with its loader. */
async function doors(workspace: string): Promise<{ path: string; loader: Loader }[]> {
  const pages = pagesOf(workspace).filter(({ path }) => /:contest/.test(path))
  const opened = await Promise.all(
    pages.map(async ({ path, module }) => ({
      path,
      ...((await import(/* @vite-ignore */ `../../app/${module}`)) as { loader?: Loader }),
    })),
  )
  return opened.flatMap(({ path, loader }) => (loader ? [{ path, loader }] : []))
}

/** What somebody gets who opens an address; whatever stands there beside the contest is invented. */
async function knock(path: string, loader: Loader, contest: Contest, person?: Person): Promise<unknown> {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  const params = {
    ...Object.fromEntries(names.map((name) => [name, newId().toHexString()])),
    contest: contest.slug,
  }
  const request = await getRequest(addressOf({ path, module: '' }, params), person)
  return loader({ request, params, context: { isLocal: true } })
}

describe('a contest that is being prepared', () => {
  test.each(['public-site', 'office', 'chair'])('is not there for strangers: %s', async (workspace) => {
    const contest = await aContest({ stage: 'preparing' })
    const stranger = await aPerson()
    await aSeat(await aContest(), stranger, 'organiser')
    const all = await doors(workspace)
    expect(all.length).toBeGreaterThan(2)
    for (const { path, loader } of all) {
      const answer = await thrownBy(knock(path, loader, contest, stranger))
      expect([path, statusOf(answer)]).toEqual([path, 404])
    }
  })

  test('is open to its own office', async () => {
    const [contest, organiser] = [await aContest({ stage: 'preparing' }), await aPerson()]
    await aSeat(contest, organiser, 'organiser')
    const request = await getRequest(`/to-chuc/${contest.slug}`, organiser)
    const entered = await enterContest(request, { contest: contest.slug }, 'organiser')
    expect(entered.contest).toEqual(contest)
  })

  test('is on no list, takes no entries and answers no look-up', async () => {
    await Contests.deleteMany({})
    const [contest, owner] = [await aContest({ stage: 'preparing' }), await aPerson()]
    const me = by(owner, moments.open)
    const { open, upcoming, judged, closed } = await openContests({ actor: null, now: moments.open })
    expect([open, upcoming, judged, closed]).toEqual([[], [], [], []])
    expect((await myEntries(me, 1)).open).toEqual([])
    await expect(newEntry(me, contest.slug)).rejects.toThrow('Not found: contest')
    const entry = newId().toHexString()
    await expect(openEntry(me, { contest: contest.slug, entry })).rejects.toThrow('Not found: contest')
    expect(await Entries.countDocuments({ contest: contest._id })).toBe(0)
    const receipt = receiptNumber('HG18', 9001)
    const answers = completeAnswers(contest, { authors: [anAuthor({ phone: '0912000111' })] })
    await anEntry(contest, owner, { receiptNumber: receipt, answers })
    expect(await track({ actor: null, now: moments.open }, { receipt, phone: '0111' }, '10.9.0.1')).toBeNull()
  })

  test('is announced when it was stored before there were stages', async () => {
    const contest = await aContest()
    await Contests.collection.updateOne({ _id: contest._id }, { $unset: { stage: 1 } })
    expect((await newEntry(by(await aPerson(), moments.open), contest.slug)).contest.slug).toBe(contest.slug)
  })
})
