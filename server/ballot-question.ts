/** Whether a question can be put to the council now, and who of those present must not vote on it. */
import type { BallotQuestion } from '#rules/council-ballots'
import { selectionOf } from '#rules/entry-terms'
import { Entries, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { checkSheet } from '#scoring/rubric'
import { assignableFields, findingFor, type AssignableEntry } from './assignment-ground'
import { tiesIn } from './conflict-ties'
import type { CouncilMember } from './council'
import type { InContest } from './guard'
import { found, refuse } from './refuse'
import type { ContestResults } from './results'

/** What a chair types to put a question to the council; marks in hundredths by criterion. */
export type BallotInput =
  | { kind: 'approval'; entry: string; prize: string }
  | { kind: 'joint-score'; entry: string; marks: Record<string, number> }
  | { kind: 'motion'; text: string }
  | { kind: 'tie'; entries: string[] }
  | { kind: 'election'; text: string; candidates: string[]; choose: number }
  | { kind: 'selection'; entries: string[] }

/**
 * The question that an input asks, checked against the standings of this moment. Refused when the tie is another by now,
 * when marks are not lawful, or when no confirmed sheet is there for common marks to stand in for.
 */
export function questionOf(
  { contest }: InContest,
  computed: ContestResults,
  input: BallotInput,
): BallotQuestion {
  const { results, round } = computed
  const { prizes } = contest.regulations
  const { rubric } = round
  switch (input.kind) {
    case 'approval': {
      const { entry, prize } = input
      found(
        results.standings.find((one) => one.entry === entry && one.rank !== null),
        'entry',
      )
      found(
        prizes.find(({ code }) => code === prize),
        'prize',
      )
      return { kind: 'approval', entry, prize }
    }
    case 'joint-score': {
      const { entry, marks } = input
      const standing = found(
        results.standings.find((one) => one.entry === entry),
        'entry',
      )
      if (standing.status === 'excluded' || standing.sheetsCounted === 0)
        refuse({ because: 'nothing-to-join' })
      const faults = checkSheet(rubric, marks, { complete: true })
      if (faults.length > 0) {
        refuse({ because: 'marks-unlawful', criteria: faults.map(({ criterion }) => titleOf(criterion)) })
      }
      return { kind: 'joint-score', entry, marks }
    }
    case 'tie': {
      const wanted = [...input.entries].sort().join()
      const pending = results.pending.find(({ candidates }) => [...candidates].sort().join() === wanted)
      if (!pending) refuse({ because: 'tie-changed' })
      const { candidates, slots } = found(pending, 'tie')
      const choose = Math.max(1, Math.min(slots, candidates.length - 1))
      return { kind: 'tie', entries: [...candidates], choose }
    }
    case 'selection': {
      const selection = selectionOf(contest.regulations)
      const { places } = found(selection.by === 'votes' ? selection : null, 'selection')
      const entries = [...new Set(input.entries)].map((entry) => votable(entry))
      const wanted = [...entries].sort().join()
      const pending = results.pending.find(({ candidates }) => [...candidates].sort().join() === wanted)
      const most = pending?.slots ?? places ?? entries.length
      return { kind: 'selection', entries, choose: Math.min(most, entries.length) }
    }
    case 'motion':
      return { kind: 'motion', text: input.text }
    case 'election':
      return { kind: 'election', text: input.text, candidates: input.candidates, choose: input.choose }
  }
  function votable(entry: string): string {
    const isThere = computed.entries.some(
      ({ _id, state }) => state === 'accepted' && _id.toHexString() === entry,
    )
    return found(isThere ? entry : null, 'entry')
  }
  function titleOf(criterion: string): string {
    return rubric.criteria.find(({ code }) => code === criterion)?.title ?? criterion
  }
}

/** The works that a question is about, by id. */
export function worksIn(question: BallotQuestion): string[] {
  if (question.kind === 'tie' || question.kind === 'selection') return question.entries
  return question.kind === 'approval' || question.kind === 'joint-score' ? [question.entry] : []
}

/** Members who stepped back from judging one of these works, or whom the dossier ties to it: they do not vote on it. */
export async function barredFrom(
  members: readonly CouncilMember[],
  entries: readonly string[],
): Promise<CouncilMember[]> {
  if (entries.length === 0) return []
  const ids = entries.flatMap((entry) => idFrom(entry) ?? [])
  const [works, recused] = await Promise.all([
    Entries.find({ _id: { $in: ids } })
      .select({ ...assignableFields, contest: 1 })
      .lean<(AssignableEntry & Pick<Entry, 'contest'>)[]>(),
    ScoreSheets.find({ entry: { $in: ids }, state: 'recused' })
      .select({ judge: 1 })
      .lean(),
  ])
  const [first] = works
  if (!first) return []
  const everyone = members.map(({ person }) => person)
  const ties = await tiesIn(first.contest, everyone)
  return members.filter(({ person }) => {
    const tied = found(ties.get(person._id.toHexString()), 'ties')
    return (
      recused.some((sheet) => sheet.judge.equals(person._id)) ||
      works.some((work) => findingFor({ ties: tied }, work) !== null)
    )
  })
}
