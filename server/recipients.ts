/** To whom a letter to many goes, a page at a time, and the letter as each of them would read it. */
import type { Contest } from '#models/contest'
import type { LetterText } from '#models/letter-template'
import { recipientFields, type Audience } from '#rules/campaigns'
import { fillIn, outlineOf, type FieldValues } from '#rules/letter-text'
import { campaignFieldName, contestField, unnamedIn } from '#wording/vi/campaign-fields'
import { organiserValues } from './letter-texts'
import { oneLine } from './mail/compose'
import { typedRecipients } from './recipients/addresses'
import { entrantRecipients } from './recipients/entrants'
import { judgeRecipients } from './recipients/judges'
import { unitRecipients } from './recipients/units'
import { nothingTold, type Part, type Recipient, type RecipientPage, type Told } from './recipients/recipient'

/** `part` null gives all of them. With `told`, the total counts what was told before as well: ask for all to know. */
export async function recipientsOf(
  contest: Contest,
  audience: Audience,
  now: Date,
  part: Part = null,
  told: Told = nothingTold,
): Promise<RecipientPage> {
  const { kind } = audience
  switch (kind) {
    case 'drafts':
    case 'supplements':
    case 'submitted':
    case 'entrants':
      return entrantRecipients(contest, { ...audience, kind }, now, part, told)
    case 'judges':
      return judgeRecipients(contest, part, told)
    case 'units':
      return unitRecipients(contest, now, part, told)
    case 'addresses':
      return typedRecipients(contest, audience.addresses, part)
  }
}

/** The letter to one recipient. Throws for a field that recipients of this kind do not have: texts are checked before. */
export function letterTo(
  contest: Contest,
  { kind }: Pick<Audience, 'kind'>,
  { facts }: Pick<Recipient, 'facts'>,
  { subject, text }: LetterText,
): LetterText {
  const own = recipientFields[kind].map((code): [string, string] => {
    const value = facts[code] ?? ''
    return [campaignFieldName(kind, code), code === 'name' && value === '' ? unnamedIn(kind) : value]
  })
  const values: FieldValues = {
    ...organiserValues(contest),
    [contestField]: contest.title,
    ...Object.fromEntries(own),
  }
  return { subject: oneLine(fillIn(subject, values)), text: fillIn(text, values) }
}

/** What a letter to many is called in lists: its subject, with what differs from reader to reader left out. */
export function titleOf(contest: Contest, subject: string): string {
  return outlineOf(subject, { ...organiserValues(contest), [contestField]: contest.shortTitle })
}
