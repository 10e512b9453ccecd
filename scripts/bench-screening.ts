/**
 * `npm run bench:screening`: comparing a dossier that was handed in with all others of the installation, at 1,000 and at
 * 100,000 of them, on the embedded engine. One of ten repeats another. `SIZES=1000` measures one size.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, disconnect } from '#models/connection'
import { Contests, newContest } from '#models/contest'
import { draftEntry, Entries, type Entry } from '#models/entry'
import { Findings } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import { newId, type Id } from '#models/ids'
import { Submissions, type Submission } from '#models/submission'
import { emptyAnswers, type EntryAnswers } from '#rules/entry'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { dossierKeys, readDossier } from '#rules/resemblance/compare-dossiers'
import { tieKeys } from '#rules/resemblance/ties'
import { compareEntry } from '#server/compare-entry'
import { startDatabase } from '#server/database/start'
import { createIndexes } from '#server/indexes'
import { randomOf } from './bench/random-words'

const sizes = (process.env.SIZES ?? '1000,100000').split(',').map(Number)
const compared = 40
const batch = 500
const at = new Date('2024-07-25T09:00:00+07:00')

for (const size of sizes) {
  const data = await mkdtemp(join(tmpdir(), 'bang-vang-bench-'))
  const database = await startDatabase({ data, uri: undefined, log: () => {} })
  try {
    await connect(database.uri)
    await createIndexes()
    const begun = performance.now()
    await fill(size)
    const filled = performance.now() - begun
    const times = await compareSome(size)
    const found = await Findings.countDocuments()
    console.log(
      `${size} dossiers, filled in ${Math.round(filled / 1000)} s: comparing one takes ` +
        `${times.middle.toFixed(0)} ms in the middle, ${times.most.toFixed(0)} ms at most; ${found} pairs found`,
    )
  } finally {
    await disconnect()
    await database.stop()
    await rm(data, { recursive: true, force: true })
  }
}

interface Made {
  entry: Entry
  submission: Submission
}

function made(contest: Id, serial: number, answers: EntryAnswers): Made {
  const about = { _id: newId(), contest, owner: newId(), answers, regulationsVersion: 1 }
  const receiptNumber = `B-${serial}`
  return {
    entry: { ...draftEntry(about, at), state: 'submitted', submissions: 1, submittedAt: at, receiptNumber },
    submission: {
      _id: newId(),
      contest,
      entry: about._id,
      number: 1,
      receiptNumber,
      answers,
      digest: 'none',
      submittedAt: at,
      submittedBy: about.owner,
    },
  }
}

/** A dossier of a title, a summary and three sections of 120 syllables, two authors, five files and a teacher. */
function answersOf(serial: number): EntryAnswers {
  // Every tenth tells what the one before it told.
  const random = randomOf(serial % 10 === 9 ? serial - 1 : serial)
  const author = (name: string, isLead: boolean) => ({
    id: name,
    name,
    bornOn: `20${10 + (random.whole() % 10)}-05-${10 + (random.whole() % 18)}`,
    school: `Trường ${random.whole() % 300}`,
    grade: '8A',
    phone: '',
    email: '',
    isLead,
    representative: { name: '', relation: '', phone: '' },
  })
  return {
    ...emptyAnswers(),
    title: random.text(8),
    summary: random.text(120),
    explanation: { idea: random.text(120), structure: random.text(120), operation: random.text(120) },
    authors: [author(random.text(3), true), author(random.text(3), false)],
    teacher: {
      has: true,
      name: random.text(3),
      school: `Trường ${random.whole() % 300}`,
      phone: '',
      email: '',
    },
    files: Array.from({ length: 5 }, (_, index) => ({
      id: `${serial} ${index}`,
      part: 'pictures',
      name: 'a.png',
      kind: 'png' as const,
      size: 1,
      sha256: `${serial} ${index}`,
      at,
    })),
  }
}

async function fill(size: number): Promise<void> {
  const contest = newContest({ ...haGiangYouthContest(18, 2024), createdAt: at })
  await Contests.create(contest)
  for (let start = 0; start < size; start += batch) {
    const some = Array.from({ length: Math.min(batch, size - start) }, (_, index) =>
      made(contest._id, start + index, answersOf(start + index)),
    )
    await Entries.insertMany(some.map(({ entry }) => entry))
    await Submissions.insertMany(some.map(({ submission }) => submission))
    await Fingerprints.insertMany(
      some.map(({ entry }) => ({
        _id: entry._id,
        contest: contest._id,
        keys: dossierKeys(readDossier(entry.answers, new Set())),
        ties: tieKeys(entry.answers).map(({ key }) => key),
      })),
    )
  }
}

/** Milliseconds of one comparison, over some dossiers spread over all of them. */
async function compareSome(size: number): Promise<{ middle: number; most: number }> {
  const ids = await Entries.find().sort({ _id: 1 }).select({ _id: 1 }).lean()
  const times: number[] = []
  for (let index = 0; index < compared; index += 1) {
    // One of two is one that was told twice.
    const chosen = ids[Math.floor((index * size) / compared / 10) * 10 + (index % 2 === 0 ? 8 : 3)]
    if (!chosen) continue
    const begun = performance.now()
    await compareEntry(chosen._id, at)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return { middle: times[times.length >> 1] ?? 0, most: times.at(-1) ?? 0 }
}
