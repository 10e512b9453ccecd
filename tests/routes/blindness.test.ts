/**
 * Blindness is tested as a leak: an entry and its panel are full of names that could leak, and every address that a judge or
 * the chair may open is asked in every way: as a page, with odd searches and sorts, as a form with nonsense. None of the
 * answers, headers and errors included, may hold what the one who asks must not know.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import type { Contest } from '#models/contest'
import type { Person } from '#models/person'
import { newId } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { Uploads } from '#models/upload'
import { foldName } from '#rules/fold-name'
import { setDemoClock } from '#server/clock'
import { env } from '#server/env'
import { openSession } from '#server/session'
import { keepBytes } from '#server/storage/keep-bytes'
import { genuine } from '#tests/support/dossier'
import { openBallot } from '#server/operations/open-ballot'
import { openDiscussion } from '#server/operations/open-discussion'
import { recordMeeting } from '#server/operations/record-meeting'
import { proposeAwards } from '#server/operations/propose-awards'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { closeDiscussion, speakAsChair, speakAsJudge } from '#server/operations/speak-in-discussion'
import { voidScoreSheet } from '#server/operations/void-score-sheet'
import { Refused } from '#server/refuse'
import { aMeeting } from '#tests/support/sitting-council'
import { addressOf, pagesOf, type Page } from '#tests/support/sitemap'
import { jpg, secretIn } from '#tests/support/telling-files'
import {
  aContest,
  anAuthor,
  aPerson,
  aSeat,
  aSubmittedEntry,
  aUnit,
  by,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import { aPanel, aSheet, declaration } from '../operations/a-judged-panel'

openWorld()

/** What tells whose work it is. */
const makers = {
  author: 'Lò Văn Kín Tiếng',
  school: 'Trường THCS Giấu Tên',
  grade: '8Kín',
  authorPhone: '0912345671',
  authorEmail: 'kin.tieng@example.org',
  representative: 'Lò Thị Ẩn Danh',
  representativePhone: '0912345672',
  teacher: 'Phạm Thị Khuất Mặt',
  teacherPhone: '0912345673',
  teacherEmail: 'khuat.mat@example.org',
  unit: 'Phòng Giáo dục Huyện Lặng Lẽ',
  owner: 'Vàng Thị Chủ Hồ Sơ',
  ownerEmail: 'chu.ho.so@example.org',
  file: 'thuyet-minh-cua-lo-van-kin-tieng.pdf',
  certificate: 'giay-khai-sinh-kin-tieng.jpg',
  bornOn: '2010-03-07',
  signedBy: 'Kín Tiếng Ký Tên',
  receipt: 'KIN-00417-Z',
}

/** What tells who judged, and how. */
const colleague = {
  name: 'Tiến sĩ Bàn Bên Cạnh',
  email: 'ban.ben.canh@example.org',
  remarks: 'Nhận xét riêng của bàn bên cạnh',
  said: 'Tôi giữ điểm vì đã xem kỹ bản vẽ',
}
/** 77,5 points, in no other sheet. */
const colleagueMarks = { novelty: 3150, effect: 2350, materials: 1150, technique: 1100 }
const colleagueTotals = ['7750', '77,5']

interface Scene {
  contest: Contest
  judge: Person
  /** Sits on the panel to keep its papers, and marks nothing. */
  secretary: Person
  chair: Person
  /** Chairs too, and comes from the unit that sent the entry. */
  tiedChair: Person
  organiser: Person
  params: Record<string, string>
}

let scene: Scene

