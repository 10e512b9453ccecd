/** Compares one submitted dossier with all others of the installation through its keys, and keeps what is found. */
import type { ClientSession } from 'mongoose'
import { canonical } from '#scoring/digest'
import {
  compareDossiers,
  dossierKeys,
  readDossier,
  type ComparedDossier,
} from '#rules/resemblance/compare-dossiers'
import { tieKeys } from '#rules/resemblance/ties'
import { weightOf, type ResemblanceFact } from '#rules/resemblance/facts'
import { Contests } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Findings, type Finding } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import { newId, type Id } from '#models/ids'
import { Submissions } from '#models/submission'
import { sha256 } from './digest'

/** Of dossiers that share a key so many are compared; one that shares keys with more repeats a form, not a work. */
const comparedAtMost = 400

type Comparable = Pick<Entry, '_id' | 'contest'> & { dossier: ComparedDossier }

/** Says that a dossier was handed in and waits to be compared, within the transaction of its submission. */
export async function awaitComparison(
  { _id, contest }: Pick<Entry, '_id' | 'contest'>,
  at: Date,
  session: ClientSession,
): Promise<void> {
  const change = { $set: { contest, waitingSince: at } }
  await Fingerprints.updateOne({ _id }, change, { upsert: true, session })
}

/** Compares if the dossier still waits for it, so that whoever decides on it has seen what there is. */
export async function compareWaiting(entry: Id, now: Date): Promise<void> {
  if (await Fingerprints.exists({ _id: entry, waitingSince: { $exists: true } }))
    await compareEntry(entry, now)
}

/** Safe to repeat: gives the same findings, keeps every ruling whose grounds are the same, and drops what no longer is. */
export async function compareEntry(entry: Id, now: Date): Promise<void> {
  const before = await Fingerprints.findById(entry).lean()
  const [own] = await comparables([entry])
  if (!own) {
    // Withdrawn meanwhile: it will wait again once it is handed in again.
    await Fingerprints.deleteOne({ _id: entry })
    return
  }
  const keys = dossierKeys(own.dossier)
  const ties = tieKeys(own.dossier.answers).map(({ key }) => key)
  const print = { $set: { contest: own.contest, keys, ties } }
  await Fingerprints.updateOne({ _id: entry }, print, { upsert: true })
  const near = await Fingerprints.find({ keys: { $in: keys }, _id: { $ne: entry } })
    .select({ _id: 1 })
    .limit(comparedAtMost)
    .lean()
  const known = await Findings.find({ entries: entry }).lean()
  const found = new Set<string>()
  for (const other of await comparables(near.map(({ _id }) => _id))) {
    const finding = findingOf(own, other, now)
    if (!finding) continue
    found.add(finding.pair)
    await keep(finding, known.find(({ pair }) => pair === finding.pair) ?? null)
  }
  await forget(known.filter(({ pair }) => !found.has(pair)))
  // Handed in again while this was at work: then it goes on waiting.
  const waited = before?.waitingSince
  await Fingerprints.updateOne(waited ? { _id: entry, waitingSince: waited } : { _id: entry }, {
    $unset: { waitingSince: 1 },
  })
}

/** The last submissions of those entries that are not drafts; three commands, however many. */
async function comparables(ids: readonly Id[]): Promise<Comparable[]> {
  const entries = await Entries.find({ _id: { $in: ids }, state: { $ne: 'draft' }, submissions: { $gt: 0 } })
    .select({ contest: 1 })
    .lean()
  const [contests, submissions] = await Promise.all([
    Contests.find({ _id: { $in: entries.map(({ contest }) => contest) } })
      .select({ 'regulations.parts': 1 })
      .lean(),
    Submissions.find({ entry: { $in: entries.map(({ _id }) => _id) } })
      .select({ entry: 1, answers: 1 })
      .sort({ entry: 1, number: 1 })
      .lean(),
  ])
  const personal = new Map(
    contests.map(({ _id, regulations }) => [
      _id.toHexString(),
      new Set(regulations.parts.filter(({ audience }) => audience === 'secretariat').map(({ code }) => code)),
    ]),
  )
  const latest = new Map(submissions.map(({ entry, answers }) => [entry.toHexString(), answers]))
  return entries.flatMap(({ _id, contest }) => {
    const answers = latest.get(_id.toHexString())
    if (!answers) return []
    const parts = personal.get(contest.toHexString()) ?? new Set<string>()
    return [{ _id, contest, dossier: readDossier(answers, parts) }]
  })
}

type Found = Omit<Finding, '_id' | 'ruling' | 'isOpen' | 'version'>

/** Ids grow with time: the entry that was begun first is `a`. */
function findingOf(one: Comparable, other: Comparable, at: Date): Found | null {
  const [a, b] = one._id.toHexString() < other._id.toHexString() ? [one, other] : [other, one]
  const facts = compareDossiers(a.dossier, b.dossier)
  const weight = weightOf(facts)
  if (!weight) return null
  return {
    pair: pairOf(a._id, b._id),
    entries: [a._id, b._id],
    contests: a.contest.equals(b.contest) ? [a.contest] : [a.contest, b.contest],
    facts,
    grounds: groundsOf(facts),
    weight,
    at,
  }
}

function pairOf(a: Id, b: Id): string {
  return `${a.toHexString()} ${b.toHexString()}`
}

function groundsOf(facts: readonly ResemblanceFact[]): string {
  return sha256(canonical(JSON.parse(JSON.stringify(facts))))
}

async function keep({ at, ...finding }: Found, known: Finding | null): Promise<void> {
  if (known?.grounds === finding.grounds && known.weight === finding.weight) return
  const isOpen = finding.weight === 'must-look' && known?.ruling?.verdict !== 'confirmed'
  await Findings.updateOne(
    { pair: finding.pair },
    {
      $set: { ...finding, isOpen, at },
      $setOnInsert: { _id: newId(), ruling: null },
      $inc: { version: 1 },
    },
    { upsert: true },
  )
}

/** What nobody ruled on goes without a trace; a ruling is kept, on what it was given for. */
async function forget(gone: readonly Finding[]): Promise<void> {
  const [ruled, unruled] = [gone.filter(({ ruling }) => ruling), gone.filter(({ ruling }) => !ruling)]
  await Findings.deleteMany({ _id: { $in: unruled.map(({ _id }) => _id) }, ruling: null })
  await Findings.updateMany({ _id: { $in: ruled.map(({ _id }) => _id) } }, { $set: { isOpen: false } })
}
