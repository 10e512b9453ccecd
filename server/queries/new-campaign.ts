/** What a new letter to many begins with: the organiser's own words for the purpose, or ours. */
import type { Audience } from '#rules/campaigns'
import { firstWords, templateFor } from '#wording/vi/campaign-fields'
import type { InContest } from '../guard'
import { editedTexts } from '../letter-texts'

export async function newCampaign({ contest }: InContest, audience: Audience) {
  const template = templateFor[audience.kind]
  const texts = await editedTexts(contest._id)
  return {
    audience,
    letter: (template && texts.get(template)) ?? firstWords(audience.kind),
    fields: contest.regulations.fields.map(({ code, name }) => ({ code, name })),
  }
}