beforeAll(async () => {
  env.isDemo = true
  await setDemoClock(moments.judging)
  const contest = await aContest()
  const owner = await aPerson({ name: makers.owner, email: makers.ownerEmail })
  const unit = await aUnit({ name: makers.unit })
  const [judge, secretary, chair, organiser] = [
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
  ]
  const tiedChair = await aPerson({ unit: unit._id })
  const other = await aPerson({ name: colleague.name, email: colleague.email })
  await aSeat(contest, judge, 'judge')
  await aSeat(contest, other, 'judge')
  await aSeat(contest, secretary, 'judge')
  await aSeat(contest, chair, 'chair')
  await aSeat(contest, tiedChair, 'chair')
  await aSeat(contest, organiser, 'organiser')
  const files = [
    { part: 'explanation', name: makers.file, kind: 'pdf' as const, bytes: genuine.pdf },
    { part: 'photos', name: 'anh.jpg', kind: 'jpg' as const, bytes: jpg },
    { part: 'birth-certificates', name: makers.certificate, kind: 'jpg' as const, bytes: jpg },
  ]
  const stored = await Promise.all(
    files.map(async ({ bytes, ...file }) => ({ _id: newId(), ...file, ...(await keepBytes(bytes)) })),
  )
  const lead = anAuthor({
    name: makers.author,
    school: makers.school,
    grade: makers.grade,
    phone: makers.authorPhone,
    email: makers.authorEmail,
    bornOn: makers.bornOn,
    representative: { name: makers.representative, relation: 'mẹ', phone: makers.representativePhone },
  })
  const answers = completeAnswers(contest, {
    title: 'Máy tách ngô',
    authors: [lead],
    unit: unit._id.toHexString(),
    teacher: {
      has: true,
      name: makers.teacher,
      school: makers.school,
      phone: makers.teacherPhone,
      email: makers.teacherEmail,
    },
    files: stored.map(({ _id, part, name, kind, size, sha256 }) => {
      return { id: _id.toHexString(), part, name, kind, size, sha256, at: moments.open }
    }),
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: makers.signedBy, at: moments.open },
  })
  const work = await aSubmittedEntry(contest, owner, {
    blindCode: '083',
    receiptNumber: makers.receipt,
    answers,
  })
  const about = { contest: contest._id, entry: work.entry._id, by: owner._id, at: moments.open }
  await Uploads.insertMany(stored.map((file) => ({ ...file, ...about })))
  const judging = [judge, other].map(({ _id }) => ({ person: _id, isChair: false, declaration }))
  const keeping = { person: secretary._id, isChair: false, declaration, isSecretary: true, isScoring: false }
  const panel = await aPanel(contest, [...judging, keeping])
  const sheet = await aSheet(contest, panel, judge, work)
  await aSheet(contest, panel, other, work, {
    state: 'confirmed',
    marks: colleagueMarks,
    remarks: colleague.remarks,
    confirmedAt: moments.judging,
  })
  const asChair = byIn(contest, chair, moments.judging, 'chair')
  const thread = await openDiscussion(asChair, work.entry._id.toHexString(), {
    reason: 'Xem lại tiêu chí tính mới.',
  })
  await speakAsJudge(by(other, moments.judging, 'judge'), thread, { stand: 'keep', text: colleague.said })
  const atTable = byIn(contest, chair, moments.deliberation, 'chair')
  const present = [judge, other, chair].map(({ _id }) => _id.toHexString())
  await recordMeeting(atTable, { ...aMeeting, present })
  const ballot = await openBallot(atTable, { kind: 'motion', text: 'Thông qua cơ cấu giải' })
  scene = {
    contest,
    judge,
    secretary,
    chair,
    tiedChair,
    organiser,
    params: {
      contest: contest.slug,
      panel: panel._id.toHexString(),
      sheet: sheet._id.toHexString(),
      entry: work.entry._id.toHexString(),
      upload: stored[0]?._id.toHexString() ?? '',
      page: '1',
      thread,
      ballot,
      kind: 'motion',
      round: panel.round,
      person: other._id.toHexString(),
      expert: newId().toHexString(),
      batch: newId().toHexString(),
      photo: newId().toHexString(),
      unit: newId().toHexString(),
      act: 'chap-nhan',
      campaign: newId().toHexString(),
      letter: newId().toHexString(),
      template: 'entry-accepted',
      decision: newId().toHexString(),
      list: newId().toHexString(),
      nomination: newId().toHexString(),
      number: '1',
      post: newId().toHexString(),
      version: '1',
      chapter: 'cham-diem',
      milestone: 'closes',
    },
  }
})

/** Addresses with what people might try to get out of lists: their own names for sorts, searches, other files. */
const oddities = [
  '',
  '?sort=author&dir=desc',
  `?tim=${encodeURIComponent(makers.author)}&trang=1`,
  '?xem=phieu&rong=900',
]

