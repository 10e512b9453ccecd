/** The office that its lists are measured on: the production server with a contest of SIZE entries and all that belongs to them. */
import { Contests, type Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Experts } from '#models/expert'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { Submissions } from '#models/submission'
import { newUnit, Units } from '#models/unit'
import { searchWords } from '#rules/experts'
import { foldName } from '#rules/fold-name'
import { onlyRound } from '#rules/rounds'
import { setDemoClock } from '#server/clock'
import { openSession } from '#server/session'
import { benchEntry, personName, sequence } from './office-entries'

export interface BenchOffice {
  contest: string
  cookie: string
  entry: string
  unit: string
  field: string
  /** The place of an entry in the middle of the list, as an address of a page far in names it. */
  middle: { page: number; place: string }
}

const size = Number(process.env.SIZE ?? 1000)
const now = new Date('2024-08-27T09:00:00+07:00')
const opened = new Date('2024-06-15T08:00:00+07:00')
const atOnce = 1_000
const random = sequence(size)

await import('../../server/index')
await setDemoClock(now)
const model = await Contests.findOne({ slug: /2024$/ }).lean()
if (!model) throw new Error('There is no contest of 2024')

const contest: Contest = { ...model, _id: newId(), slug: `do-${size}`, receiptPrefix: 'DO24' }
await Contests.create(contest)

async function people(count: number, name: string): Promise<Id[]> {
  const all = Array.from({ length: count }, (_, index) => ({
    _id: newId(),
    email: `${name}-${index}@do.example`,
    name: personName(random),
    phone: '',
    unit: null,
    createdAt: opened,
  }))
  for (let from = 0; from < count; from += atOnce)
    await People.collection.insertMany(all.slice(from, from + atOnce))
  return all.map(({ _id }) => _id)
}

/** A province's communes with their schools; more of them in a larger contest. */
async function units() {
  const top = newUnit({ name: 'Tỉnh Đo', kind: 'department' })
  const communes = Array.from({ length: Math.min(150, Math.ceil(size / 100)) }, (_, index) =>
    newUnit({ name: `UBND xã Đo số ${index}`, kind: 'district', parent: top }),
  )
  const schools = communes.flatMap((commune, index) =>
    Array.from({ length: 8 }, (_, place) =>
      newUnit({ name: `Trường THCS Đo ${index * 8 + place}`, kind: 'school', parent: commune }),
    ),
  )
  await Units.collection.insertMany([top, ...communes, ...schools])
  return { communes, schools }
}

const { communes, schools } = await units()
const owners = await people(Math.ceil(size / 2), 'thi-sinh')
const fields = model.regulations.fields.map(({ code }) => code)
const judges = await people(fields.length * 6, 'cham')
const [officer = newId()] = await people(1, 'thu-ky')
for (const role of ['secretary', 'organiser'] as const) {
  await Seats.create({
    _id: newId(),
    contest: contest._id,
    person: officer,
    role,
    from: opened,
    until: null,
    decisionNumber: '',
  })
}
const panels = await Promise.all(
  fields.map(async (field, index) => {
    const _id = newId()
    const members = judges.slice(index * 6, index * 6 + 6).map((person) => ({
      person,
      isChair: false,
      declaration: { pledgedAt: now, hasConflict: false, note: '' },
    }))
    const panel = { _id, contest: contest._id, round: onlyRound, name: `Tổ ${index + 1}`, fields: [field] }
    await Panels.create({ ...panel, members, createdAt: opened })
    return _id
  }),
)
await Experts.collection.insertMany(
  Array.from({ length: 500 }, (_, index) => {
    const name = personName(random)
    return {
      _id: newId(),
      name,
      email: `chuyen-gia-${index}@do.example`,
      phone: '',
      academicTitle: null,
      degree: 'master' as const,
      fields: ['Cơ khí'],
      keywords: [],
      unit: null,
      employer: 'Trường Cao đẳng',
      history: [],
      isActive: true,
      notes: '',
      keys: { name: foldName(name), words: searchWords(name), past: 0 },
      version: 0,
      createdAt: opened,
      updatedAt: opened,
    }
  }),
)

