/** Urging in the demonstration: a mailing that left, with a letter that failed; one that waits; a rule switched on. */
import { Outbox } from '#models/outbox'
import type { CampaignInput } from '#rules/forms/letters'
import type { By, InContest } from '#server/guard'
import { sendCampaign } from '#server/operations/act-on-campaign'
import { saveCampaign } from '#server/operations/save-campaign'
import { saveReminderRule } from '#server/operations/save-reminder-rule'
import { firstWords } from '#wording/vi/campaign-fields'
import type { DemoWorld } from './contests'
import { staff } from './people'
import { acting } from './season'

export async function loadUrging(world: DemoWorld): Promise<void> {
  const { current, coming } = world
  const then = new Date('2024-07-29T09:30:00+07:00')
  await sendAndLoseOne(acting(world, current, staff.secretary.email, then, 'secretary'))
  const now = new Date('2024-08-27T08:30:00+07:00')
  const today = acting(world, coming, staff.secretary.email, now, 'secretary')
  await saveCampaign(today, null, mailing('supplements'))
  const rule = {
    rule: 'stale-drafts',
    version: 0,
    isOn: true,
    days: 2,
    side: 'after',
    leavesByItself: false,
  } as const
  await saveReminderRule(today, { act: 'rule', ...rule })
}

function mailing(kind: 'drafts' | 'supplements'): CampaignInput {
  return { version: 0, kind, days: null, field: null, addresses: [], ...firstWords(kind) }
}

/** Those who still had a draft two days before the door closed; one address no longer exists. */
async function sendAndLoseOne(by: By & InContest): Promise<void> {
  const id = await saveCampaign(by, null, mailing('drafts'))
  await sendCampaign(by, id, 0)
  const letters = await Outbox.find({ contest: by.contest._id, campaign: { $ne: null } }).lean()
  for (const [index, { _id, data }] of letters.entries()) {
    const sentAt = new Date(by.now.getTime() + 60_000)
    const { subject = '', text = '' } = data as { subject?: string; text?: string }
    const outcome =
      index === 0
        ? { state: 'failed', fault: 'recipient', lastError: 'Error: 550 5.1.1 User unknown' }
        : { state: 'sent', sentAt, sent: { subject, text } }
    await Outbox.updateOne({ _id }, { $set: { ...outcome, attempts: 1 } })
  }
}