type Door = (args: ActionFunctionArgs) => unknown

async function argsFor(person: Person, address: string, params: Record<string, string>, form?: object) {
  const cookie = (await openSession(person._id)).split(';')[0] ?? ''
  const request = new Request(`http://localhost${address}`, {
    headers: { Cookie: cookie },
    ...(form && { method: 'POST', body: new URLSearchParams({ ...form }) }),
  })
  const context = { nonce: '', reference: '', address: '10.9.0.1', isLocal: false }
  return { request, params, context } as unknown as ActionFunctionArgs
}

/** Everything an answer says: headers and body, or data; what was thrown too. `bytes` for what is not text. */
async function said(run: () => unknown): Promise<{ text: string; bytes: Uint8Array | null; status: number }> {
  const answer: unknown = await Promise.resolve()
    .then(run)
    .catch((thrown: unknown) => thrown)
  if (answer instanceof Response) {
    const headers = JSON.stringify([...answer.headers])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isText = /text|json|csv/.test(answer.headers.get('Content-Type') ?? '')
    const body = isText ? new TextDecoder().decode(bytes) : ''
    return { text: headers + body, bytes, status: answer.status }
  }
  if (answer instanceof Error) return { text: `${answer.message} ${answer.stack}`, bytes: null, status: 500 }
  const init = (answer as { init?: ResponseInit } | null)?.init
  return { text: JSON.stringify(answer), bytes: null, status: init?.status ?? 200 }
}

/** Asks one address in every way and returns the secrets it told, with how it was asked. */
async function leaks(person: Person, page: Page, params: Record<string, string>, hidden: readonly string[]) {
  const file = new URL(`../../app/${page.module}`, import.meta.url).pathname
  const module = (await import(/* @vite-ignore */ file)) as { loader?: Door; action?: Door }
  const address = addressOf(page, params)
  const answers: [string, Awaited<ReturnType<typeof said>>][] = []
  const { loader, action } = module
  if (loader) {
    for (const odd of oddities) {
      const args = await argsFor(person, address + odd, params)
      answers.push([`GET ${page.path}${odd}`, await said(() => loader(args))])
    }
  }
  if (action) {
    for (const form of [
      {},
      { act: 'x', version: '99', reason: '', goOn: 'script', 'marks.novelty': '999' },
    ]) {
      const args = await argsFor(person, address, params, form)
      answers.push([`POST ${page.path}`, await said(() => action(args))])
    }
  }
  return answers.flatMap(([asked, { text, bytes, status }]) => {
    if (status === 500) return [`${asked} broke: ${text}`]
    const folded = foldName(text)
    const told = hidden.filter((secret) => folded.includes(foldName(secret)))
    const inBytes = bytes && secretIn(bytes)
    return [...told, ...(inBytes ? [inBytes] : [])].map((secret) => `${asked} tells “${secret}”`)
  })
}

async function leaksOf(person: Person, pages: readonly Page[], hidden: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const page of pages) all.push(...(await leaks(person, page, scene.params, hidden)))
  return [...new Set(all)]
}

const judgePages = pagesOf('judge')
const chairPages = pagesOf('chair')
const everything = [...Object.values(makers), ...Object.values(colleague), ...colleagueTotals]

describe('the seeds', () => {
  test('are found where they may be: by the office on its page of the entry, by the chair on that of the marks', async () => {
    const found = async (person: Person, module: string, hidden: readonly string[]) => {
      const pages = [...pagesOf('office'), ...chairPages].filter((page) => page.module === module)
      return (await leaksOf(person, pages, hidden)).filter((line) => line.startsWith('GET')).length
    }
    const { organiser, chair } = scene
    expect(
      await found(organiser, 'office/entry.tsx', [makers.author, makers.unit, makers.file]),
    ).toBeGreaterThanOrEqual(3)
    expect(
      await found(chair, 'chair/trace.tsx', [colleague.name, colleague.remarks, '7750']),
    ).toBeGreaterThanOrEqual(3)
    expect(await found(chair, 'chair/discussion.tsx', [colleague.said])).toBeGreaterThanOrEqual(1)
  })
})

