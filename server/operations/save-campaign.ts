/** Begins a letter to many, or changes one that has not left. */
import { Campaigns, type Campaign } from '#models/campaign'
import { inTransaction } from '#models/connection'
import { idFrom, newId } from '#models/ids'
import { whyNotActOnCampaign } from '#rules/campaigns'
import type { CampaignInput } from '#rules/forms/letters'
import { letterTextProblems } from '#rules/letter-text'
import { campaignFieldNames } from '#wording/vi/campaign-fields'
import { campaignLine } from '../campaign-letters'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { write } from '../write'

const addressPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * `id` null begins one. Returns its id. Whom a rule's mailing goes to is the rule's business: only its words change.
 * @throws Refused `letter-text-unfit`, `addresses-unreadable`, `campaign-state`, `stale-version`
 */
export async function saveCampaign(
  { actor, now, contest }: By & InContest,
  id: string | null,
  { version, kind, days, field, addresses, subject, text }: CampaignInput,
): Promise<string> {
  const problems = letterTextProblems(`${subject}\n${text}`, campaignFieldNames(kind))
  if (problems.length > 0) refuse({ because: 'letter-text-unfit', problems })
  const unreadable = addresses.filter((one) => !addressPattern.test(one))
  if (kind === 'addresses' && unreadable.length > 0) {
    refuse({ because: 'addresses-unreadable', addresses: unreadable })
  }
  if (kind === 'addresses' && addresses.length === 0) refuse({ because: 'nobody-to-write' })
  const audience = { kind, days, field, addresses: kind === 'addresses' ? addresses : [] }
  const by = { by: actor.person._id, at: now }
  if (id === null) {
    const campaign: Campaign = {
      _id: newId(),
      contest: contest._id,
      rule: null,
      day: null,
      audience,
      subject,
      text,
      state: 'draft',
      recipients: 0,
      createdBy: actor.person._id,
      createdAt: now,
      sentBy: null,
      sentAt: null,
      version: 0,
      updatedAt: now,
    }
    await inTransaction(async (session) => {
      await Campaigns.create([campaign], { session })
      await remember(campaignLine(campaign, 'campaign.created', by), session)
    })
    return campaign._id.toHexString()
  }
  const campaign = found(
    await Campaigns.findOne({ _id: idFrom(id), contest: contest._id }).lean(),
    'campaign',
  )
  refuse(whyNotActOnCampaign('edit', campaign.state))
  if (campaign.version !== version) {
    refuse({ because: 'stale-version', changedAt: campaign.updatedAt, changed: [] })
  }
  const change = { subject, text, audience: campaign.rule ? campaign.audience : audience, updatedAt: now }
  await write(
    Campaigns,
    campaign,
    { $set: change },
    campaignLine({ ...campaign, subject }, 'campaign.changed', by),
  )
  return id
}
