/** Switches a rule that reminds on or off, and says when and how it does. */
import { inTransaction } from '#models/connection'
import { ReminderRules } from '#models/reminder-rule'
import type { RuleInput } from '#rules/forms/letters'
import { ruleTerms } from '#rules/reminder-rules'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { rulesOf } from '../reminder-rules'
import { write } from '../write'

/** A rule that was changed is looked at again the same day. @throws Refused `stale-version` */
export async function saveReminderRule(
  { actor, now, contest }: By & InContest,
  { rule: kind, version, isOn, days, side, leavesByItself }: RuleInput,
): Promise<void> {
  const rules = await rulesOf(contest)
  const rule = found(
    rules.find((one) => one.kind === kind),
    'rule',
  )
  const sides: readonly string[] = ruleTerms[rule.kind].sides
  const change = { isOn, days, side: sides.includes(side) ? side : rule.side, leavesByItself }
  const isSame = (Object.keys(change) as (keyof typeof change)[]).every((key) => rule[key] === change[key])
  if (isSame) return
  if (rule.version !== version) refuse({ because: 'stale-version', changedAt: rule.updatedAt, changed: [] })
  const line = {
    contest: contest._id,
    subject: `reminder-rule:${rule._id.toHexString()}`,
    action: 'reminder-rule.changed',
    actor: actor.person._id,
    at: now,
    details: { rule: rule.kind, ...change },
  }
  const kept = { ...change, lastRunOn: null, updatedAt: now }
  if (rule.version > 0) {
    await write(ReminderRules, rule, { $set: kept }, line)
    return
  }
  await inTransaction(async (session) => {
    await ReminderRules.create([{ ...rule, ...kept, version: 1 }], { session })
    await remember(line, session)
  })
}
