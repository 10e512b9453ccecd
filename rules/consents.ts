/**
 * Whose agreement is needed for what, by age (Luật 91/2025/QH15, Điều 24; domain.md §10.1).
 * Under 7 the legal representative speaks alone; from 7 to under 16 the child and the representative both;
 * from 16 on the author alone. Nothing is ever pre-ticked: an unanswered question is unanswered.
 */
import { ageOn, type Day } from './deadlines'

export const consentPurposes = ['processing', 'publishing', 'photographs', 'forwarding'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Without processing there is no dossier to judge; the other three may be refused without harm to the entry. */
export const requiredPurpose: ConsentPurpose = 'processing'

export type ConsentVoice = 'author' | 'representative'

export interface Consent {
  author: string
  purpose: ConsentPurpose
  voice: ConsentVoice
  given: boolean
  at: Date
}

/** Bumped whenever the sentences people agree to change; each consent on record names the text it answered. */
export const consentTextVersion = '2026-11'

/** Who must answer for an author of this age on this day. */
export function voicesFor(bornOn: Day, today: Day): ConsentVoice[] {
  const age = ageOn(bornOn, today)
  if (age < 7) return ['representative']
  return age < 16 ? ['author', 'representative'] : ['author']
}

/** Whether every voice that counts has said yes to this purpose. Silence is a no. */
export function isConsented(
  consents: readonly Pick<Consent, 'author' | 'purpose' | 'voice' | 'given'>[],
  author: { id: string; bornOn: Day | null },
  purpose: ConsentPurpose,
  today: Day,
): boolean {
  if (!author.bornOn) return false
  return voicesFor(author.bornOn, today).every((voice) =>
    consents.some(
      (one) => one.author === author.id && one.purpose === purpose && one.voice === voice && one.given,
    ),
  )
}
