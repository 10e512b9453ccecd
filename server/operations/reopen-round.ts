/** Opens a closed round again, with a reason: its sheets may move, and who goes on is to be decided anew. */
import { whyNotMoveRound } from '#rules/round-states'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'
import { holdNextRound, writeClosing } from '../round-closings'
import { roundSituation, roundWork, whyDecisionRests } from '../round-work'

/** Refused once judges of the next round have sheets, or the council has settled on the last. Repeating it is harmless. */
export async function reopenRound(
  by: By & InContest,
  code: string | undefined,
  { version, reason: written }: { version: number; reason: string },
): Promise<void> {
  const work = await roundWork(by, code)
  const { round } = work
  const reason = written.trim()
  const isRepeated = round.closing?.version === version + 1 && round.closing.reason === reason
  if (round.state === 'open' && isRepeated) return
  refuse(whyNotMoveRound('reopen', roundSituation(work, by, reason)))
  refuse(await whyDecisionRests(by, round))
  await writeClosing(
    by,
    { round, version },
    {
      state: 'open',
      reason,
      places: [],
      inputsDigest: '',
      closedAt: null,
      closedBy: null,
      advancement: null,
    },
    { action: 'round.reopened', details: { name: round.name, reason, from: round.state } },
    (session) => holdNextRound(session, by, work),
  )
}
