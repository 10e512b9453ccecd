/** Closes a round by its protocol: what is missing is named, with who decided to close without it and why. */
import { whyNotMoveRound } from '#rules/round-states'
import type { By, InContest } from '../guard'
import { onFreshCopy } from '../judging'
import { refuse } from '../refuse'
import { soundness } from '../results'
import { holdRound, writeClosing } from '../round-closings'
import { roundSituation, roundWork, type RoundWork } from '../round-work'

/**
 * From then on no sheet of the round moves, and the places of its entries are kept as they stand. `reason` may be empty when
 * nothing is missing. Refused while judges still have time and something is missing, or on contradictory data. A repeat of the
 * same act finds the round closed and does nothing.
 */
export async function closeRound(
  by: By & InContest,
  code: string | undefined,
  input: { version: number; reason: string },
): Promise<void> {
  await onFreshCopy(() => close(by, code, input))
}

async function close(
  by: By & InContest,
  code: string | undefined,
  { version, reason: written }: { version: number; reason: string },
): Promise<void> {
  const work = await roundWork(by, code)
  const { round, results, sheets, inputsDigest } = work
  const reason = written.trim()
  const isRepeated = round.state === 'closed' && round.closing?.version === version + 1
  if (isRepeated && round.closing?.closedBy?.equals(by.actor.person._id)) return
  refuse(whyNotMoveRound('close', roundSituation(work, by, reason)))
  refuse(soundness(results))
  const missing = missingOf(work)
  await writeClosing(
    by,
    { round, version },
    {
      state: 'closed',
      missing,
      reason,
      places: results.standings.flatMap(({ entry, rank, published }) =>
        rank === null || published === null ? [] : [{ entry, rank, published }],
      ),
      inputsDigest,
      closedAt: by.now,
      closedBy: by.actor.person._id,
      advancement: null,
    },
    { action: 'round.closed', details: { name: round.name, reason, missing, inputsDigest } },
    (session) => holdRound(session, by, round, sheets),
  )
}

function missingOf({ openSheets, underQuorum, entries }: RoundWork) {
  const counts = new Map<string, number>()
  for (const { judge } of openSheets) {
    const id = judge.toHexString()
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const codes = new Map(entries.map(({ _id, blindCode }) => [_id.toHexString(), blindCode ?? '']))
  return {
    sheets: [...counts].sort().map(([judge, count]) => ({ judge, count })),
    underQuorum: underQuorum.map(({ entry }) => codes.get(entry) ?? '').sort(),
  }
}
