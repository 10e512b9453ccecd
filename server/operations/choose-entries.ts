/** A unit chooses entries for its list, or puts chosen ones back. */
import { whyNotQuota } from '#rules/chain'
import {
  deskAt,
  heldEntries,
  isEndorsedBy,
  moveHeld,
  ownStage,
  takenBy,
  toMove,
  type ByUnit,
} from '../chain-acts'
import { again } from '../drafting'
import { refuse } from '../refuse'

interface Choice {
  stage: string
  entries: readonly string[]
  move: 'choose' | 'unchoose'
}

/** Chosen twice is chosen once. @throws Refused `chain-quota` when the unit may not pass on so many. */
export async function chooseEntries(by: ByUnit, { stage: code, entries: ids, move }: Choice): Promise<void> {
  await again(async () => {
    const stage = ownStage(by, code)
    refuse(ids.length === 0 ? { because: 'chain-list-empty' } : null)
    const { desk, deadline } = await deskAt(by, stage)
    const open = toMove(await heldEntries(by, stage, ids), move, { deadline, now: by.now })
    if (open.length === 0) return
    if (move === 'choose') {
      const fresh = open.filter((entry) => !isEndorsedBy(entry, by, stage)).length
      refuse(whyNotQuota(stage, await takenBy(by, stage), fresh))
    }
    await moveHeld(by, desk, open, { move, stage })
  })
}
