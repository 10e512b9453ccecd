/** Letters to many: to whom one may write, which fields each kind of recipient has, and where such a letter stands. */
import type { Refusal } from './refusal'

/** `proposed`: a rule drew it up and somebody must look first. `dropped`: thrown away before it left. */
export const campaignStates = ['draft', 'proposed', 'sent', 'stopped', 'dropped'] as const
export type CampaignState = (typeof campaignStates)[number]

export const campaignActs = {
  edit: ['draft', 'proposed'],
  send: ['draft', 'proposed'],
  drop: ['draft', 'proposed'],
  stop: ['sent'],
} as const satisfies Record<string, readonly CampaignState[]>

export type CampaignAct = keyof typeof campaignActs

export function whyNotActOnCampaign(act: CampaignAct, state: CampaignState): Refusal | null {
  const from: readonly CampaignState[] = campaignActs[act]
  return from.includes(state) ? null : { because: 'campaign-state', state }
}

export const audienceKinds = [
  'drafts',
  'supplements',
  'submitted',
  'entrants',
  'units',
  'judges',
  'addresses',
] as const
export type AudienceKind = (typeof audienceKinds)[number]

export interface Audience {
  kind: AudienceKind
  /** Drafts: untouched for so many days. Supplements: due within so many. Null narrows nothing. */
  days: number | null
  /** Only works of one field of the contest; null for all. */
  field: string | null
  /** Typed by hand; empty for the other kinds. */
  addresses: string[]
}

/** Which facts a recipient brings along, by code; wording/ names them for the text. */
export const recipientFields = {
  drafts: ['name', 'works', 'title', 'count', 'deadline', 'link'],
  supplements: ['name', 'works', 'title', 'count', 'deadline', 'link'],
  submitted: ['name', 'works', 'title', 'count', 'deadline', 'link'],
  entrants: ['name', 'works', 'title', 'count', 'deadline', 'link'],
  units: ['name', 'unit', 'deadline', 'link'],
  judges: ['name', 'panels', 'count', 'deadline', 'link'],
  addresses: ['name', 'deadline', 'link'],
} as const satisfies Record<AudienceKind, readonly string[]>

/** More than this at once asks for a narrower filter: a mail server takes some thousands an hour. */
export const mostRecipients = 20_000
