/** The checklist, rulings on pairs and who screens what: each act with its journal line, each refusal with its remedy. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries, screeningOf, type Entry } from '#models/entry'
import { Findings } from '#models/finding'
import { Journal } from '#models/journal'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { Submissions } from '#models/submission'
import { linesInTheWay } from '#rules/screening-checklist'
import { checklistOf } from '#server/checklist'
import { compareEntry } from '#server/compare-entry'
import { acceptEntry } from '#server/operations/accept-entry'
import { handOverEntry } from '#server/operations/hand-over-entry'
import { ruleOnFinding } from '#server/operations/rule-on-finding'
import { tickLine } from '#server/operations/tick-line'
import { officeEntry } from '#server/queries/office-entry'
import { NotFound, Refused } from '#server/refuse'
import {
  aContest,
  anAuthor,
  aPerson,
  aSeat,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let owner: Person
let lan: Person
let minh: Person

beforeEach(async () => {
  contest = await aContest()
  owner = await aPerson()
  lan = await aPerson({ name: 'Lan' })
  minh = await aPerson({ name: 'Minh' })
  await aSeat(contest, lan, 'secretary')
  await aSeat(contest, minh, 'secretary')
})

const as = (person: Person) => byIn(contest, person, moments.screening, 'secretary')
const idOf = (entry: Entry) => entry._id.toHexString()

async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  )
}

async function lastLine(subject: string) {
  const line = await Journal.findOne({ subject }).sort({ sequence: -1 }).lean()
  return line && { action: line.action, details: line.details, actor: line.actor }
}

/** The line of the author who is too old. */
const age = 'gate:birth-window:old'

/** One of two authors is too old. */
async function tooOld(): Promise<Entry> {
  const answers = completeAnswers(contest, {
    authors: [anAuthor(), anAuthor({ id: 'old', isLead: false, bornOn: '2004-01-01' })],
  })
  return (await aSubmittedEntry(contest, owner, { answers })).entry
}

async function inTheWay(entry: Entry): Promise<string[]> {
  const fresh = await Entries.findById(entry._id).lean()
  const checked = fresh && (await checklistOf(contest, fresh))
  return linesInTheWay(checked?.lines ?? []).map(({ code, standing }) => `${code} ${standing}`)
}

async function handInAgain(entry: Entry, bornOn: string) {
  const last = await Submissions.findOne({ entry: entry._id }).sort({ number: -1 }).lean()
  if (!last) throw new Error('Never handed in')
  const [first, second] = last.answers.authors
  if (!first || !second) throw new Error('Two authors were expected')
  const answers = { ...last.answers, title: 'Tên đã sửa', authors: [first, { ...second, bornOn }] }
  await Submissions.create([{ ...last, _id: newId(), number: last.number + 1, answers }])
}

const tick = { line: age, verdict: 'met', note: 'Đã xem giấy khai sinh gốc.', seen: '' } as const

