/** A letter to many as its form shows it. */
import { Campaigns } from '#models/campaign'
import { idFrom } from '#models/ids'
import { audienceKinds, whyNotActOnCampaign } from '#rules/campaigns'
import { firstWords } from '#wording/vi/campaign-fields'
import type { InContest } from '../guard'
import { found, refuse } from '../refuse'

/** `kind`, when it is another one than the kept, asks for the words of that group. @throws Refused `campaign-state` */
export async function campaignDraft({ contest }: InContest, id: string | undefined, kind: string | null) {
  const one = found(await Campaigns.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'campaign')
  refuse(whyNotActOnCampaign('edit', one.state))
  const { subject, text, audience, rule, version } = one
  const asked = audienceKinds.find((code) => code === kind) ?? audience.kind
  const isOther = asked !== audience.kind && rule === null
  return {
    id: one._id.toHexString(),
    version,
    audience: isOther ? { ...audience, kind: asked } : audience,
    letter: isOther ? firstWords(asked) : { subject, text },
    fields: contest.regulations.fields.map(({ code, name }) => ({ code, name })),
    isOfRule: rule !== null,
  }
}
