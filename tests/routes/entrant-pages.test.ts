/** The entrant's pages as functions of requests: who may pass, what bad input is answered, where good input leads. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import * as authorPage from '../../app/entrant/author'
import * as authorsPage from '../../app/entrant/authors'
import * as checkPage from '../../app/entrant/check'
import * as consentsPage from '../../app/entrant/consents'
import * as filesPage from '../../app/entrant/files'
import * as myEntriesPage from '../../app/entrant/my-entries'
import * as newEntryPage from '../../app/entrant/new-entry'
import * as receiptPage from '../../app/entrant/receipt'
import * as sectionPage from '../../app/entrant/section'
import * as shellPage from '../../app/entrant/shell'
import * as taskListPage from '../../app/entrant/task-list'
import * as withdrawPage from '../../app/entrant/withdraw'

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.open) }
})

openWorld()

let contest: Contest
let owner: Person
let stranger: Person
let entry: Entry
let id: string

beforeEach(async () => {
  contest = await aContest()
  owner = await aPerson()
  stranger = await aPerson()
  entry = await anEntry(contest, owner)
  id = entry._id.toHexString()
})

type Args = LoaderFunctionArgs & ActionFunctionArgs
type Params = Record<string, string>

async function get(path: string, params: Params, person?: Person): Promise<Args> {
  return { request: await getRequest(path, person), params, context: {} } as unknown as Args
}

async function post(path: string, params: Params, fields: Params, person = owner): Promise<Args> {
  return { request: await postRequest(path, fields, person), params, context: {} } as unknown as Args
}

/** Where a redirect leads, and with what status. */
async function leadsTo(act: Promise<unknown>): Promise<[number, string | null]> {
  const thrown = await thrownBy(act)
  return thrown instanceof Response ? [thrown.status, thrown.headers.get('Location')] : [0, String(thrown)]
}

const payload = (answer: unknown) => (answer as { data: Record<string, unknown> }).data
const section = (task: string) => ({ entry: id, task })

describe('the pages of an entry', () => {
  const loaders: [string, (args: Args) => Promise<unknown>, Params][] = [
    ['task list', taskListPage.loader, {}],
    ['section', sectionPage.loader, { task: 'gioi-thieu' }],
    ['authors', authorsPage.loader, {}],
    ['author', authorPage.loader, { author: 'moi' }],
    ['consents', consentsPage.loader, {}],
    ['files', filesPage.loader, {}],
    ['check', checkPage.loader, {}],
  ]

  test.each(loaders)(
    '%s opens for its owner, sends visitors to sign in, is not there for others',
    async (_, loader, more) => {
      await expect(loader(await get(`/du-thi/${id}`, { entry: id, ...more }, owner))).resolves.toMatchObject({
        id,
      })
      expect(await leadsTo(loader(await get(`/du-thi/${id}`, { entry: id, ...more })))).toEqual([
        302,
        `/dang-nhap?tiep=${encodeURIComponent(`/du-thi/${id}`)}`,
      ])
      for (const [who, what] of [
        [stranger, id],
        [owner, newId().toHexString()],
        [owner, 'x'],
      ] as const) {
        const asking = loader(await get('/', { entry: what, ...more }, who))
        expect(statusOf(await thrownBy(asking))).toBe(404)
      }
    },
  )

  test.each(['tac-gia', 'tep', 'khong-co', 'constructor'])('has no section "%s"', async (task) => {
    expect(statusOf(await thrownBy(sectionPage.loader(await get('/', section(task), owner))))).toBe(404)
    expect(statusOf(await thrownBy(sectionPage.action(await post('/', section(task), {}))))).toBe(404)
  })

  test('opens the workspace and one’s own list', async () => {
    expect(await shellPage.loader(await get('/du-thi', {}, owner))).toMatchObject({ name: owner.name })
    const { entries } = await myEntriesPage.loader(await get('/du-thi?trang=0', {}, owner))
    expect(entries.map((one) => one.id)).toEqual([id])
  })
})

