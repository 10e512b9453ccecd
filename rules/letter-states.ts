/** Where a letter stands between its promise and its reader, and what an officer may still do about it. */
import type { Refusal } from './refusal'

/** `bounced`: the mail server took it, and the recipient's sent it back. `stopped`: an officer kept it from leaving. */
export const letterStates = ['waiting', 'sent', 'failed', 'bounced', 'stopped'] as const
export type LetterState = (typeof letterStates)[number]

/** How the outbox is looked through: the states, and those that wait for another try. */
export const letterViews = ['waiting', 'retrying', 'sent', 'failed', 'bounced', 'stopped'] as const
export type LetterView = (typeof letterViews)[number]

export const letterActs = {
  /** Sends now what waits for its next try, or was given up, sent back or stopped. */
  retry: { from: ['waiting', 'failed', 'bounced', 'stopped'] },
  stop: { from: ['waiting'] },
} as const satisfies Record<string, { from: readonly LetterState[] }>

export type LetterAct = keyof typeof letterActs

/** Null when the act is open to a letter in this state. */
export function whyNotActOnLetter(act: LetterAct, state: LetterState): Refusal | null {
  const { from } = letterActs[act]
  return (from as readonly LetterState[]).includes(state) ? null : { because: 'letter-state', state }
}

/** Why a letter did not leave. `recipient`, `content`: no later try can help. */
export const letterFaults = [
  'recipient',
  'content',
  'sender',
  'login',
  'unreachable',
  'busy',
  'unknown',
] as const
export type LetterFault = (typeof letterFaults)[number]

export function isFinal(fault: LetterFault): boolean {
  return fault === 'recipient' || fault === 'content'
}

const minute = 60_000

/** Minutes to wait after the first, second … failed try; after the last one the letter is given up. */
export const retryMinutes = [1, 2, 4, 8] as const

/** When a letter that failed `attempts` times is tried again; null when it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
  const wait = retryMinutes[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait * minute)
}