let middle = { page: 1, place: '' }
let some = ''
for (let from = 0; from < size; from += atOnce) {
  const part = Array.from({ length: Math.min(atOnce, size - from) }, (_, index) =>
    benchEntry({ contest, units: schools, owners, opened }, from + index),
  )
  await Entries.collection.insertMany(part)
  const sent = part.filter(({ submissions }) => submissions > 0)
  await Submissions.collection.insertMany(sent.map(submissionOf))
  await Outbox.collection.insertMany(sent.map(letterOf))
  await Journal.collection.insertMany(part.flatMap(linesOf))
  const sheets = sent.filter(({ state }) => state === 'accepted').flatMap(sheetsOf)
  if (sheets.length > 0) await ScoreSheets.collection.insertMany(sheets)
  const last = sent.at(-1)
  if (from + atOnce >= size / 2 && middle.place === '' && last) {
    const page = Math.max(2, Math.floor((from * 0.85) / 50))
    middle = { page, place: `${last._id.toHexString()}.${last.submittedAt?.getTime() ?? 0}` }
    some = last._id.toHexString()
  }
}

function submissionOf(entry: Entry) {
  const { _id, answers, receiptNumber, submittedAt, owner } = entry
  return {
    _id: newId(),
    contest: contest._id,
    entry: _id,
    number: 1,
    receiptNumber: receiptNumber ?? '',
    answers,
    digest: 'ab'.repeat(32),
    submittedAt: submittedAt ?? now,
    submittedBy: owner,
  }
}

function letterOf({ _id, answers, receiptNumber, submittedAt }: Entry) {
  const at = submittedAt ?? now
  const state = random(200) === 0 ? ('failed' as const) : ('sent' as const)
  return {
    _id: newId(),
    key: `entry-submitted:${_id.toHexString()}:1`,
    contest: contest._id,
    to: 'thi-sinh@do.example',
    template: 'entry-submitted',
    data: {
      name: 'Thí sinh',
      title: answers.title,
      contest: contest.title,
      receiptNumber: receiptNumber ?? '',
      submittedAt: '08:00:00 ngày 15/6/2024',
      link: 'http://localhost/du-thi',
    },
    state,
    attempts: 1,
    notBefore: at,
    sentAt: state === 'sent' ? at : null,
    lastError: '',
    createdAt: at,
  }
}

function linesOf({ _id, owner, createdAt }: Entry) {
  return ['entry.opened', 'entry.saved', 'entry.submitted'].map((action, index) => ({
    _id: newId(),
    contest: contest._id,
    subject: `entry:${_id.toHexString()}`,
    sequence: index + 1,
    action,
    actor: owner,
    details: {},
    at: new Date(createdAt.getTime() + index),
    previousHash: '',
    hash: 'cd'.repeat(32),
  }))
}

function sheetsOf({ _id, answers, blindCode }: Entry) {
  const field = Math.max(0, fields.indexOf(answers.field ?? ''))
  return [0, 1, 2].map((place) => ({
    _id: newId(),
    contest: contest._id,
    round: onlyRound,
    panel: panels[field] ?? newId(),
    entry: _id,
    submission: newId(),
    judge: judges[field * 6 + ((place * 2 + random(2)) % 6)] ?? newId(),
    blindCode: blindCode ?? '',
    isChair: false,
    rubricVersion: 1,
    marks: {},
    remarks: '',
    state: random(10) < 6 ? ('confirmed' as const) : ('blank' as const),
    stateReason: '',
    wasReopened: false,
    confirmedAt: null,
    assignedAt: now,
    assignedBy: officer,
    version: 0,
    updatedAt: now,
  }))
}

const cookie = (await openSession(officer)).split(';')[0] ?? ''
const office: BenchOffice = {
  contest: contest.slug,
  cookie,
  entry: some,
  unit: communes[0]?._id.toHexString() ?? '',
  field: fields[0] ?? '',
  middle,
}
process.send?.(office)
