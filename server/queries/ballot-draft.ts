/** What the chair chooses from when putting a question to the vote: works by blind code, prizes, ties, criteria. */
import type { QuestionKind } from '#rules/council-ballots'
import type { By, InContest } from '../guard'
import type { VoteLine } from '#scoring/vote-selection'
import { barredFrom } from '../ballot-question'
import { councilMembers, meetingOf } from '../council'
import type { JudgedEntry } from '../results'
import { shownResults } from '../shown-results'

export interface BallotDraft {
  contest: { slug: string; shortTitle: string }
  kind: QuestionKind
  /** Works with at least one sheet that counts, best first. */
  works: { entry: string; blindCode: string; title: string }[]
  prizes: { code: string; title: string }[]
  ties: { entries: string[]; blindCodes: string[]; prize: string; slots: number }[]
  criteria: { code: string; title: string; max: number }[]
  /** Works or persons that can be voted on, where votes choose; `isTied`: somebody present must not vote on it. */
  votable: { entry: string; title: string; isTied: boolean; isVoted: boolean }[]
}

export async function ballotDraft(by: By & InContest, kind: QuestionKind): Promise<BallotDraft> {
  const { contest } = by
  const { results, entries, round, votes } = await shownResults(contest)
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
    votable: kind === 'selection' ? await votable(by, votes ?? [], entries) : [],
    criteria: round.rubric.criteria.map(({ code, title, max }) => ({ code, title, max })),
  }
}

/** Those whom somebody present must not vote on are voted on apart, without him. */
async function votable(
  by: By & InContest,
  votes: readonly VoteLine[],
  entries: readonly JudgedEntry[],
): Promise<BallotDraft['votable']> {
  const [members, meeting] = await Promise.all([councilMembers(by), meetingOf(by)])
  const present = members.filter(({ person }) => meeting?.present.some((one) => one.equals(person._id)))
  const titles = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  return Promise.all(
    votes.map(async ({ entry, result }) => {
      const known = titles.get(entry)
      const barred = await barredFrom(present, [entry])
      return {
        entry,
        title: [known?.answers.title, known?.receiptNumber].filter(Boolean).join(' · '),
        isTied: barred.length > 0,
        isVoted: result !== 'not-voted' && result !== 'tied',
      }
    }),
  )
}
