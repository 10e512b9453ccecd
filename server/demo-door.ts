/** The door of the demonstration: open only where DEMO is set, and only to somebody at this very machine. */
import { env } from './env'
import { NotFound } from './refuse'

/** Throws NotFound otherwise: from outside, the page does not exist. */
export function demoOnly(isLocal: boolean): void {
  if (!env.isDemo || !isLocal) throw new NotFound('demonstration')
}