describe('a judge', () => {
  test('finds no maker, no colleague and none of a colleague’s marks before confirming', async () => {
    expect(judgePages.length).toBeGreaterThan(8)
    expect(await leaksOf(scene.judge, judgePages, everything)).toEqual([])
  })

  test('finds no maker and no colleague after confirming either, but for what is said to all in the discussion', async () => {
    const { sheet } = scene.params
    const marks = { novelty: 3000, effect: 2000, materials: 1000, technique: 1000 }
    await ScoreSheets.updateOne(
      { _id: sheet },
      { $set: { marks, state: 'confirmed', confirmedAt: moments.judging } },
    )
    const isDiscussion = ({ module }: Page) => module === 'judge/discussion.tsx'
    const others = judgePages.filter((page) => !isDiscussion(page))
    expect(await leaksOf(scene.judge, others, everything)).toEqual([])
    const inDiscussion = [...Object.values(makers), colleague.name, colleague.email, colleague.remarks]
    expect(await leaksOf(scene.judge, judgePages.filter(isDiscussion), inDiscussion)).toEqual([])
  })

  test('finds nothing on the pages of the council and of the office, not even in their refusals', async () => {
    const pages = [...chairPages, ...pagesOf('office')]
    expect(await leaksOf(scene.judge, pages, everything)).toEqual([])
  })
})

describe('the secretary of a panel', () => {
  test('finds who has how much left to mark, and neither a maker nor a mark', async () => {
    const hidden = [...Object.values(makers), colleague.remarks, colleague.said, ...colleagueTotals]
    expect(await leaksOf(scene.secretary, judgePages, hidden)).toEqual([])
    const pages = [...chairPages, ...pagesOf('office')]
    expect(await leaksOf(scene.secretary, pages, everything)).toEqual([])
  })
})

describe('the chair', () => {
  test('finds no maker on the pages of the council; judges are named where a sheet can be reopened', async () => {
    expect(chairPages.length).toBeGreaterThan(8)
    const hidden = [...Object.values(makers), colleague.email]
    expect(await leaksOf(scene.chair, chairPages, hidden)).toEqual([])
  })

  test('finds nothing in the files and sheets of judges', async () => {
    expect(await leaksOf(scene.chair, judgePages, everything)).toEqual([])
  })
})

describe('a chair who is tied to the work', () => {
  test('finds no maker, and neither who judged the work nor how', async () => {
    // The session of the council names its members to the council; what they gave, and for what, it does not.
    const hidden = [
      ...Object.values(makers),
      colleague.email,
      colleague.remarks,
      colleague.said,
      ...colleagueTotals,
    ]
    expect(await leaksOf(scene.tiedChair, chairPages, hidden)).toEqual([])
    const isOfSession = ({ path }: Page) => /bo-phieu|bien-ban/.test(path)
    const others = chairPages.filter((page) => !isOfSession(page))
    expect(await leaksOf(scene.tiedChair, others, [colleague.name])).toEqual([])
  })

  test('acts on nothing of it: sheets, discussion, prize', async () => {
    const as = byIn(scene.contest, scene.tiedChair, moments.judging, 'chair')
    const { sheet, entry, thread } = scene.params
    const reason = { reason: 'Xem lại.' }
    const acts: [string, () => Promise<unknown>][] = [
      ['reopen', () => reopenScoreSheet(as, sheet, reason)],
      ['void', () => voidScoreSheet(as, sheet, reason)],
      ['open a discussion', () => openDiscussion(as, entry, reason)],
      ['speak', () => speakAsChair(as, thread, { text: 'Nên cho cao hơn.' })],
      ['close the discussion', () => closeDiscussion(as, thread, reason)],
      [
        'give a prize',
        () =>
          proposeAwards(as, {
            version: 0,
            choices: { [entry ?? '']: { prize: 'first', reason: 'Xứng đáng.' } },
          }),
      ],
    ]
    for (const [name, act] of acts) {
      const refused = await act().then(
        () => `${name} was done`,
        (error: unknown) => (error instanceof Refused ? error.refusal : error),
      )
      expect([name, refused]).toEqual([name, { because: 'council-conflict' }])
    }
  })
})