describe('a line of the checklist', () => {
  test('that fails keeps an entry from being found valid, until somebody ticks it with a note', async () => {
    const entry = await tooOld()
    expect(await refusalOf(acceptEntry(as(lan), idOf(entry), { version: 0 }))).toEqual({
      because: 'screening-open',
      open: 0,
      failed: 1,
    })
    await tickLine(as(lan), idOf(entry), tick)
    expect(await inTheWay(entry)).toEqual([])
    expect(await lastLine(`entry:${idOf(entry)}`)).toEqual({
      action: 'entry.line-ticked',
      details: { line: age, verdict: 'met', note: tick.note, submission: 1 },
      actor: lan._id,
    })
    await acceptEntry(as(lan), idOf(entry), { version: 1 })
    expect((await Entries.findById(entry._id).lean())?.state).toBe('accepted')
  })

  test('is not ticked against what was found, or as unmet, without a note', async () => {
    const entry = await tooOld()
    for (const about of [
      { ...tick, note: '' },
      { line: 'task:description', verdict: 'unmet' as const, note: '', seen: '' },
    ]) {
      expect(await refusalOf(tickLine(as(lan), idOf(entry), about))).toEqual({ because: 'reason-missing' })
    }
    await tickLine(as(lan), idOf(entry), { line: 'task:description', verdict: 'met', note: '', seen: '' })
  })

  test('ticked as unmet is in the way although the system found nothing', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    await tickLine(as(lan), idOf(entry), {
      line: 'task:description',
      verdict: 'unmet',
      note: 'Sai lĩnh vực.',
      seen: '',
    })
    expect(await inTheWay(entry)).toEqual(['task:description failed'])
  })

  test('ticked twice by the same officer is ticked once', async () => {
    const entry = await tooOld()
    await tickLine(as(lan), idOf(entry), tick)
    await tickLine(as(lan), idOf(entry), tick)
    const kept = await Entries.findById(entry._id).lean()
    expect(kept && [screeningOf(kept).ticks.length, kept.version]).toEqual([1, 1])
  })

  test('ticked by two at once keeps the first and shows the second both notes', async () => {
    const entry = await tooOld()
    await tickLine(as(lan), idOf(entry), tick)
    const refused = await refusalOf(
      tickLine(as(minh), idOf(entry), { ...tick, note: 'Quá tuổi.', verdict: 'unmet' }),
    )
    expect(refused).toMatchObject({
      because: 'stale-version',
      changed: [{ field: age, mine: 'Quá tuổi.', theirs: tick.note }],
    })
  })

  test('keeps its tick through a resubmission that changed something else, and loses it with what it was about', async () => {
    const entry = await tooOld()
    await tickLine(as(lan), idOf(entry), tick)
    await handInAgain(entry, '2004-01-01')
    expect(await inTheWay(entry)).toEqual([])
    await handInAgain(entry, '2003-01-01')
    expect(await inTheWay(entry)).toEqual([`${age} failed`])
  })

  test('of another contest, or that there is not, is not found', async () => {
    const entry = await tooOld()
    const elsewhere = byIn(await aContest(), lan, moments.screening, 'secretary')
    await expect(tickLine(elsewhere, idOf(entry), tick)).rejects.toBeInstanceOf(NotFound)
    await expect(tickLine(as(lan), idOf(entry), { ...tick, line: 'none' })).rejects.toBeInstanceOf(NotFound)
  })

  test('is ticked while the entry waits to be screened only', async () => {
    const { entry } = await aSubmittedEntry(contest, owner, { blindCode: '001' })
    expect(await refusalOf(tickLine(as(lan), idOf(entry), tick))).toEqual({
      because: 'entry-state',
      state: 'accepted',
      needs: ['submitted'],
    })
  })
})

describe('an entry with lines in the way', () => {
  test('is found valid for a reason, which the journal keeps with the lines', async () => {
    const entry = await tooOld()
    await acceptEntry(as(lan), idOf(entry), { version: 0, reason: 'Ban Tổ chức cho phép.' })
    expect(await lastLine(`entry:${idOf(entry)}`)).toMatchObject({
      action: 'entry.accepted',
      details: { reason: 'Ban Tổ chức cho phép.', lines: [age] },
    })
  })
})