describe('starting', () => {
  test('leads to the new entry', async () => {
    const fresh = newId().toHexString()
    const started = newEntryPage.action(
      await post('/du-thi/moi', {}, { contest: contest.slug, entry: fresh }),
    )
    expect(await leadsTo(started)).toEqual([303, `/du-thi/${fresh}`])
    expect(await Entries.exists({ _id: fresh, owner: owner._id })).not.toBeNull()
  })

  test('with an id that is none is answered 422', async () => {
    const answer = await newEntryPage.action(
      await post('/du-thi/moi', {}, { contest: contest.slug, entry: '1' }),
    )
    expect(statusOf(answer)).toBe(422)
  })

  test('in a contest that is not there is not found', async () => {
    const asking = newEntryPage.loader(await get('/du-thi/moi?cuoc-thi=x', {}, owner))
    expect(statusOf(await thrownBy(asking))).toBe(404)
  })
})

describe('saving a section', () => {
  const fields = { title: 'Máy mới', summary: 'Một\r\nhai', field: 'learning' }
  const version = async () => (await sectionPage.loader(await get('/', section('gioi-thieu'), owner))).version

  test('by the button leads on; with gaps it leads back to them', async () => {
    const done = sectionPage.action(
      await post('/', section('gioi-thieu'), { ...fields, version: await version() }),
    )
    expect(await leadsTo(done)).toEqual([303, `/du-thi/${id}`])
    expect((await Entries.findById(id).lean())?.answers).toMatchObject({
      title: 'Máy mới',
      summary: 'Một\nhai',
    })
    const gap = { ...fields, title: '', version: await version() }
    const half = sectionPage.action(await post('/', section('gioi-thieu'), gap))
    expect(await leadsTo(half)).toEqual([303, `/du-thi/${id}/gioi-thieu?da-luu=1`])
  })

  test('by the page itself is answered with the new version and the moment', async () => {
    const auto = { ...fields, version: await version(), window: 'w', turn: '1', autosave: 'on' }
    const answer = await sectionPage.action(await post('/', section('gioi-thieu'), auto))
    expect(answer).toEqual({ ok: true, version: await version(), savedAt: moments.open })
  })

  test('from an old copy is answered 409 with both copies and all that was typed', async () => {
    const old = await version()
    await thrownBy(sectionPage.action(await post('/', section('gioi-thieu'), { ...fields, version: old })))
    const second = { ...fields, title: 'Máy khác', version: old }
    const answer = await sectionPage.action(await post('/', section('gioi-thieu'), second))
    expect(statusOf(answer)).toBe(409)
    expect(payload(answer)).toMatchObject({
      ok: false,
      refusal: {
        because: 'stale-version',
        changed: [{ field: 'title', mine: 'Máy khác', theirs: 'Máy mới' }],
      },
      values: second,
    })
  })

  test('that cannot be kept is answered 422 at the field, with what was typed', async () => {
    const typed = { has: 'yes', name: 'Cô Mỷ', phone: 'abc', email: 'x@', version: '' }
    const answer = await sectionPage.action(await post('/', section('huong-dan'), typed))
    expect(statusOf(answer)).toBe(422)
    expect(payload(answer)).toMatchObject({
      errors: { phone: 'phone-unreadable', email: 'email-unreadable' },
      values: typed,
    })
    const long = { ...fields, title: 'x'.repeat(301), version: await version() }
    const tooLong = await sectionPage.action(await post('/', section('gioi-thieu'), long))
    expect(payload(tooLong)).toMatchObject({ errors: { title: 'text-too-long' }, values: long })
  })

  test('of somebody else’s entry is not found', async () => {
    const saving = sectionPage.action(await post('/', section('gioi-thieu'), fields, stranger))
    expect(statusOf(await thrownBy(saving))).toBe(404)
  })
})

