/** Sends a letter to many, throws it away before it left, or stops what has not left yet. */
import { Campaigns, type Campaign } from '#models/campaign'
import { idFrom } from '#models/ids'
import { Outbox } from '#models/outbox'
import { whyNotActOnCampaign } from '#rules/campaigns'
import { campaignLine, sendNow } from '../campaign-letters'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { write } from '../write'

/** Returns how many letters wait. Sent twice by a double click it leaves once. */
export async function sendCampaign(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
  version: number,
): Promise<number> {
  const campaign = await ownCampaign({ contest }, id)
  if (campaign.state === 'sent' && campaign.version === version + 1) return campaign.recipients
  refuse(whyNotActOnCampaign('send', campaign.state))
  refuseOther(campaign, version)
  return sendNow(contest, campaign, { by: actor.person._id, at: now })
}

export async function dropCampaign(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
  version: number,
): Promise<void> {
  const campaign = await ownCampaign({ contest }, id)
  if (campaign.state === 'dropped') return
  refuse(whyNotActOnCampaign('drop', campaign.state))
  refuseOther(campaign, version)
  const line = campaignLine(campaign, 'campaign.dropped', { by: actor.person._id, at: now })
  await write(Campaigns, campaign, { $set: { state: 'dropped', updatedAt: now } }, line)
}

/** What has left stays told; returns how many letters were kept from leaving. */
export async function stopCampaign(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
): Promise<number> {
  const campaign = await ownCampaign({ contest }, id)
  if (campaign.state === 'stopped') return 0
  refuse(whyNotActOnCampaign('stop', campaign.state))
  const waiting = {
    campaign: campaign._id,
    state: 'waiting' as const,
    $or: [{ takenAt: null }, { notBefore: { $lte: now } }],
  }
  const letters = await Outbox.countDocuments(waiting)
  const line = campaignLine(campaign, 'campaign.stopped', { by: actor.person._id, at: now }, { letters })
  await write(Campaigns, campaign, { $set: { state: 'stopped', updatedAt: now } }, line, async (session) => {
    await Outbox.updateMany(waiting, { $set: { state: 'stopped' } }, { session })
  })
  return letters
}

async function ownCampaign({ contest }: InContest, id: string | undefined): Promise<Campaign> {
  return found(await Campaigns.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'campaign')
}

function refuseOther({ version, updatedAt }: Campaign, expected: number): void {
  if (version !== expected) refuse({ because: 'stale-version', changedAt: updatedAt, changed: [] })
}