describe('a pair of dossiers that repeat one another', () => {
  async function aPair() {
    const [a, b] = [await aSubmittedEntry(contest, owner), await aSubmittedEntry(contest, owner)]
    const answers = { ...b.entry.answers, title: a.entry.answers.title }
    await Submissions.updateOne({ entry: b.entry._id }, { $set: { answers } })
    for (const { entry } of [a, b]) await compareEntry(entry._id, moments.screening)
    const finding = await Findings.findOne({ entries: a.entry._id }).lean()
    if (!finding) throw new Error('Nothing was found')
    return { a: a.entry, b: b.entry, id: finding._id.toHexString() }
  }

  test('keeps both from being found valid until it is ruled on, once for both', async () => {
    const { a, b, id } = await aPair()
    for (const entry of [a, b]) expect(await inTheWay(entry)).toEqual([`resemblance:${id} open`])
    const ruling = { verdict: 'dismissed', note: 'Hai trường, hai máy khác nhau.', version: 1 } as const
    await ruleOnFinding(as(lan), id, ruling)
    await ruleOnFinding(as(lan), id, ruling)
    for (const entry of [a, b]) expect(await inTheWay(entry)).toEqual([])
    expect(await lastLine(`finding:${id}`)).toMatchObject({
      action: 'finding.dismissed',
      details: { entries: [idOf(a), idOf(b)], note: ruling.note },
      actor: lan._id,
    })
    const shown = await officeEntry(as(minh), idOf(b))
    expect(shown.findings).toMatchObject([
      { other: { id: idOf(a) }, ruling: { verdict: 'dismissed', by: 'Lan', holds: true } },
    ])
  })

  test('that is confirmed keeps both out, and is ruled on anew only by whoever saw that', async () => {
    const { a, id } = await aPair()
    await ruleOnFinding(as(lan), id, { verdict: 'confirmed', note: 'Cùng một máy.', version: 1 })
    expect(await inTheWay(a)).toEqual([`resemblance:${id} failed`])
    expect(
      await refusalOf(ruleOnFinding(as(minh), id, { verdict: 'dismissed', note: 'Khác.', version: 1 })),
    ).toMatchObject({ because: 'stale-version', changed: [{ mine: 'Khác.', theirs: 'Cùng một máy.' }] })
    await ruleOnFinding(as(minh), id, { verdict: 'dismissed', note: 'Khác.', version: 2 })
    expect(await inTheWay(a)).toEqual([])
  })

  test('is not ruled on without a note, nor by an office of another contest', async () => {
    const { id } = await aPair()
    const ruling = { verdict: 'dismissed', note: '', version: 1 } as const
    expect(await refusalOf(ruleOnFinding(as(lan), id, ruling))).toEqual({ because: 'reason-missing' })
    const elsewhere = byIn(await aContest(), lan, moments.screening, 'secretary')
    await expect(ruleOnFinding(elsewhere, id, { ...ruling, note: 'x' })).rejects.toBeInstanceOf(NotFound)
  })

  test('of which one stands in a contest of another office shows nothing of it but what is public', async () => {
    const earlier = await aContest({ year: 2023 })
    const secret = completeAnswers(earlier, { title: 'Bếp củi bí mật của nhóm' })
    const { entry: old } = await aSubmittedEntry(earlier, owner, { answers: secret })
    const answers = completeAnswers(contest, {
      title: 'BẾP CỦI BÍ MẬT CỦA NHÓM',
      files: secret.files.map((file) => ({ ...file, name: 'của tôi.pdf' })),
    })
    const { entry } = await aSubmittedEntry(contest, owner, { answers })
    for (const { _id } of [old, entry]) await compareEntry(_id, moments.screening)
    const { findings } = await officeEntry(as(lan), idOf(entry))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.other).toEqual({
      id: null,
      receiptNumber: '',
      title: '',
      state: null,
      contest: { title: earlier.title, slug: earlier.slug },
      prize: '',
    })
    const told = JSON.stringify(findings)
    for (const hidden of ['Bếp củi bí mật', old.receiptNumber ?? '', secret.files[0]?.name ?? '?']) {
      expect(told).not.toContain(hidden)
    }
  })
})

describe('an entry that an officer has taken', () => {
  const take = { to: '', from: '' }

  test('is screened by nobody else until it is handed over', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    const [me, other] = [lan._id.toHexString(), minh._id.toHexString()]
    await handOverEntry(as(lan), idOf(entry), { ...take, to: me })
    await handOverEntry(as(lan), idOf(entry), { ...take, to: me })
    const taken = { because: 'entry-taken', name: 'Lan' }
    expect(await refusalOf(acceptEntry(as(minh), idOf(entry), { version: 1 }))).toEqual(taken)
    expect(
      await refusalOf(
        tickLine(as(minh), idOf(entry), { line: 'task:description', verdict: 'met', note: '', seen: '' }),
      ),
    ).toEqual(taken)
    await handOverEntry(as(lan), idOf(entry), { to: other, from: me })
    expect(await lastLine(`entry:${idOf(entry)}`)).toMatchObject({
      action: 'entry.taken',
      details: { person: other, from: me },
    })
    await acceptEntry(as(minh), idOf(entry), { version: 2 })
  })

  test('is taken over by whoever sees that it is taken, and by nobody who does not', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    const [me, other] = [lan._id.toHexString(), minh._id.toHexString()]
    await handOverEntry(as(lan), idOf(entry), { ...take, to: me })
    expect(await refusalOf(handOverEntry(as(minh), idOf(entry), { to: other, from: '' }))).toMatchObject({
      because: 'stale-version',
    })
    await handOverEntry(as(minh), idOf(entry), { to: other, from: me })
    await handOverEntry(as(minh), idOf(entry), { to: '', from: other })
    const kept = await Entries.findById(entry._id).lean()
    expect(kept && screeningOf(kept).officer).toBeNull()
  })

  test('is not handed to somebody who screens nothing here', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    const act = handOverEntry(as(lan), idOf(entry), { to: owner._id.toHexString(), from: '' })
    await expect(act).rejects.toBeInstanceOf(NotFound)
  })

  test('is no next one for another officer', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    const { entry: taken } = await aSubmittedEntry(contest, owner, { submittedAt: moments.lastMinute })
    await handOverEntry(as(lan), idOf(taken), { to: lan._id.toHexString(), from: '' })
    expect((await officeEntry(as(minh), idOf(entry))).next).toBeNull()
    expect((await officeEntry(as(lan), idOf(entry))).next).toBe(idOf(taken))
  })
})
