/** The organiser of a finished contest draws up a list of works to nominate to a contest above, each with its reason. */
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { Nominations, type NominatedEntry } from '#models/nomination'
import { whyNotQuota } from '#rules/chain'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { candidatesOf, contestsAbove, nominated, nominationSubject, type Candidate } from '../nominations'
import { found, refuse } from '../refuse'

interface Choice {
  nomination: string
  to: string
  entries: readonly string[]
  /** By entry. */
  reasons: Record<string, string>
}

/** The id comes with the form: pressed twice, it draws up one list. A work is nominated to one contest once. */
export async function prepareNomination(
  { actor, now, contest }: By & InContest,
  { nomination: id, to, entries: ids, reasons }: Choice,
): Promise<void> {
  const _id = found(idFrom(id), 'nomination')
  if (await Nominations.exists({ _id, from: contest._id })) return
  const above = (await contestsAbove(contest, now)).find(({ slug }) => slug === to)
  refuse(above ? null : { because: 'nomination-closed' })
  const target = found(above, 'contest')
  const place = { from: contest._id, to: target._id }
  const [candidates, before] = await Promise.all([
    candidatesOf(contest, now),
    Nominations.find(place).select({ entries: 1, number: 1 }).lean(),
  ])
  const there = new Set(
    before
      .flatMap(({ entries }) => entries)
      .filter(({ outcome }) => outcome !== 'sent-back')
      .map(({ entry }) => entry.toHexString()),
  )
  const chosen = [...new Set(ids)]
    .filter((one) => !there.has(one))
    .map((one) =>
      found(
        candidates.find(({ entry }) => entry._id.toHexString() === one),
        'entry',
      ),
    )
  refuse(chosen.length === 0 ? { because: 'chain-list-empty' } : null)
  const unwilling = chosen.filter(({ mayForward }) => !mayForward)
  refuse(
    unwilling.length > 0
      ? {
          because: 'nomination-unwilling',
          titles: unwilling.map(({ submission }) => submission.answers.title),
        }
      : null,
  )
  const quota = target.regulations.nominations?.quota ?? null
  refuse(whyNotQuota({ quota }, nominated(before), chosen.length))
  const number = Math.max(0, ...before.map((one) => one.number)) + 1
  // Two lists drawn up at the same moment would bear one number: the second is refused by its index, and told to look again.
  await inTransaction(async (session) => {
    await Nominations.create(
      [
        {
          _id,
          ...place,
          number,
          entries: chosen.map((one) => nominatedEntry(one, contest.title, reasons)),
          state: 'prepared',
          preparedAt: now,
          preparedBy: actor.person._id,
          sentAt: null,
          version: 0,
        },
      ],
      { session },
    )
    await remember(
      {
        contest: contest._id,
        subject: nominationSubject({ _id }),
        action: 'nomination.prepared',
        actor: actor.person._id,
        at: now,
        details: { to: target.slug, number, entries: chosen.map(({ entry }) => entry._id.toHexString()) },
      },
      session,
    )
  }).catch((error: unknown) => {
    const isTwin = error instanceof Error && 'code' in error && error.code === 11_000
    if (!isTwin) throw error
    refuse({ because: 'stale-version', changedAt: now, changed: [] })
  })
}

function nominatedEntry(
  { entry, submission, prize, rank, score }: Candidate,
  contestTitle: string,
  reasons: Record<string, string>,
): NominatedEntry {
  return {
    entry: entry._id,
    submission: submission._id,
    contestTitle,
    title: submission.answers.title,
    receiptNumber: entry.receiptNumber ?? '',
    prize,
    rank,
    score,
    reason: reasons[entry._id.toHexString()]?.trim() ?? '',
    outcome: 'waiting',
    note: '',
    imported: null,
  }
}