describe('an author', () => {
  const typed = {
    version: '',
    name: 'Giàng Thị Say',
    'bornOn.day': '5',
    'bornOn.month': '5',
    'bornOn.year': '2012',
    school: 'THCS',
    phone: '0912345678',
    'representative.name': 'Giàng A Pao',
  }
  const add = async (changes: Params = {}) =>
    post('/', { entry: id, author: 'moi' }, { ...typed, author: newId().toHexString(), ...changes })

  test('that is complete leads to the list', async () => {
    expect(await leadsTo(authorPage.action(await add()))).toEqual([303, `/du-thi/${id}/tac-gia`])
  })

  test('of twenty is kept, and leads back to where it is said', async () => {
    const author = newId().toHexString()
    const saved = authorPage.action(await add({ author, 'bornOn.year': '2004' }))
    expect(await leadsTo(saved)).toEqual([303, `/du-thi/${id}/tac-gia/${author}?da-luu=1`])
  })

  test('born on a day in no calendar is answered 422 with what was typed', async () => {
    const answer = await authorPage.action(await add({ 'bornOn.day': '31', 'bornOn.month': '2' }))
    expect(statusOf(answer)).toBe(422)
    expect(payload(answer)).toMatchObject({
      errors: { bornOn: 'day-unreal' },
      values: { name: 'Giàng Thị Say', bornOn: { day: '31', month: '2', year: '2012' } },
    })
  })

  test('is removed after asking, and leads to the list', async () => {
    const author = entry.answers.authors[0]?.id ?? ''
    const removing = authorPage.action(
      await post(`/du-thi/${id}/tac-gia/${author}?xoa=1`, { entry: id, author }, { remove: 'yes' }),
    )
    expect(await leadsTo(removing)).toEqual([303, `/du-thi/${id}/tac-gia`])
    expect((await Entries.findById(id).lean())?.answers.authors).toEqual([])
  })

  test('who is not there is not found', async () => {
    const asking = authorPage.loader(await get('/', { entry: id, author: newId().toHexString() }, owner))
    expect(statusOf(await thrownBy(asking))).toBe(404)
  })
})

describe('consents', () => {
  test('are saved and lead to the tasks; nonsense is answered 422', async () => {
    const author = anAuthor({ bornOn: '2006-01-01' })
    await Entries.updateOne(
      { _id: entry._id },
      { $set: { answers: completeAnswers(contest, { authors: [author], consents: [] }) } },
    )
    const { version } = await consentsPage.loader(await get('/', { entry: id }, owner))
    const field = `consents.${author.id}.author.publishing`
    const saved = consentsPage.action(await post('/', { entry: id }, { version, [field]: 'no' }))
    expect(await leadsTo(saved)).toEqual([303, `/du-thi/${id}`])
    const odd = await consentsPage.action(await post('/', { entry: id }, { version, [field]: 'maybe' }))
    expect(statusOf(odd)).toBe(422)
  })
})

describe('submitting and withdrawing', () => {
  test('leads to the receipt, twice to the same one, and back', async () => {
    const press = async () => checkPage.action(await post('/', { entry: id }, { version: '0' }))
    expect(await leadsTo(press())).toEqual([303, `/du-thi/${id}/bien-nhan`])
    expect(await leadsTo(press())).toEqual([303, `/du-thi/${id}/bien-nhan`])
    const { receiptNumber, number } = await receiptPage.loader(await get('/', { entry: id }, owner))
    expect([receiptNumber, number]).toEqual([(await Entries.findById(id).lean())?.receiptNumber, 1])
    const back = withdrawPage.action(await post('/', { entry: id }, { withdraw: 'yes' }))
    expect(await leadsTo(back)).toEqual([303, `/du-thi/${id}`])
    expect(await withdrawPage.loader(await get('/', { entry: id }, owner))).toMatchObject({
      whyNotWithdraw: { because: 'entry-state', state: 'draft' },
    })
  })

  test('an incomplete entry is answered 422 with every problem', async () => {
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.files': [], 'answers.title': '' } })
    const answer = await checkPage.action(await post('/', { entry: id }, { version: '0' }))
    expect(statusOf(answer)).toBe(422)
    expect(payload(answer)).toMatchObject({
      refusal: {
        because: 'incomplete-entry',
        problems: [{ code: 'title-missing' }, ...Array.from({ length: 4 }, () => ({ code: 'part-missing' }))],
      },
    })
  })

  test('of somebody else’s entry is not found', async () => {
    for (const act of [checkPage.action, withdrawPage.action, consentsPage.action, filesPage.action]) {
      const fields = { version: '0', withdraw: 'yes', remove: newId().toHexString() }
      const thrown = await thrownBy(act(await post('/', { entry: id }, fields, stranger)))
      expect(statusOf(thrown)).toBe(404)
    }
  })
})
