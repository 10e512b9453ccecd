/** The page of conflicts as functions of requests: who may pass, what bad input is answered, where good input leads. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { ConflictRulings } from '#models/conflict-ruling'
import type { Contest } from '#models/contest'
import type { Panel } from '#models/panel'
import type { Person } from '#models/person'
import { getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import { aContest, aPerson, aSeat, aSubmittedEntry, completeAnswers, openWorld } from '#tests/support/world'
import * as page from '../../app/office/conflicts'
import { aPanel, declaration } from '../operations/a-judged-panel'

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.screening) }
})

openWorld()

let contest: Contest
let secretary: Person
let judge: Person
let panel: Panel

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  judge = await aPerson({ name: 'Lục Văn Toán' })
  await aSeat(contest, secretary, 'secretary')
  await aSeat(contest, judge, 'judge')
  panel = await aPanel(contest, [{ person: judge._id, isChair: false, declaration }])
  const teacher = { has: true as const, name: 'Thầy Lục Văn Toán', school: '', phone: '', email: '' }
  const answers = completeAnswers(contest, { teacher })
  await aSubmittedEntry(contest, await aPerson(), { blindCode: '101', answers })
})

type Args = LoaderFunctionArgs
const args = async (request: Promise<Request>): Promise<Args> => ({
  request: await request,
  params: { contest: contest.slug },
  context: {} as Args['context'],
})
const address = (query = '') => `/to-chuc/${contest.slug}/xung-dot${query}`
const get = (person: Person, query = '') => args(getRequest(address(query), person))
const post = (fields: Record<string, string>, query = '') =>
  args(postRequest(address(query), fields, secretary))

test('opens to the office and to nobody else, judges least of all', async () => {
  expect(statusOf(await thrownBy(page.loader(await get(judge))))).toBe(403)
  expect(statusOf(await thrownBy(page.action(await args(postRequest(address(), {}, judge)))))).toBe(403)
  const found = await page.loader(await get(secretary, `?to=${panel._id.toHexString()}&xem=tat-ca&trang=x`))
  expect(found.filter).toEqual({ view: 'all', panel: panel._id.toHexString(), judge: null, page: 1 })
  expect(found.rows.map(({ entry }) => entry?.blindCode)).toEqual(['101'])
  expect((await page.loader(await get(secretary, '?xem=gi-do&to=abc'))).filter).toEqual({
    view: 'unseen',
    panel: null,
    judge: null,
    page: 1,
  })
})

test('answers bad input with what was typed kept, and refuses what has changed', async () => {
  const { digest, rows } = await page.loader(await get(secretary))
  const empty = await page.action(await post({ ruling: 'dismissed', digest, reason: ' ' }))
  expect(empty).toMatchObject({
    data: { errors: { reason: 'reason-missing' }, values: { reason: ' ' } },
    init: { status: 422 },
  })
  const findings = (rows[0]?.value ?? '').replace(/[0-9a-f]{64}$/, '0'.repeat(64))
  const stale = { ruling: 'dismissed', digest, findings, reason: 'Trùng tên' }
  expect(await page.action(await post(stale))).toMatchObject({
    data: { refusal: { because: 'conflicts-changed' }, values: { reason: 'Trùng tên' } },
    init: { status: 409 },
  })
  expect(await ConflictRulings.countDocuments({ contest: contest._id })).toBe(0)
})

test('rules on what was ticked, or on the whole list that its address filters, and says on how many', async () => {
  const query = `?to=${panel._id.toHexString()}`
  const { digest, rows } = await page.loader(await get(secretary, query))
  const findings = rows[0]?.value ?? ''
  const ticked = { ruling: 'dismissed', digest, findings, reason: 'Trùng tên' }
  const done = (await thrownBy(page.action(await post(ticked, query)))) as Response
  expect([done.status, done.headers.get('Location')]).toEqual([303, `${address(query)}&xong=1`])
  const all = await page.loader(await get(secretary, `${query}&xem=da-bac`))
  const whole = { ruling: 'confirmed', scope: 'all', digest: all.digest, reason: 'Đúng là thầy' }
  const again = (await thrownBy(page.action(await post(whole, `${query}&xem=da-bac`)))) as Response
  expect(again.headers.get('Location')).toBe(`${address(query)}&xem=da-bac&xong=1`)
  expect(await ConflictRulings.findOne({ contest: contest._id }).lean()).toMatchObject({
    ruling: 'confirmed',
    reason: 'Đúng là thầy',
    by: secretary._id,
  })
})
