/** Looks each morning which rules are due, and draws up their letters: to be looked at by a person, or to leave by themselves. */
import { Campaigns, type Campaign } from '#models/campaign'
import { inTransaction } from '#models/connection'
import { Contests, type Contest } from '#models/contest'
import { newId } from '#models/ids'
import { ReminderRules, type ReminderRule } from '#models/reminder-rule'
import { dayOf, type Day } from '#rules/deadlines'
import { hourOf, isQuiet } from '#rules/quiet-hours'
import { ruleHour } from '#rules/reminder-rules'
import { campaignLine, readersOf, sendNow } from '../campaign-letters'
import { currentTime } from '../clock'
import { remember } from '../journal'
import { Refused } from '../refuse'
import { audienceOn, wordsOfRule } from '../reminder-rules'
import { every, type Ticker } from './ticker'

export function startReminders(): Ticker {
  return every(60_000, async () => {
    await runReminders(await currentTime())
  })
}

/** Looks at every rule that was not looked at today; never at night. Returns how many mailings it drew up. */
export async function runReminders(now: Date): Promise<number> {
  if (isQuiet(now) || hourOf(now) < ruleHour) return 0
  const today = dayOf(now)
  const rules = await ReminderRules.find({ isOn: true, lastRunOn: { $ne: today } }).lean()
  let drawnUp = 0
  for (const rule of rules) {
    const contest = await Contests.findById(rule.contest).lean()
    if (contest && (await run(contest, rule, today, now))) drawnUp += 1
    await ReminderRules.updateOne({ _id: rule._id }, { $set: { lastRunOn: today } })
  }
  return drawnUp
}

/** A proposal that still waits holds whoever would be told anew: it is sent to those who qualify when it is sent. */
async function run(contest: Contest, rule: ReminderRule, day: Day, now: Date): Promise<boolean> {
  const audience = await audienceOn(contest, rule, day)
  if (audience === null) return false
  if (await Campaigns.exists({ contest: contest._id, rule: rule._id, state: 'proposed' })) return false
  if (await Campaigns.exists({ rule: rule._id, day })) return false
  const words = await wordsOfRule(contest, rule)
  const campaign: Campaign = {
    _id: newId(),
    contest: contest._id,
    rule: rule._id,
    day,
    audience,
    ...words,
    state: 'proposed',
    recipients: 0,
    createdBy: null,
    createdAt: now,
    sentBy: null,
    sentAt: null,
    version: 0,
    updatedAt: now,
  }
  if ((await readersOf(contest, campaign, now)).length === 0) return false
  await inTransaction(async (session) => {
    await Campaigns.create([campaign], { session })
    await remember(campaignLine(campaign, 'campaign.proposed', { by: null, at: now }), session)
  })
  if (rule.leavesByItself) await leave(contest, campaign, now)
  return true
}

/** Whoever was to be told may have acted in the meantime, or a person sent it first: then it stays as it is. */
async function leave(contest: Contest, campaign: Campaign, now: Date): Promise<void> {
  await sendNow(contest, campaign, { by: null, at: now }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
  })
}
