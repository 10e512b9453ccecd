/** Who stands on the board: prize by prize, with only the names that may be published. */
import { isConsented } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import { subjectOf } from '#rules/entry-terms'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import type { Award } from '#models/decision'
import type { Laureate } from '#models/publication'
import { Submissions, type Submission } from '#models/submission'
import type { Results } from '#scoring/results'
import { sendersOf } from './sent-by'

/** The laureates in the order of prizes, then of ranks. Four indexed reads, however many there are. */
export async function laureatesOf(
  contest: Contest,
  results: Results,
  awards: readonly Award[],
  now: Date,
): Promise<Laureate[]> {
  const given = awards.filter(({ prize }) => prize !== '')
  const ids = given.flatMap(({ entry }) => idFrom(entry) ?? [])
  const [entries, submissions] = await Promise.all([
    Entries.find({ _id: { $in: ids } })
      .select({ 'answers.consents': 1 })
      .lean(),
    latestSubmissions(ids),
  ])
  const senderOf = await sendersOf([...submissions.values()])
  const consents = new Map(entries.map((entry) => [entry._id.toHexString(), entry.answers.consents]))
  const isPerson = subjectOf(contest.regulations) === 'person'
  const order = contest.regulations.prizes.map(({ code }) => code)
  const rankOf = new Map(results.standings.map(({ entry, rank }) => [entry, rank ?? 0]))
  return given
    .flatMap(({ entry, prize }): Laureate[] => {
      const submission = submissions.get(entry)
      if (!submission) return []
      const { title, field, authors } = submission.answers
      const isNamed = authors.every((author) =>
        isConsented(consents.get(entry) ?? [], author, 'publishing', dayOf(now)),
      )
      return [
        {
          entry,
          // A person's dossier is called by the person's name.
          title: isPerson && !isNamed ? '' : title,
          field: field ?? '',
          prize,
          rank: rankOf.get(entry) ?? 0,
          unit: senderOf(submission)?.name ?? '',
          authors: authors.map((author) =>
            isConsented(consents.get(entry) ?? [], author, 'publishing', dayOf(now))
              ? { id: author.id, name: author.name, school: author.school }
              : { id: author.id, name: '', school: '' },
          ),
        },
      ]
    })
    .sort((a, b) => order.indexOf(a.prize) - order.indexOf(b.prize) || a.rank - b.rank)
}

async function latestSubmissions(ids: readonly Id[]): Promise<Map<string, Submission>> {
  const all = await Submissions.find({ entry: { $in: ids } })
    .sort({ entry: 1, number: 1 })
    .lean()
  return new Map(all.map((submission) => [submission.entry.toHexString(), submission]))
}
