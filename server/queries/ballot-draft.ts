/** What the chair chooses from when putting a question to the vote: works by blind code, prizes, ties, criteria. */
import type { QuestionKind } from '#rules/council-ballots'
import type { By, InContest } from '../guard'
import { shownResults } from '../shown-results'

export interface BallotDraft {
  contest: { slug: string; shortTitle: string }
  kind: QuestionKind
  /** Works with at least one sheet that counts, best first. */
  works: { entry: string; blindCode: string; title: string }[]
  prizes: { code: string; title: string }[]
  ties: { entries: string[]; blindCodes: string[]; prize: string; slots: number }[]
  criteria: { code: string; title: string; max: number }[]
}

export async function ballotDraft({ contest }: By & InContest, kind: QuestionKind): Promise<BallotDraft> {
  const { results, entries, round } = await shownResults(contest)
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const codeOf = (entry: string) => byId.get(entry)?.blindCode ?? ''
  const { prizes } = contest.regulations
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    kind,
    works: results.standings
      .filter(({ status, sheetsCounted }) => status !== 'excluded' && sheetsCounted > 0)
      .map(({ entry }) => ({
        entry,
        blindCode: codeOf(entry),
        title: byId.get(entry)?.answers.title ?? '',
      })),
    prizes: prizes.map(({ code, title }) => ({ code, title })),
    ties: results.pending.map(({ tier, slots, candidates }) => ({
      entries: [...candidates],
      blindCodes: candidates.map(codeOf),
      prize: prizes.find(({ code }) => code === tier)?.title ?? tier,
      slots,
    })),
    criteria: round.rubric.criteria.map(({ code, title, max }) => ({ code, title, max })),
  }
}
