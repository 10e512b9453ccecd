/** The organiser publishes: one document freezes what the public reads, and the letters are promised with it. */
import { paths } from '#paths'
import { selectionOf } from '#rules/entry-terms'
import { lastRound } from '#rules/rounds'
import { whyNotMoveDecision } from '#rules/decision-states'
import type { ClientSession } from 'mongoose'
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { People } from '#models/person'
import { Publications } from '#models/publication'
import { decisionSubject, orRepeated } from '../decisions'
import { env } from '../env'
import type { By, InContest } from '../guard'
import { laureatesOf } from '../laureates'
import { promiseLetter } from '../mail/promise'
import { found, refuse } from '../refuse'
import { contestResults, soundness, type JudgedEntry } from '../results'
import { write } from '../write'

export interface PublishInput {
  /** The contest's code, typed by hand: the one interruption before an act that cannot be taken back. */
  confirmation: string
  decisionNumber: string
}

/** Publishes the settled prizes. A repeat finds them published and does nothing. */
export async function publishResults(by: By & InContest, input: PublishInput): Promise<void> {
  await orRepeated(() => publish(by, input))
}

async function publish({ actor, now, contest }: By & InContest, input: PublishInput): Promise<void> {
  const { results, entries, decision, inputsDigest } = await contestResults(contest)
  if (decision?.state === 'published') return
  const { roles } = actor
  refuse(
    whyNotMoveDecision('publish', {
      state: decision?.state ?? 'none',
      timeline: contest.timeline,
      now,
      roles,
    }),
  )
  const settled = found(decision, 'decision')
  if (input.confirmation.trim().toUpperCase() !== contest.receiptPrefix.toUpperCase()) {
    refuse({ because: 'confirmation-mismatch' })
  }
  if (settled.inputsDigest !== inputsDigest) refuse({ because: 'results-changed' })
  refuse(soundness(results))
  const [laureates, received] = await Promise.all([
    laureatesOf(contest, results, settled.awards, now),
    Entries.countDocuments({ contest: contest._id, submissions: { $gt: 0 } }),
  ])
  const publication = {
    _id: newId(),
    contest: contest._id,
    round: lastRound(contest).code,
    number: 1,
    replaces: null,
    decisionNumber: input.decisionNumber.trim(),
    regulationsVersion: contest.regulations.version,
    inputsDigest,
    laureates,
    notAwarded: notAwarded(contest, settled.awards),
    counts: {
      received,
      eligible: entries.filter((entry) => entry.state === 'accepted').length,
      awarded: laureates.length,
    },
    publishedAt: now,
    publishedBy: actor.person._id,
  }
  await write(
    Decisions,
    settled,
    { $set: { state: 'published', updatedAt: now } },
    {
      contest: contest._id,
      subject: decisionSubject(contest),
      action: 'results.published',
      actor: actor.person._id,
      at: now,
      details: { decisionNumber: publication.decisionNumber, inputsDigest, awarded: laureates.length },
    },
    async (session) => {
      await Publications.create([publication], { session })
      await promiseLetters(contest, entries, now, session)
    },
  )
}

/** The prizes that stay ungiven, said plainly on the results page. */
function notAwarded(contest: Contest, awards: readonly { prize: string }[]) {
  // Where votes choose, nobody is owed a place.
  if (selectionOf(contest.regulations).by === 'votes') return []
  return contest.regulations.prizes.flatMap(({ code, count }) => {
    const left = count - awards.filter(({ prize }) => prize === code).length
    return left > 0 ? [{ prize: code, count: left }] : []
  })
}

async function promiseLetters(
  contest: Contest,
  entries: readonly JudgedEntry[],
  now: Date,
  session: ClientSession,
): Promise<void> {
  const owners = await People.find({ _id: { $in: entries.map(({ owner }) => owner) } })
    .session(session)
    .lean()
  const byId = new Map(owners.map((owner) => [owner._id.toHexString(), owner]))
  for (const entry of entries) {
    const owner = byId.get(entry.owner.toHexString())
    if (!owner) continue
    await promiseLetter(
      {
        key: `results-published:${entry._id.toHexString()}:1`,
        contest: contest._id,
        to: owner.email,
        template: 'results-published',
        data: {
          name: owner.name,
          title: entry.answers.title,
          contest: contest.title,
          link: env.publicUrl + paths.results(contest.slug),
        },
        at: now,
      },
      session,
    )
  }
}
