/** Nominations of a contest: whom it may nominate and where to, the lists it made, and those it received. */
import { Contests } from '#models/contest'
import { newId } from '#models/ids'
import { Nominations, type Nomination } from '#models/nomination'
import type { By, InContest } from '../guard'
import { candidatesOf, contestsAbove, nominated } from '../nominations'

const listsShown = 100

export async function nominations({ contest, now }: By & InContest) {
  const [above, candidates, made, received] = await Promise.all([
    contestsAbove(contest, now),
    candidatesOf(contest, now),
    Nominations.find({ from: contest._id }).sort({ preparedAt: -1 }).limit(listsShown).lean(),
    Nominations.find({ to: contest._id, state: 'sent' }).sort({ sentAt: -1 }).limit(listsShown).lean(),
  ])
  const others = await Contests.find({
    _id: { $in: [...made.map(({ to }) => to), ...received.map(({ from }) => from)] },
  })
    .select({ title: 1 })
    .lean()
  const titleOf = (id: Nomination['from']) => others.find(({ _id }) => _id.equals(id))?.title ?? ''
  const there = new Set(
    made
      .flatMap(({ entries }) => entries)
      .filter(({ outcome }) => outcome !== 'sent-back')
      .map(({ entry }) => entry.toHexString()),
  )
  const row = (list: Nomination) => ({
    id: list._id.toHexString(),
    number: list.number,
    state: list.state,
    entries: list.entries.length,
    imported: list.entries.filter(({ outcome }) => outcome === 'imported').length,
    sentBack: list.entries.filter(({ outcome }) => outcome === 'sent-back').length,
    at: list.sentAt ?? list.preparedAt,
  })
  return {
    takes: contest.regulations.nominations !== undefined,
    above: above.map(({ _id, slug, title, regulations }) => ({
      slug,
      title,
      quota: regulations.nominations?.quota ?? null,
      taken: nominated(made.filter(({ to }) => to.equals(_id))),
    })),
    candidates: candidates.map(({ entry, submission, prize, rank, score, mayForward }) => ({
      id: entry._id.toHexString(),
      title: submission.answers.title,
      prize,
      rank,
      score,
      mayForward,
      isNominated: there.has(entry._id.toHexString()),
    })),
    made: made.map((list) => ({ ...row(list), other: titleOf(list.to) })),
    received: received.map((list) => ({ ...row(list), other: titleOf(list.from) })),
    /** The id that the next list will have: a form sent twice draws up one. */
    proposedId: newId().toHexString(),
  }
}
