/** The office that judging is measured on: the production server with a contest of SIZE works, each with five sheets. */
import { Contests, type Contest } from '#models/contest'
import { draftEntry, Entries, type Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { Panels, type PanelMember } from '#models/panel'
import { People } from '#models/person'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { Submissions } from '#models/submission'
import { emptyAnswers } from '#rules/entry'
import { onlyRound } from '#rules/rounds'
import type { SeatRole } from '#rules/roles'
import { setDemoClock } from '#server/clock'
import { openSession } from '#server/session'

/** Somebody with a cookie; judges with the sheets they have not begun. */
export interface Worker {
  cookie: string
  blank: string[]
}

export interface JudgingOffice {
  contest: string
  /** A contest whose works have no sheet yet, and its one panel. */
  unassigned: { contest: string; panel: string }
  judges: Worker[]
  organiser: Worker
  chair: Worker
  /** Of `panel`. */
  secretary: Worker
  panel: string
  entry: string
}

const perEntry = 5
const judgesOfPanel = 10
const size = Number(process.env.SIZE ?? 1000)
const now = new Date('2024-08-27T09:00:00+07:00')

await import('../../server/index')
await setDemoClock(now)
const model = await Contests.findOne({ slug: /2024$/ }).lean()
if (!model) throw new Error('There is no contest of 2024')

/** A cheap even sequence: the same office on every machine. */
let state = 42
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

async function contestLike(slug: string): Promise<Contest> {
  const contest: Contest = { ...(model as Contest), _id: newId(), slug, receiptPrefix: slug.toUpperCase() }
  await Contests.create(contest)
  return contest
}

async function people(count: number, name: string): Promise<Id[]> {
  const all = Array.from({ length: count }, (_, index) => ({
    _id: newId(),
    email: `${name}-${index}@do.example`,
    name: `Người ${name} ${index}`,
    phone: '',
    unit: null,
    createdAt: now,
  }))
  await People.insertMany(all)
  return all.map(({ _id }) => _id)
}

async function seat(contest: Contest, persons: readonly Id[], role: SeatRole): Promise<void> {
  const from = new Date('2024-01-01T00:00:00Z')
  const rest = { contest: contest._id, role, from, until: null, decisionNumber: '' }
  await Seats.insertMany(persons.map((person) => ({ _id: newId(), person, ...rest })))
}

async function works(
  contest: Contest,
  fields: readonly string[],
): Promise<{ entry: Entry; submission: Id }[]> {
  const owner = newId()
  const all = Array.from({ length: size }, (_, index) => {
    const answers = {
      ...emptyAnswers(),
      title: `Mô hình số ${index}: máy giúp việc nhà nông`,
      summary: 'Giúp bà con miền núi đỡ vất vả khi làm nương, dùng vật liệu dễ tìm. '.repeat(6),
      field: fields[index % fields.length] ?? '',
      explanation: Object.fromEntries(
        contest.regulations.explanation.map(({ code }) => [code, 'Chúng em làm thử nhiều lần. '.repeat(40)]),
      ),
    }
    const about = { _id: newId(), contest: contest._id, owner, answers, regulationsVersion: 1 }
    const accepted = {
      state: 'accepted' as const,
      submissions: 1,
      receiptNumber: `${contest.receiptPrefix}-${String(index).padStart(5, '0')}`,
      submittedAt: now,
      blindCode: String(index + 1).padStart(5, '0'),
    }
    return { entry: { ...draftEntry(about, now), ...accepted }, submission: newId() }
  })
  for (let from = 0; from < all.length; from += 500) {
    const part = all.slice(from, from + 500)
    await Entries.insertMany(part.map(({ entry }) => entry))
    await Submissions.insertMany(
      part.map(({ entry, submission }) => ({
        _id: submission,
        contest: contest._id,
        entry: entry._id,
        number: 1,
        receiptNumber: entry.receiptNumber,
        answers: entry.answers,
        digest: 'ab'.repeat(32),
        submittedAt: now,
        submittedBy: owner,
      })),
    )
  }
  return all
}

const fields = model.regulations.fields.map(({ code }) => code)
const { criteria } = model.regulations.rubric
const declaration = { pledgedAt: now, hasConflict: false, note: '' }

async function panelOf(
  contest: Contest,
  name: string,
  ofFields: string[],
  judges: readonly Id[],
  secretary?: Id,
): Promise<Id> {
  const _id = newId()
  const members: PanelMember[] = judges.map((person) => ({ person, isChair: false, declaration }))
  if (secretary) members.push({ person: secretary, isChair: false, isSecretary: true, declaration })
  await Panels.create({
    _id,
    contest: contest._id,
    round: onlyRound,
    name,
    fields: ofFields,
    members,
    createdAt: now,
  })
  return _id
}

const contest = await contestLike(`do-${size}`)
const all = await works(contest, fields)
const judges = await people(fields.length * judgesOfPanel, 'cham')
const [organiser, chair, secretary] = await people(3, 'dieu-hanh')
if (!organiser || !chair || !secretary) throw new Error('Three officers')
await seat(contest, [...judges, secretary], 'judge')
const panels = await Promise.all(
  fields.map((field, index) =>
    panelOf(
      contest,
      `Tổ ${index + 1}`,
      [field],
      judges.slice(index * judgesOfPanel, (index + 1) * judgesOfPanel),
      index === 0 ? secretary : undefined,
    ),
  ),
)

/** Four in five confirmed; good works get good marks, so that the ranking is one. */
const sheets = all.flatMap(({ entry, submission }, index) => {
  const field = index % fields.length
  const quality = 40 + random(60)
  const turn = Math.floor(index / fields.length)
  return Array.from({ length: perEntry }, (_, place): ScoreSheet => {
    const isDone = random(10) < 8
    const marks = criteria.map(({ code, max, step }) => {
      const share = Math.min(100, Math.max(0, quality + random(20) - 10)) / 100
      return [code, Math.round((max * share) / step) * step]
    })
    return {
      _id: newId(),
      contest: contest._id,
      round: onlyRound,
      panel: panels[field] ?? newId(),
      entry: entry._id,
      submission,
      judge: judges[field * judgesOfPanel + ((turn + place * 2) % judgesOfPanel)] ?? newId(),
      blindCode: entry.blindCode ?? '',
      isChair: false,
      rubricVersion: 1,
      marks: isDone ? (Object.fromEntries(marks) as Record<string, number>) : {},
      remarks: isDone ? 'Ý tưởng rõ, làm cẩn thận.' : '',
      state: isDone ? 'confirmed' : 'blank',
      stateReason: '',
      wasReopened: false,
      confirmedAt: isDone ? now : null,
      assignedAt: now,
      assignedBy: newId(),
      version: 0,
      updatedAt: now,
    }
  })
})
for (let from = 0; from < sheets.length; from += 1000)
  await ScoreSheets.insertMany(sheets.slice(from, from + 1000))

const other = await contestLike(`chua-phan-cong-${size}`)
await works(other, fields.slice(0, 1))
const free = await people(50, 'cho')
const freePanel = await panelOf(other, 'Tổ chung', fields.slice(0, 1), free)

for (const one of [contest, other]) await seat(one, [organiser], 'organiser')
await seat(contest, [chair], 'chair')

async function worker(person: Id): Promise<Worker> {
  const cookie = (await openSession(person)).split(';')[0] ?? ''
  const own = sheets.filter(({ judge, state }) => judge.equals(person) && state === 'blank')
  return { cookie, blank: own.map(({ _id }) => _id.toHexString()) }
}

const office: JudgingOffice = {
  contest: contest.slug,
  unassigned: { contest: other.slug, panel: freePanel.toHexString() },
  judges: await Promise.all(judges.slice(0, 8).map(worker)),
  organiser: await worker(organiser),
  chair: await worker(chair),
  secretary: await worker(secretary),
  panel: panels[0]?.toHexString() ?? '',
  entry: all[0]?.entry._id.toHexString() ?? '',
}
process.send?.(office)
