/** The office's pages as functions of requests: who may pass, what bad input is answered, where good input leads. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { everyEntry } from '#rules/entry-filter'
import { keepBytes } from '#server/storage/keep-bytes'
import { getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import {
  aContest,
  aPerson,
  aSeat,
  aSubmittedEntry,
  aUnit,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import * as assignmentPlan from '../../app/office/assignment-plan'
import * as assignments from '../../app/office/assignments'
import * as controlRoom from '../../app/office/control-room'
import * as entries from '../../app/office/entries'
import * as entryPage from '../../app/office/entry'
import * as file from '../../app/office/file'
import * as journal from '../../app/office/journal'
import * as messages from '../../app/office/messages'
import * as panelPage from '../../app/office/panel'
import * as panels from '../../app/office/panels'
import * as progress from '../../app/office/progress'
import * as returnPage from '../../app/office/return-entry'
import * as shellPage from '../../app/office/shell'

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.screening) }
})

openWorld()

let contest: Contest
let secretary: Person
let owner: Person
let entry: Entry

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  owner = await aPerson()
  await aSeat(contest, secretary, 'secretary')
  entry = (await aSubmittedEntry(contest, owner)).entry
})

type Args = LoaderFunctionArgs
const idOf = (one: { _id: { toHexString(): string } }) => one._id.toHexString()

async function args(request: Promise<Request>, params: Record<string, string> = {}): Promise<Args> {
  return {
    request: await request,
    params: { contest: contest.slug, ...params },
    context: {} as Args['context'],
  }
}

const get = (person?: Person, params: Record<string, string> = {}, query = '') =>
  args(getRequest(`/to-chuc/${contest.slug}${query}`, person), params)

const post = (fields: Record<string, string>, params: Record<string, string> = {}) =>
  args(postRequest(`/to-chuc/${contest.slug}`, fields, secretary), params)

const pages = {
  shellPage,
  controlRoom,
  entries,
  entryPage,
  returnPage,
  panels,
  assignments,
  assignmentPlan,
  progress,
  messages,
  journal,
  file,
}

describe('every page of the office', () => {
  test.each(Object.entries(pages))('%s opens for nobody but officers', async (_name, page) => {
    const [judge, stranger] = [await aPerson(), await aPerson()]
    await aSeat(contest, judge, 'judge')
    const params = { entry: idOf(entry), upload: newId().toHexString() }
    const away = (await thrownBy(page.loader(await get(undefined, params)))) as Response
    expect([away.status, away.headers.get('Location')]).toEqual([
      302,
      `/dang-nhap?tiep=${encodeURIComponent(`/to-chuc/${contest.slug}`)}`,
    ])
    for (const person of [judge, stranger, owner]) {
      expect(statusOf(await thrownBy(page.loader(await get(person, params))))).toBe(403)
    }
  })

  test('is closed to the secretary of another contest, and unknown contests are not found', async () => {
    const other = await aPerson()
    await aSeat(await aContest(), other, 'secretary')
    expect(statusOf(await thrownBy(controlRoom.loader(await get(other))))).toBe(403)
    expect(statusOf(await thrownBy(controlRoom.loader(await get(secretary, { contest: 'khong-co' }))))).toBe(
      404,
    )
  })

  test('knows no entry of another contest', async () => {
    const { entry: foreign } = await aSubmittedEntry(await aContest(), owner)
    for (const page of [entryPage, returnPage, file]) {
      const params = { entry: idOf(foreign), upload: newId().toHexString() }
      expect(statusOf(await thrownBy(page.loader(await get(secretary, params))))).toBe(404)
    }
  })
})

describe('screening by form', () => {
  const params = () => ({ entry: idOf(entry) })

  test('leads back to the dossier once it is done', async () => {
    const answer = (await thrownBy(
      entryPage.action(await post({ act: 'accept', version: '0' }, params())),
    )) as Response
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `/to-chuc/${contest.slug}/ho-so/${idOf(entry)}?xong=accept`,
    ])
    expect((await Entries.findById(entry._id).lean())?.state).toBe('accepted')
  })

  test('without a reason is asked for one at its field', async () => {
    const answer = await entryPage.action(
      await post({ act: 'reject', version: '0', 'reject.reason': '  ' }, params()),
    )
    expect(answer).toMatchObject({
      data: {
        ok: false,
        errors: { 'reject.reason': 'reason-missing' },
        values: { act: 'reject', reject: { reason: '  ' } },
      },
      init: { status: 422 },
    })
  })

  test('on an old copy is told so and keeps the reason that was typed', async () => {
    await Entries.updateOne({ _id: entry._id }, { $set: { version: 5 } })
    const answer = await entryPage.action(
      await post({ act: 'reject', version: '0', 'reject.reason': 'Quá tuổi' }, params()),
    )
    expect(answer).toMatchObject({
      data: { refusal: { because: 'stale-version' }, values: { reject: { reason: 'Quá tuổi' } } },
      init: { status: 409 },
    })
  })

  test('with an act that is none is refused as unusable', async () => {
    const answer = await entryPage.action(await post({ act: 'delete', version: 'x' }, params()))
    expect(statusOf(answer)).toBe(422)
  })

  test('a return is told all that is wrong at once, and keeps what was typed', async () => {
    const typed = {
      version: '0',
      reason: '',
      'deadline.day': '31',
      'deadline.month': '2',
      'deadline.year': '2024',
      'deadline.time': '25:00',
    }
    const answer = await returnPage.action(await post(typed, params()))
    expect(answer).toMatchObject({
      data: {
        errors: {
          reason: 'reason-missing',
          tasks: 'tasks-missing',
          deadline: 'deadline-invalid',
          'deadline.time': 'time-invalid',
        },
        values: { deadline: { day: '31', month: '2', year: '2024', time: '25:00' } },
      },
      init: { status: 422 },
    })
  })

  test.each([
    ['5', '8', '17:00', null],
    ['5', '8', '8h00', 'deadline-in-past'],
    ['15', '8', '17:00', null],
    ['15', '8', '17:01', 'deadline-after-screening'],
  ])('a deadline on %s/%s at %s is answered %s', async (day, month, time, error) => {
    const act = returnPage.action(
      await post(
        {
          version: '0',
          reason: 'Thiếu ảnh',
          tasks: 'files',
          'deadline.day': day,
          'deadline.month': month,
          'deadline.year': '2024',
          'deadline.time': time,
        },
        params(),
      ),
    )
    if (error === null) expect(((await thrownBy(act)) as Response).status).toBe(303)
    else expect(await act).toMatchObject({ data: { errors: { deadline: error } }, init: { status: 422 } })
  })
})

describe('panels and assignments by form', () => {
  async function aPanel(judge: Person): Promise<string> {
    const _id = newId()
    await Panels.create({
      _id,
      contest: contest._id,
      name: 'Tổ 1',
      fields: ['learning'],
      members: [{ person: judge._id, isChair: false, declaration: null }],
      createdAt: moments.screening,
    })
    return _id.toHexString()
  }

  test('a panel needs a name of its own and a field of the contest', async () => {
    await aPanel(await aPerson())
    const taken = await panels.action(await post({ name: 'Tổ 1', fields: 'software', decisionNumber: '' }))
    expect(taken).toMatchObject({
      data: { errors: { name: 'name-taken' }, values: { name: 'Tổ 1', fields: ['software'] } },
      init: { status: 422 },
    })
    const empty = await panels.action(await post({ name: ' ', fields: 'poetry' }))
    expect(empty).toMatchObject({
      data: { errors: { name: 'name-missing', 'fields.0': 'fields-missing' } },
      init: { status: 422 },
    })
    const made = (await thrownBy(panels.action(await post({ name: 'Tổ 2', fields: 'software' })))) as Response
    const created = await Panels.findOne({ contest: contest._id, name: 'Tổ 2' }).lean()
    expect(made.headers.get('Location')).toBe(
      `/to-chuc/${contest.slug}/to-giam-khao/${created?._id.toHexString()}`,
    )
  })

  test('a judge needs a name and an address; a panel of another contest is not found', async () => {
    const panel = await aPanel(await aPerson())
    const wrong = await panelPage.action(
      await post({ act: 'add-judge', 'judge.name': '', 'judge.email': 'lan@', 'judge.unit': '' }, { panel }),
    )
    expect(wrong).toMatchObject({
      data: { errors: { 'judge.name': 'judge-name-missing', 'judge.email': 'email-invalid' } },
      init: { status: 422 },
    })
    const elsewhere = await aContest()
    await aSeat(elsewhere, secretary, 'secretary')
    expect(
      statusOf(await thrownBy(panelPage.loader(await get(secretary, { panel, contest: elsewhere.slug })))),
    ).toBe(404)
  })

  test('assigning refuses a conflict with the ticks kept, says how many sheets it made, and takes back what is unticked', async () => {
    const unit = await aUnit()
    const [fair, colleague] = [await aPerson(), await aPerson({ unit: unit._id })]
    const panel = await aPanel(fair)
    await Panels.updateOne(
      { _id: panel },
      { $push: { members: { person: colleague._id, isChair: false, declaration: null } } },
    )
    const { entry: valid } = await aSubmittedEntry(contest, owner, {
      blindCode: '100',
      answers: completeAnswers(contest, { unit: idOf(unit) }),
    })
    const pairs = `${idOf(valid)}:${idOf(colleague)}`
    expect(await assignments.action(await post({ act: 'save', panel, pairs }))).toMatchObject({
      data: { refusal: { because: 'conflict', finding: 'same-unit' }, values: { pairs } },
      init: { status: 403 },
    })
    const all = (await thrownBy(assignments.action(await post({ act: 'assign-all', panel })))) as Response
    const list = `/to-chuc/${contest.slug}/phan-cong?to=${panel}`
    expect(all.headers.get('Location')).toBe(`${list}&lap=1&go=0&bo-qua=1`)
    // A tick taken out of what was given takes the sheet back.
    const held = `${idOf(valid)}:${idOf(fair)}`
    const back = (await thrownBy(assignments.action(await post({ act: 'save', panel, held })))) as Response
    expect([back.status, back.headers.get('Location')]).toEqual([303, `${list}&lap=0&go=1&bo-qua=0`])
    expect(await ScoreSheets.countDocuments({ contest: contest._id })).toBe(0)
  })

  test('automatic assignment does what was looked at, in one press, and another plan than that is refused', async () => {
    const panel = await aPanel(await aPerson())
    await aSubmittedEntry(contest, owner, { blindCode: '100' })
    const address = `/to-chuc/${contest.slug}/phan-cong/${panel}/tu-dong?moi-bai=1`
    const at = async (request: Promise<Request>) => args(request, { panel })
    const { plan } = await assignmentPlan.loader(await at(getRequest(address, secretary)))
    expect(plan?.made).toBe(1)
    const stale = { digest: 'f'.repeat(64) }
    expect(await assignmentPlan.action(await at(postRequest(address, stale, secretary)))).toMatchObject({
      data: { refusal: { because: 'plan-changed' } },
      init: { status: 409 },
    })
    const digest = plan?.digest ?? ''
    const done = (await thrownBy(
      assignmentPlan.action(await at(postRequest(address, { digest }, secretary))),
    )) as Response
    expect([done.status, done.headers.get('Location')]).toEqual([
      303,
      `/to-chuc/${contest.slug}/phan-cong?to=${panel}&lap=1&bo-qua=0`,
    ])
    expect(await ScoreSheets.countDocuments({ contest: contest._id })).toBe(1)
  })
})

describe('files of a dossier', () => {
  async function anUpload(of: Entry, isHandedIn: boolean): Promise<string> {
    const _id = newId()
    const stored = await keepBytes(new TextEncoder().encode('giấy khai sinh'))
    await Uploads.create({
      _id,
      contest: of.contest,
      entry: of._id,
      part: 'births',
      name: 'giấy khai sinh "mẹ".pdf',
      kind: 'pdf',
      size: stored.size,
      sha256: stored.sha256,
      storageKey: stored.storageKey,
      by: owner._id,
      at: moments.open,
    })
    const id = _id.toHexString()
    if (isHandedIn) {
      const { answers } = of
      const files = [...answers.files, { ...answers.files[0], id, part: 'births' }]
      await Submissions.updateOne({ entry: of._id }, { $set: { 'answers.files': files } })
    }
    return id
  }

  test('of every part are streamed to officers, under a safe name', async () => {
    const upload = await anUpload(entry, true)
    const answer = await file.loader(await get(secretary, { entry: idOf(entry), upload }))
    expect(await answer.text()).toBe('giấy khai sinh')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''gi%E1%BA%A5y%20khai%20sinh%20%22m%E1%BA%B9%22.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  test('that no submission names, or of another entry, are not found', async () => {
    const unsent = await anUpload(entry, false)
    const { entry: other } = await aSubmittedEntry(contest, owner)
    const foreign = await anUpload(other, true)
    for (const upload of [unsent, foreign, newId().toHexString(), 'x']) {
      expect(
        statusOf(await thrownBy(file.loader(await get(secretary, { entry: idOf(entry), upload })))),
      ).toBe(404)
    }
  })
})

describe('the address of the list of entries', () => {
  test('is read back into a filter; what it does not know is left out', async () => {
    const read = async (query: string) => (await entries.loader(await get(secretary, {}, query))).filter
    expect(await read('?trang-thai=hop-le&linh-vuc=software&tim=+máy+&trang=3&loc=du-phieu')).toEqual({
      ...everyEntry,
      states: ['accepted'],
      field: 'software',
      search: 'máy',
      view: 'scored',
      page: 3,
    })
    expect(await read('?trang-thai=draft&loc=x&trang=-1')).toEqual(everyEntry)
  })
})
