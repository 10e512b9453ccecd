/** Changes one chapter of a contest's terms: freely while it is prepared, afterwards as a new version with its reason. */
import type { ClientSession } from 'mongoose'
import { Contests, type Contest } from '#models/contest'
import { ScoreSheets } from '#models/score-sheet'
import { changedChapters, isSame, type Chapter } from '#rules/chapters'
import { termsOf, type ContestTerms } from '#rules/contest-terms'
import { isAnnounced } from '#rules/editions'
import type { Resolution } from '#rules/resolutions'
import { roundsOf } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import { structure, touchesFrozen, whyNotChangeTerms, withRubricVersions } from '#rules/terms-changes'
import type { By, InContest } from '../guard'
import { onFreshCopy } from '../judging'
import { found, refuse } from '../refuse'
import { confirmedByRound, termsInUse } from '../terms-in-use'
import { keepFormerVersion, keepVersion } from '../terms-versions'
import { write } from '../write'

export interface TermsInput {
  /** The version of the contest that was read. */
  version: number
  /** The chapter that was at work, for the journal. */
  chapter: Chapter
  /** The terms as they shall be; whatever the chapter does not tell comes from the contest as it was read. */
  change: (terms: ContestTerms) => ContestTerms
  reason: string
  resolution: Resolution | null
}

/**
 * Once announced, each change is a version of its own. Judges at work are told: their open sheets count as read anew, so that a
 * sheet confirmed at the same moment either came before, and freezes what it must, or is confirmed by the new terms.
 * @throws Refused `stale-version`, `terms-frozen`, `terms-in-use`, `terms-unlawful`, `criteria-frozen`, `dates-announced`, `reason-missing`
 */
export async function changeTerms(by: By & InContest, input: TermsInput): Promise<void> {
  const contest = found(await Contests.findById(by.contest._id).lean(), 'contest')
  const before = termsOf(contest)
  const wanted = withRubricVersions(before, input.change(before))
  const chapters = changedChapters(before, wanted)
  if (chapters.length === 0) return
  if (contest.version !== input.version) {
    refuse({ because: 'stale-version', changedAt: by.now, changed: [] })
  }
  await onFreshCopy(() => change(by, contest, input, { before, wanted, chapters }))
}

async function change(
  { actor, now }: By,
  contest: Contest,
  { reason, resolution }: TermsInput,
  { before, wanted, chapters }: { before: ContestTerms; wanted: ContestTerms; chapters: Chapter[] },
): Promise<void> {
  const isInForce = isAnnounced(contest)
  const inUse = await termsInUse(contest)
  const { stage } = contest
  refuse(whyNotChangeTerms({ before, after: wanted, stage, now, inUse, reason, resolution }))
  const number = before.regulations.version + (isInForce ? 1 : 0)
  const terms = { ...wanted, regulations: { ...wanted.regulations, version: number } }
  const made = { at: now, by: actor.person._id, chapters, reason: reason.trim(), resolution }
  await write(
    Contests,
    contest,
    { $set: terms },
    {
      contest: contest._id,
      subject: `contest:${contest._id.toHexString()}`,
      action: 'contest.terms-changed',
      actor: actor.person._id,
      at: now,
      details: { chapters, number, reason: made.reason, resolution: resolution?.number ?? '' },
    },
    async (session) => {
      if (!isInForce) return
      await keepFormerVersion(contest, session)
      await keepVersion({ ...contest, ...terms }, made, session)
      if (touchesFrozen(before, wanted, { confirmed: everyRound(before) }))
        await holdSheets(contest, { before, wanted }, inUse.confirmed, now, session)
    },
  )
}

/** As if each round had a confirmed sheet. */
function everyRound(terms: ContestTerms): Record<string, number> {
  return Object.fromEntries(roundsOf(terms).map(({ code }) => [code, 1]))
}

const openStates: SheetState[] = ['blank', 'in-progress']

/** Marks that the new rubric does not know, or reads otherwise, are taken out of sheets nobody has confirmed. */
async function holdSheets(
  contest: Contest,
  { before, wanted }: { before: ContestTerms; wanted: ContestTerms },
  confirmed: Record<string, number>,
  now: Date,
  session: ClientSession,
): Promise<void> {
  if (!isSame(await confirmedByRound(contest._id, session), confirmed))
    refuse({ because: 'stale-version', changedAt: now, changed: [] })
  const next = new Map(roundsOf(wanted).map((round) => [round.code, structure(round.rubric).marks]))
  for (const round of roundsOf(before)) {
    const marks = next.get(round.code) ?? []
    const lost = structure(round.rubric).marks.filter((mark) => !marks.some((one) => isSame(one, mark)))
    const unset = Object.fromEntries(lost.map(({ code }) => [`marks.${code}`, '']))
    const open = { contest: contest._id, round: round.code, state: { $in: openStates } }
    await ScoreSheets.updateMany(
      open,
      { $inc: { version: 1 }, ...(lost.length > 0 && { $unset: unset }) },
      { session },
    )
  }
}
