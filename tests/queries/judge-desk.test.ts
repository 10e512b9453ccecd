/** The judge's screens, and the proof that none of them tells who made a work. */
import { rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { Uploads } from '#models/upload'
import type { DossierFile } from '#rules/entry'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { deskFilm } from '#server/queries/desk-film'
import { deskLink } from '#server/queries/desk-link'
import { deskOutline } from '#server/queries/desk-outline'
import { deskPage } from '#server/queries/desk-page'
import { judgeDesk, judgeSheet, recusalSheet } from '#server/queries/judge-desk'
import { judgeQueue } from '#server/queries/judge-queue'
import { panelDeclaration } from '#server/queries/panel-declaration'
import { linkedFile } from '#server/queries/linked-file'
import { NotFound } from '#server/refuse'
import { keepBytes } from '#server/storage/keep-bytes'
import { hostilePdf } from '#tests/support/hostile'
import * as telling from '#tests/support/telling-files'
import {
  aContest,
  anAuthor,
  aPerson,
  aSeat,
  aSubmittedEntry,
  aUnit,
  by,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import { aDesk, aPanel, aSheet, declaration, fullMarks } from '../operations/a-judged-panel'

// Before anything reads the environment: the files of these tests lie in a folder of their own.
const folder = vi.hoisted(() => (process.env.DATA_FOLDER = `/tmp/bang-vang-blind-${process.pid}`))
afterAll(() => rm(folder, { recursive: true, force: true }))

openWorld()

function file(part: string, name: string, kind: DossierFile['kind'] = 'jpg'): DossierFile {
  const id = newId().toHexString()
  return { id, part, name, kind, size: 1000, sha256: 'ab'.repeat(32), at: moments.open }
}

/** An entry whose every personal particular is a word found nowhere else. */
async function aTellingDesk() {
  const contest = await aContest()
  const [judge, owner, unit] = [
    await aPerson(),
    await aPerson({
      name: 'Chủ-hồ-sơ',
      email: `chu-ho-so@${newId().toHexString()}.example`,
      phone: '0911111111',
    }),
    await aUnit({ name: 'Đơn-vị-gửi' }),
  ]
  await aSeat(contest, judge, 'judge')
  const author = anAuthor({
    name: 'Tên-tác-giả',
    school: 'Trường-tác-giả',
    grade: 'Lớp-9X',
    phone: '0922222222',
    email: 'tac-gia@example.org',
    bornOn: '2010-03-21',
    representative: { name: 'Tên-phụ-huynh', relation: 'mẹ', phone: '0933333333' },
  })
  const files = [
    file('explanation', 'thuyet-minh-cua-Tên-tác-giả.pdf', 'pdf'),
    file('pictures', 'anh-Trường-tác-giả.jpg'),
    file('portraits', 'chan-dung-Tên-tác-giả.jpg'),
    file('birth-certificates', 'khai-sinh-Tên-tác-giả.pdf', 'pdf'),
    file('media', 'quay-o-Trường-tác-giả.mp4', 'mp4'),
  ]
  const answers = completeAnswers(contest, {
    title: 'Máy tách hạt ngô',
    authors: [author],
    teacher: {
      has: true,
      name: 'Tên-giáo-viên',
      school: 'Trường-giáo-viên',
      phone: '0944444444',
      email: 'gv@example.org',
    },
    unit: unit._id.toHexString(),
    files,
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: 'Người-ký', at: moments.open },
  })
  const work = await aSubmittedEntry(contest, owner, {
    blindCode: '083',
    answers,
    receiptNumber: `HG18-00417-${newId().toHexString()}`,
  })
  const contents = { pdf: telling.pdf, jpg: telling.jpg, mp4: telling.film() }
  for (const { id, at, kind, ...rest } of files) {
    const content = contents[kind as keyof typeof contents]
    const { storageKey, size } = await keepBytes(content)
    const about = { contest: contest._id, entry: work.entry._id, by: owner._id, at }
    await Uploads.create({ ...rest, ...about, kind, size, storageKey, _id: id })
  }
  const panel = await aPanel(contest, [{ person: judge._id, isChair: false, declaration }])
  const sheet = await aSheet(contest, panel, judge, work, { state: 'in-progress', marks: fullMarks })
  const words =
    'Chủ-hồ-sơ chu-ho-so@ 0911111111 Đơn-vị-gửi Tên-tác-giả Trường-tác-giả Lớp-9X 0922222222 tac-gia@ ' +
    '2010-03-21 Tên-phụ-huynh 0933333333 Tên-giáo-viên Trường-giáo-viên 0944444444 gv@ Người-ký ' +
    'HG18-00417 khai-sinh chan-dung'
  const hiddenIds = [owner._id, unit._id, work.entry._id, work.submission].map((id) => id.toHexString())
  const secrets = [...words.split(' '), ...hiddenIds, files[2]?.id ?? '', files[3]?.id ?? '']
  const [explanation, picture, portrait, certificate, film] = files
  const ids = { explanation, picture, portrait, certificate, film }
  return { contest, judge, owner, panel, ...work, sheet, id: sheet._id.toHexString(), secrets, ids }
}

type TellingDesk = Awaited<ReturnType<typeof aTellingDesk>>

/** Everything that the judge's pages are given, and everything their operations answer. */
async function everythingToldTo({ judge, panel, id, ids }: TellingDesk, now = moments.judging) {
  const who = by(judge, now, 'judge')
  const told = await Promise.allSettled([
    judgeQueue(who),
    panelDeclaration(who, panel._id.toHexString()),
    judgeDesk(who, id),
    judgeSheet(who, id),
    recusalSheet(who, id),
    ...Object.values(ids).flatMap((one) => [deskFilm(who, id, one?.id), deskOutline(who, id, one?.id)]),
  ])
  return told.map((one) =>
    one.status === 'fulfilled'
      ? JSON.stringify(one.value)
      : `${String(one.reason)} ${JSON.stringify(one.reason)}`,
  )
}

describe('blindness', () => {
  let desk: TellingDesk
  beforeAll(async () => void (desk = await aTellingDesk()))

  const leaks = (told: string[]) => desk.secrets.filter((secret) => told.some((one) => one.includes(secret)))

  it('hides the author, school, teacher, unit, owner, receipt and file names while a sheet is judged', async () => {
    const told = await everythingToldTo(desk)
    expect(told.join()).toContain('Máy tách hạt ngô')
    expect(leaks(told)).toEqual([])
  })

  it('hides them after the sheet is confirmed, and after the contest is over', async () => {
    await confirmScoreSheet(by(desk.judge, moments.judging, 'judge'), desk.id, { version: 0 })
    expect(leaks(await everythingToldTo(desk))).toEqual([])
    expect(leaks(await everythingToldTo(desk, moments.finished))).toEqual([])
  })

  it('hides them from a stranger’s errors, too', async () => {
    const judge = await aPerson()
    await aSeat(desk.contest, judge, 'judge')
    const told = await everythingToldTo({ ...desk, judge })
    expect(leaks(told)).toEqual([])
    expect(told.slice(1).every((one) => one.startsWith('NotFound'))).toBe(true)
  })
})

describe('files of the desk', () => {
  const open = async () => {
    const desk = await aTellingDesk()
    return { ...desk, who: by(desk.judge, moments.judging, 'judge') }
  }

  /** A link made and followed at once. */
  const downloaded = async (who: Parameters<typeof deskLink>[0], id: string, upload: string | undefined) => {
    const file = await linkedFile(who, await deskLink(who, id, upload))
    if (!file) throw new Error('The link leads nowhere')
    return file
  }

  it('are named after the blind code and the part, and tell nothing in a single byte of theirs', async () => {
    const { who, id, ids } = await open()
    const files = await Promise.all(
      [ids.explanation, ids.picture, ids.film].map((one) => downloaded(who, id, one?.id)),
    )
    expect(files.map(({ name, mime }) => [name, mime])).toEqual([
      ['phach-083-ban-thuyet-minh-1.pdf', 'application/pdf'],
      ['phach-083-anh-mo-hinh-san-pham-1.webp', 'image/webp'],
      ['phach-083-video-hoac-phan-mem-1.mp4', 'video/mp4'],
    ])
    for (const file of files) {
      const bytes = await buffer(await file.read())
      expect([bytes.length, telling.secretIn(bytes)]).toEqual([file.size, null])
    }
    const page = await deskPage(who, id, ids.explanation?.id, { page: '2', width: '900' })
    expect(telling.secretIn(await buffer(page.stream))).toBeNull()
  })

  it('are shown each in its way', async () => {
    const { who, id, ids } = await open()
    // A busy machine may still be preparing the pages when the desk is first asked for.
    await deskPage(who, id, ids.explanation?.id, { page: '1', width: '240' })
    const { views } = await judgeDesk(who, id)
    expect(views).toEqual({
      [ids.explanation?.id ?? '']: {
        shows: 'pages',
        pages: [
          { width: 595, height: 842 },
          { width: 842, height: 595 },
        ],
      },
      [ids.picture?.id ?? '']: { shows: 'picture' },
      [ids.film?.id ?? '']: { shows: 'film' },
    })
  })

  it('have no page beyond their last, in no other width, and none at all for a film', async () => {
    const { who, id, ids } = await open()
    for (const [file, page, width] of [
      [ids.explanation, '3', '900'],
      [ids.explanation, '0', '900'],
      [ids.explanation, '1', '901'],
      [ids.explanation, '1', null],
      [ids.explanation, 'x', '900'],
      [ids.picture, '2', '900'],
      [ids.film, '1', '900'],
    ] as const) {
      await expect(deskPage(who, id, file?.id, { page, width })).rejects.toThrow(NotFound)
    }
    await expect(deskFilm(who, id, ids.explanation?.id)).rejects.toThrow(NotFound)
  })

  it('that cannot be read are said to be so, and are no error of the server', async () => {
    const { who, id, ids } = await open()
    const broken = await keepBytes(hostilePdf.broken)
    await Uploads.updateOne({ _id: ids.explanation?.id }, { $set: { storageKey: broken.storageKey } })
    await expect(deskPage(who, id, ids.explanation?.id, { page: '1', width: '900' })).rejects.toThrow(
      NotFound,
    )
    expect(await linkedFile(who, await deskLink(who, id, ids.explanation?.id))).toBeNull()
    expect((await judgeDesk(who, id)).views[ids.explanation?.id ?? '']).toEqual({
      shows: 'nothing',
      why: 'unreadable',
    })
  })

  it('of the secretariat, of another entry, of a sheet stepped back from are not there', async () => {
    const [one, other] = [await open(), await open()]
    const { who } = one
    const link = await deskLink(who, one.id, one.ids.picture?.id)
    const isGone = (upload: string | undefined) =>
      expect(deskLink(who, one.id, upload)).rejects.toThrow(NotFound)
    await isGone(one.ids.portrait?.id)
    await isGone(one.ids.certificate?.id)
    await isGone(other.ids.picture?.id)
    await isGone('x')
    await ScoreSheets.updateOne({ _id: one.sheet._id }, { $set: { state: 'recused' } })
    await isGone(one.ids.picture?.id)
    // A link made before opens nothing after.
    expect(await linkedFile(who, link)).toBeNull()
  })

  it('stay shut until the declaration is signed, and while they wait for the virus scanner', async () => {
    const { who, panel, id, ids } = await open()
    await Uploads.updateOne({ _id: ids.picture?.id }, { $set: { quarantine: 'waiting' } })
    const quarantined = { refusal: { because: 'file-quarantined' } }
    await expect(deskLink(who, id, ids.picture?.id)).rejects.toMatchObject(quarantined)
    expect((await judgeDesk(who, id)).views[ids.picture?.id ?? '']).toEqual({
      shows: 'nothing',
      why: 'quarantined',
    })
    const members = panel.members.map((member) => ({ ...member, declaration: null }))
    await Panels.updateOne({ _id: panel._id }, { $set: { members } })
    const undeclared = { refusal: { because: 'not-declared' } }
    await expect(deskLink(who, id, ids.explanation?.id)).rejects.toMatchObject(undeclared)
  })
})

describe('the desk', () => {
  it('shows the frozen copy, the sheet, and where the judge stands in the panel', async () => {
    const { contest, judge, owner, panel, entry, sheet, id } = await aDesk()
    const later = await aSubmittedEntry(contest, owner, { blindCode: '085' })
    const confirmed = await aSheet(contest, panel, judge, later, { state: 'confirmed', marks: fullMarks })
    const desk = await judgeDesk(by(judge, moments.judging, 'judge'), id)
    expect(desk).toMatchObject({
      sheet: { id, blindCode: '083', state: 'blank', version: 0 },
      entry: { title: entry.answers.title, explanation: entry.answers.explanation },
      contest: { phase: 'judging', deadline: new Date('2024-09-13T17:00:00+07:00') },
      rows: [
        { id, blindCode: '083', state: 'blank', total: null, wasReopened: false },
        {
          id: confirmed._id.toHexString(),
          blindCode: '085',
          state: 'confirmed',
          total: 8250,
          wasReopened: false,
        },
      ],
      progress: { confirmed: 1, expected: 2 },
      next: null,
      whyNotSave: null,
      whyNotRecuse: null,
    })
    expect(desk.entry?.title).toBe(entry.answers.title)
    expect(sheet.version).toBe(0)
  })

  it('can be read outside judging, with the reason why it cannot be written', async () => {
    const { judge, id } = await aDesk()
    const desk = await judgeDesk(by(judge, moments.deliberation, 'judge'), id)
    expect(desk.entry).not.toBeNull()
    expect(desk.whyNotSave).toMatchObject({ because: 'outside-phase', phase: 'deliberation' })
  })

  it('is refused before the declaration, is not there for others, and shows nothing after stepping back', async () => {
    const { contest, judge, id, sheet } = await aDesk({ member: { declaration: null } })
    const who = by(judge, moments.judging, 'judge')
    const refusal = { because: 'not-declared' }
    await expect(judgeDesk(who, id)).rejects.toMatchObject({ refusal })
    await expect(judgeSheet(who, id)).rejects.toMatchObject({ refusal })
    expect((await recusalSheet(who, id)).sheet.id).toBe(id)
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    await expect(judgeDesk(by(other, moments.judging, 'judge'), id)).rejects.toThrow(NotFound)
    const recused = await aDesk({ sheet: { state: 'recused' } })
    const after = await judgeDesk(by(recused.judge, moments.judging, 'judge'), recused.id)
    expect(after.entry).toBeNull()
    expect(sheet.state).toBe('blank')
  })
})

describe('the queue', () => {
  it('groups own sheets by panel with progress, deadline and the next sheet', async () => {
    const { contest, judge, owner, panel, entry, id } = await aDesk()
    const states = { '085': 'in-progress', '091': 'confirmed', '102': 'recused' } as const
    for (const [blindCode, state] of Object.entries(states)) {
      const work = await aSubmittedEntry(contest, owner, { blindCode })
      await aSheet(contest, panel, judge, work, { state, marks: fullMarks })
    }
    const { panels } = await judgeQueue(by(judge, moments.judging, 'judge'))
    expect(panels).toHaveLength(1)
    expect(panels[0]).toMatchObject({
      id: panel._id.toHexString(),
      contest: { phase: 'judging', judgingEnds: new Date('2024-09-13T17:00:00+07:00') },
      isDeclared: true,
      progress: { confirmed: 1, expected: 3 },
    })
    expect(panels[0]?.rows.map(({ blindCode, state, total }) => [blindCode, state, total])).toEqual([
      ['083', 'blank', null],
      ['085', 'in-progress', 8250],
      ['091', 'confirmed', 8250],
      ['102', 'recused', 8250],
    ])
    expect(panels[0]?.next).toBe(panels[0]?.rows[1]?.id)
    expect(panels[0]?.rows[0]).toMatchObject({ id, title: entry.answers.title })
  })

  it('is empty for a judge without panels, and for one whose seat has ended', async () => {
    const { contest, judge } = await aDesk()
    const newcomer = await aPerson()
    await aSeat(contest, newcomer, 'judge')
    expect((await judgeQueue(by(newcomer, moments.judging, 'judge'))).panels).toEqual([])
    await Seats.updateOne({ person: judge._id }, { $set: { until: moments.screening } })
    expect((await judgeQueue(by(judge, moments.judging, 'judge'))).panels).toEqual([])
  })

  it('shows a panel whose sheets are still to come, and whether it is declared', async () => {
    const contest = await aContest()
    const judge = await aPerson()
    await aSeat(contest, judge, 'judge')
    await aPanel(contest, [{ person: judge._id, isChair: false, declaration: null }])
    const { panels } = await judgeQueue(by(judge, moments.judging, 'judge'))
    expect(panels).toMatchObject([
      { isDeclared: false, rows: [], next: null, progress: { confirmed: 0, expected: 0 } },
    ])
  })
})
