/** Whether a member of a panel serves: appointed or invited, from which day until which, scoring or only keeping the papers. */
import type { Day } from './deadlines'
import type { Refusal } from './refusal'

export const invitationAnswers = ['accepted', 'declined'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

export interface Invitation {
  sentAt: Date
  answeredAt: Date | null
  answer: InvitationAnswer | null
  /** The most entries they agreed to mark; null for as many as the panel needs. */
  maxLoad: number | null
  /** Why they declined, or what was said on the telephone. */
  note: string
  /** The office wrote the answer down: it was given by telephone or on paper. */
  isRecorded: boolean
}

/** How somebody serves on a panel. Memberships begin and end by decision (domain.md A4). */
export interface PanelService {
  /** Keeps the panel's papers: sees how far it has come, never marks. */
  isSecretary: boolean
  /** False for a secretary who does not score. */
  isScoring: boolean
  /** Belongs to another panel or another house, and takes fewer entries. */
  isGuest: boolean
  /** First and last day of service, both included; null leaves it open. */
  from: Day | null
  until: Day | null
  /** The supplementary decision that changed it; '' when the panel's own decision holds. */
  decisionNumber: string
  /** Null for whoever was appointed by decision without being asked. */
  invitation: Invitation | null
}

export const usualService: PanelService = {
  isSecretary: false,
  isScoring: true,
  isGuest: false,
  from: null,
  until: null,
  decisionNumber: '',
  invitation: null,
}

/** The whole service of a member; members of earlier releases carry none of it. */
export function serviceOf(member: Partial<PanelService>): PanelService {
  const { isSecretary, isScoring, isGuest, from, until, decisionNumber, invitation } = {
    ...usualService,
    ...member,
  }
  return { isSecretary, isScoring, isGuest, from, until, decisionNumber, invitation }
}

/** A member's service within that of their panel: whichever begins later and ends earlier. */
export function serviceWithin(
  panel: { from?: Day | null; until?: Day | null },
  member: Partial<PanelService>,
): PanelService {
  const service = serviceOf(member)
  return {
    ...service,
    from: later(panel.from ?? null, service.from),
    until: earlier(panel.until ?? null, service.until),
  }
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

export const memberStandings = ['invited', 'declined', 'upcoming', 'serving', 'ended'] as const
export type MemberStanding = (typeof memberStandings)[number]

/** Where a member stands on a day. */
export function standingOf(
  { invitation, from, until }: Pick<PanelService, 'invitation' | 'from' | 'until'>,
  day: Day,
): MemberStanding {
  if (invitation && invitation.answer !== 'accepted') return invitation.answer ?? 'invited'
  if (until !== null && day > until) return 'ended'
  return from !== null && day < from ? 'upcoming' : 'serving'
}

/** Whether somebody agreed to sit, or never had to be asked. */
export function hasAgreed({ invitation }: Pick<PanelService, 'invitation'>): boolean {
  return invitation === null || invitation.answer === 'accepted'
}

/** Whether a member counts among the judges: scores, and agreed to. */
export function isJudging(service: Pick<PanelService, 'invitation' | 'isScoring'>): boolean {
  return service.isScoring && hasAgreed(service)
}

type Scoring = Pick<PanelService, 'invitation' | 'from' | 'until' | 'isScoring'>

/** Null when the member may score on this day; what they confirmed before stays, whatever this says. */
export function whyNotScore(service: Scoring, day: Day): Refusal | null {
  return service.isScoring && standingOf(service, day) === 'serving' ? null : notServing(service, day, '')
}

/** Null when a sheet may be given to a member on this day: to whoever serves, or will. `name` is for the sentence. */
export function whyNotGive(service: Scoring, day: Day, name: string): Refusal | null {
  const standing = standingOf(service, day)
  const mayGet = service.isScoring && (standing === 'serving' || standing === 'upcoming')
  return mayGet ? null : notServing(service, day, name)
}

function notServing(service: Scoring, day: Day, name: string): Refusal {
  const standing = service.isScoring ? standingOf(service, day) : 'not-scoring'
  return { because: 'not-serving', name, standing, from: service.from, until: service.until }
}
