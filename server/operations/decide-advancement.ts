/** Decides which entries go on to the next round: those the rule proposes, or the council's own list with its minutes. */
import { whyNotMoveRound } from '#rules/round-states'
import { roundLabel, type AdvancementTerms } from '#rules/rounds'
import { checkAdvancement } from '#scoring/advancement'
import { advancementDigest, proposedAdvancement } from '../advancement'
import type { By, InContest } from '../guard'
import { Refused, refuse } from '../refuse'
import { soundness } from '../results'
import { holdNextRound, writeClosing } from '../round-closings'
import { roundSituation, roundWork, type RoundWork } from '../round-work'

/** `digest` is of what was looked at: what is decided is what stood on the page. */
export type AdvancementInput = { version: number; digest: string } & (
  { act: 'rule' } | { act: 'decision'; codes: string[]; decisionNumber: string; minutes: string }
)

/**
 * The next round's panels then judge exactly these. It may be decided again as long as nobody who falls out has sheets there.
 * Repeating the same act is harmless.
 */
export async function decideAdvancement(
  by: By & InContest,
  code: string | undefined,
  input: AdvancementInput,
): Promise<void> {
  const work = await roundWork(by, code)
  const { round, results } = work
  const decided = round.closing?.advancement
  const isRepeated = decided && round.closing?.version === input.version + 1
  if (isRepeated && decided.by.equals(by.actor.person._id)) return
  refuse(whyNotMoveRound('advance', roundSituation(work, by)))
  refuse(soundness(results))
  const digest = advancementDigest(work, round.advancement)
  if (digest !== input.digest) refuse({ because: 'advancement-changed' })
  const { entries, terms } = input.act === 'rule' ? byRule(work) : byDecision(work, input)
  if (entries.length === 0) refuse({ because: 'advancement-empty' })
  const lost = sheetsOfOthers(work, entries)
  if (lost > 0) refuse({ because: 'next-round-begun', round: roundLabel(round), sheets: lost })
  const { decisionNumber, minutes } = input.act === 'rule' ? { decisionNumber: '', minutes: '' } : input
  const on = { terms, entries, decisionNumber, minutes, inputsDigest: work.inputsDigest }
  await writeClosing(
    by,
    { round, version: input.version },
    { state: 'decided', advancement: { ...on, at: by.now, by: by.actor.person._id } },
    { action: 'round.decided', details: { name: round.name, ...on, reason: minutes } },
    (session) => holdNextRound(session, by, work),
  )
}

/** Where the regulations leave it to a decision, a rule has nothing to say. */
function byRule(work: RoundWork): { entries: string[]; terms: AdvancementTerms } {
  const proposal = proposedAdvancement(work)
  const terms = work.round.advancement
  if (!proposal || !terms) throw new Refused({ because: 'minutes-missing' })
  return { entries: proposal.flatMap(({ entry, advances }) => (advances ? [entry] : [])), terms }
}

/** Blind codes as the minutes name them; each must be ranked in this round, and named once. */
function byDecision(
  { results, entries }: RoundWork,
  { codes, decisionNumber, minutes }: AdvancementInput & { act: 'decision' },
): { entries: string[]; terms: AdvancementTerms } {
  if (decisionNumber.trim() === '' || minutes.trim() === '') refuse({ because: 'minutes-missing' })
  const ids = new Map(entries.map(({ _id, blindCode }) => [blindCode, _id.toHexString()]))
  const named = codes.map((code) => ids.get(code) ?? code)
  const issues = checkAdvancement(results.tieGroups, {
    code: 'decision',
    decision: decisionNumber,
    entries: named,
  })
  const faulty = issues.flatMap((issue) => (issue.code === 'cannot-advance' ? [issue.entry] : []))
  const codeOf = new Map(named.map((id, index) => [id, codes[index] ?? id]))
  if (faulty.length > 0) {
    refuse({ because: 'codes-unknown', codes: faulty.map((id) => codeOf.get(id) ?? id).sort() })
  }
  return { entries: named, terms: { code: 'decision' } }
}

function sheetsOfOthers({ nextSheets }: RoundWork, entries: readonly string[]): number {
  const goOn = new Set(entries)
  return [...nextSheets].reduce((sum, [entry, count]) => sum + (goOn.has(entry) ? 0 : count), 0)
}
