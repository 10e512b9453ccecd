/** What a dossier shares with others, as one officer may see it: of contests where they hold no office, only what is public. */
import { foldName } from '#rules/fold-name'
import type { ResemblanceFact } from '#rules/resemblance/facts'
import { tieKeys } from '#rules/resemblance/ties'
import { Contests, type Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Findings, type Finding } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import { Publications } from '#models/publication'
import { Seats } from '#models/seat'
import { isHeld, type By, type InContest } from './guard'

const shownAtMost = 30

type Other = Pick<Entry, '_id' | 'contest' | 'receiptNumber' | 'answers' | 'state'>
type OtherContest = Pick<Contest, '_id' | 'title' | 'slug' | 'regulations'>

/** Those that wait for a ruling first. Eight commands at most, however many pairs. */
export async function findingsOf(by: By & InContest, entry: Id) {
  const findings = await Findings.find({ entries: entry })
    .sort({ isOpen: -1, at: -1 })
    .limit(shownAtMost)
    .lean()
  const otherIds = findings.map((finding) => otherOf(finding, entry))
  const others = await Entries.find({ _id: { $in: otherIds }, state: { $ne: 'draft' } })
    .select({ contest: 1, receiptNumber: 1, 'answers.title': 1, state: 1 })
    .lean<Other[]>()
  const contestIds = others.map(({ contest }) => contest)
  const [contests, prizes, offices, people] = await Promise.all([
    Contests.find({ _id: { $in: contestIds } })
      .select({ title: 1, slug: 1, 'regulations.prizes': 1 })
      .lean<OtherContest[]>(),
    publishedPrizes(contestIds),
    officesOf(by, contestIds),
    namesOf(findings.flatMap(({ ruling }) => ruling?.by ?? [])),
  ])
  return findings.flatMap((finding) => {
    const other = others.find(({ _id }) => _id.equals(otherOf(finding, entry)))
    const contest = contests.find(({ _id }) => other && _id.equals(other.contest))
    if (!other || !contest) return []
    const prize = prizes.get(other._id.toHexString())
    const isOwn = contest._id.equals(by.contest._id)
    const maySee = isOwn || offices.has(contest._id.toHexString())
    const { ruling, grounds, weight, isOpen, version } = finding
    return [
      {
        id: finding._id.toHexString(),
        version,
        weight,
        isOpen,
        facts: finding.facts.map((fact) => seenFrom(fact, finding, entry, maySee)),
        other: {
          /** Null where the officer may not open it. */
          id: maySee ? other._id.toHexString() : null,
          receiptNumber: maySee ? (other.receiptNumber ?? '') : '',
          title: maySee || prize ? other.answers.title : '',
          state: maySee ? other.state : null,
          contest: isOwn ? null : { title: contest.title, slug: contest.slug },
          prize: contest.regulations.prizes.find(({ code }) => code === prize)?.title ?? '',
        },
        ruling: ruling && {
          verdict: ruling.verdict,
          note: ruling.note,
          by: people.get(ruling.by.toHexString()) ?? '',
          at: ruling.at,
          holds: ruling.grounds === grounds,
        },
      },
    ]
  })
}

/** How many entries of the contest the same person handed in, and share its teacher and each of its schools. */
export async function tiesOf({ contest }: InContest, entry: Pick<Entry, 'owner' | 'answers'>) {
  const [owned, ...shared] = await Promise.all([
    Entries.countDocuments({ owner: entry.owner, contest: contest._id, state: { $ne: 'draft' } }),
    ...tieKeys(entry.answers).map(async ({ kind, name, key }) => ({
      kind,
      name,
      entries: await Fingerprints.countDocuments({ contest: contest._id, ties: key }),
    })),
  ])
  return { owned, shared: shared.filter(({ entries }) => entries > 1) }
}

/** The authors of an entry who stand in others of the same contest, and in how many, itself included. */
export function repeatedAuthors(findings: Awaited<ReturnType<typeof findingsOf>>) {
  const counts = new Map<string, { name: string; entries: number }>()
  for (const { facts, other } of findings) {
    if (other.contest !== null) continue
    for (const fact of facts) {
      if (fact.kind !== 'author') continue
      const known = counts.get(foldName(fact.name)) ?? { name: fact.name, entries: 1 }
      counts.set(foldName(fact.name), { ...known, entries: known.entries + 1 })
    }
  }
  return [...counts.values()]
}

/** `a` is the dossier that is looked at, `b` the other, of which nothing is told that the officer may not see. */
function seenFrom(fact: ResemblanceFact, { entries }: Finding, entry: Id, maySee: boolean): ResemblanceFact {
  if (fact.kind === 'author' || fact.kind === 'teacher') return fact
  const isFirst = entries[0].equals(entry)
  const { a, b } = isFirst ? fact : { a: fact.b, b: fact.a }
  const seen = { a, b: maySee ? b : '' }
  if (fact.kind !== 'text') return { ...fact, ...seen }
  const passages = fact.passages.map((passage) => {
    const own = isFirst ? passage.a : passage.b
    return { a: own, b: maySee ? (isFirst ? passage.b : passage.a) : '', syllables: passage.syllables }
  })
  return { ...fact, a, b, passages }
}

function otherOf({ entries: [a, b] }: Finding, entry: Id): Id {
  return a.equals(entry) ? b : a
}

/** The prizes that were made public, by entry. */
async function publishedPrizes(contests: readonly Id[]): Promise<Map<string, string>> {
  const publications = await Publications.find({ contest: { $in: contests } })
    .select({ 'laureates.entry': 1, 'laureates.prize': 1, number: 1 })
    .sort({ number: 1 })
    .lean()
  return new Map(publications.flatMap(({ laureates }) => laureates.map(({ entry, prize }) => [entry, prize])))
}

async function officesOf({ actor, now }: By, contests: readonly Id[]): Promise<Set<string>> {
  const seats = await Seats.find({
    person: actor.person._id,
    contest: { $in: contests },
    role: { $in: ['secretary', 'organiser'] },
  }).lean()
  return new Set(seats.filter((seat) => isHeld(seat, now)).map(({ contest }) => contest.toHexString()))
}

async function namesOf(ids: readonly Id[]): Promise<Map<string, string>> {
  const people = await People.find({ _id: { $in: ids } })
    .select({ name: 1, email: 1 })
    .lean()
  return new Map(people.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
}
