/** Named lists of entries: one's own and those shared, with how many are on each. */
import { expect, test } from 'vitest'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { SavedViews } from '#models/saved-view'
import { everyEntry } from '#rules/entry-filter'
import { savedViewsAtMost } from '#rules/saved-views'
import { dropView } from '#server/operations/drop-view'
import { saveView } from '#server/operations/save-view'
import { entrySearch } from '#server/queries/entry-search'
import { NotFound, Refused } from '#server/refuse'
import { aContest, aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

async function anOffice() {
  const contest = await aContest()
  const [mine, other, owner] = [await aPerson(), await aPerson(), await aPerson()]
  await aSubmittedEntry(contest, owner)
  await aSubmittedEntry(contest, owner, { blindCode: '101' })
  const as = (person: typeof mine) => byIn(contest, person, moments.screening, 'secretary')
  const seen = async (person: typeof mine) =>
    (await entrySearch(as(person), everyEntry)).views.map(({ name, total, isOwn }) => ({
      name,
      total,
      isOwn,
    }))
  return { contest, mine, other, as, seen }
}

const view = (changes = {}) => ({
  id: newId().toHexString(),
  name: 'Chờ hỏi lại trường',
  isShared: false,
  address: 'trang-thai=hop-le',
  ...changes,
})

test('a list is kept once however often it is sent, seen by its owner with its number, and renamed', async () => {
  const { contest, mine, other, as, seen } = await anOffice()
  const list = view()
  await saveView(as(mine), list)
  await saveView(as(mine), list)
  expect(await seen(mine)).toEqual([{ name: 'Chờ hỏi lại trường', total: 1, isOwn: true }])
  expect(await seen(other)).toEqual([])
  await saveView(as(mine), { ...list, name: 'Hợp lệ', isShared: true, address: '' })
  expect(await seen(other)).toEqual([{ name: 'Hợp lệ', total: 1, isOwn: false }])
  await dropView(as(mine), list.id)
  await dropView(as(mine), list.id)
  expect(await seen(mine)).toEqual([])
  const lines = await Journal.find({ contest: contest._id }).sort({ sequence: 1 }).lean()
  expect(lines.map(({ action, details }) => [action, details.name])).toEqual([
    ['contest.view-saved', 'Chờ hỏi lại trường'],
    ['contest.view-saved', 'Chờ hỏi lại trường'],
    ['contest.view-saved', 'Hợp lệ'],
    ['contest.view-dropped', 'Hợp lệ'],
  ])
})

test("a list of somebody else's is neither renamed nor let go, and no officer keeps more than fit a page", async () => {
  const { contest, mine, other, as, seen } = await anOffice()
  const list = view({ isShared: true })
  await saveView(as(mine), list)
  await expect(saveView(as(other), { ...list, name: 'Của tôi' })).rejects.toBeInstanceOf(NotFound)
  await dropView(as(other), list.id)
  expect(await seen(mine)).toHaveLength(1)
  await SavedViews.insertMany(
    Array.from({ length: savedViewsAtMost }, () => ({
      _id: newId(),
      contest: contest._id,
      owner: other._id,
      name: 'x',
      createdAt: moments.screening,
    })),
  )
  const refused: unknown = await saveView(as(other), view()).catch((error: unknown) => error)
  expect(refused instanceof Refused && refused.refusal).toEqual({
    because: 'too-many-rows',
    rows: savedViewsAtMost + 1,
    max: savedViewsAtMost,
  })
})
