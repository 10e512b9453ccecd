/** The rules of a contest that remind by themselves, as kept or as they are before anybody touched them. */
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { ReminderRules, type ReminderRule } from '#models/reminder-rule'
import type { Audience } from '#rules/campaigns'
import { atHour } from '#rules/quiet-hours'
import { dayOf, type Day } from '#rules/deadlines'
import { milestone } from '#rules/phases'
import { isDue, ruleHour, ruleKinds, ruleTerms, type RuleKind, type Side } from '#rules/reminder-rules'
import { defaultText } from '#wording/vi/letter-fields'
import { editedTexts } from './letter-texts'
import { currentRound, standingRounds } from './rounds'

const usual: Record<RuleKind, { days: number; side: Side }> = {
  units: { days: 14, side: 'before' },
  drafts: { days: 3, side: 'before' },
  'stale-drafts': { days: 7, side: 'after' },
  supplements: { days: 2, side: 'before' },
  sheets: { days: 3, side: 'before' },
}

/** One of each kind, switched off unless somebody switched it on. */
export async function rulesOf({ _id: contest, createdAt }: Contest): Promise<ReminderRule[]> {
  const kept = await ReminderRules.find({ contest }).lean()
  return ruleKinds.map(
    (kind) =>
      kept.find((one) => one.kind === kind) ?? {
        _id: newId(),
        contest,
        kind,
        isOn: false,
        ...usual[kind],
        leavesByItself: false,
        lastRunOn: null,
        version: 0,
        updatedAt: createdAt,
      },
  )
}

/** When a rule is looked at on a day. */
export function runMoment(day: Day): Date {
  return atHour(day, ruleHour)
}

/**
 * To whom a rule would write on a day: null when that day is not its day. Rules about drafts are silent before submission
 * opens and after it closes; one about sheets goes by the round at work and ends two months after it.
 */
export async function audienceOn(contest: Contest, rule: ReminderRule, day: Day): Promise<Audience | null> {
  const { audience: kind, anchor } = ruleTerms[rule.kind]
  const audience = { kind, days: null, field: null, addresses: [] }
  const [opens, closes] = [milestone(contest.timeline, 'opens'), milestone(contest.timeline, 'closes')]
  switch (anchor) {
    case 'closes':
      return isDue(rule, closes, day) ? audience : null
    case 'touched':
      return day >= dayOf(opens) && day <= dayOf(closes) ? { ...audience, days: rule.days } : null
    case 'deadline':
      return { ...audience, days: rule.days }
    case 'round': {
      const { opensAt, endsAt } = currentRound(await standingRounds(contest))
      const ends = new Date(endsAt.getTime() + 60 * 86_400_000)
      return day >= dayOf(opensAt) && isDue(rule, endsAt, day, ends) ? audience : null
    }
  }
}

/** The letter for the purpose, as the organiser words it. */
export async function wordsOfRule({ _id }: Contest, { kind }: Pick<ReminderRule, 'kind'>) {
  const { template } = ruleTerms[kind]
  const texts = await editedTexts(_id)
  return texts.get(template) ?? defaultText(template)
}
