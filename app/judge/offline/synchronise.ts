/** Sends what waits on this machine, sheet by sheet, until everything is there or somebody must look. */
import { waitingOf, type HeldSheet } from '../../parts/on-device/held-sheets'
import type { SaveAnswer } from '../autosave'

export interface Post {
  list: () => Promise<HeldSheet[]>
  send: (held: HeldSheet & { mine: NonNullable<HeldSheet['mine']> }) => Promise<SaveAnswer>
  /** Changes what stands on this machine by now: somebody may have typed while a copy was on its way. */
  change: (held: HeldSheet, change: (now: HeldSheet) => HeldSheet) => Promise<void>
}

export interface Round {
  /** How many sheets the server took. */
  sent: number
  /** Why it stopped early; null when nothing more can be sent. */
  stopped: 'network' | 'session' | null
}

/** One round. Sheets with a problem wait for somebody to open them; `besides` is open in this page and saves itself. */
export async function synchronise(post: Post, besides: string | null): Promise<Round> {
  let sent = 0
  for (const held of waitingOf(await post.list())) {
    const { mine, sheet, problem } = held
    if (!mine || problem || sheet === besides) continue
    const answer = await post.send({ ...held, mine })
    if (answer.kind === 'failed') return { sent, stopped: answer.why }
    if (answer.kind === 'saved') sent += 1
    await post.change(held, (now) => after(now, held, answer))
  }
  return { sent, stopped: null }
}

/** The sheet once it has been answered. What was typed meanwhile stays waiting, over what the server now has. */
function after(now: HeldSheet, sent: HeldSheet, answer: Exclude<SaveAnswer, { kind: 'failed' }>): HeldSheet {
  switch (answer.kind) {
    case 'saved': {
      const copy = sent.mine ?? sent.base.copy
      const isNewer = now.at > sent.at
      return { ...now, base: { copy, version: answer.version }, mine: isNewer ? now.mine : null }
    }
    case 'conflict':
      return { ...now, problem: { kind: 'conflict' } }
    case 'refused':
      return { ...now, problem: answer }
  }
}

const firstPause = 10_000
const longestPause = 5 * 60_000

/** How long to wait before the next round, after so many rounds in vain. */
export function pauseAfter(failures: number): number {
  return Math.min(longestPause, firstPause * 2 ** Math.max(0, failures - 1))
}
