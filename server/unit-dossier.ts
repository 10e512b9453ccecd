/** What a unit may see of an entry it holds or has passed on: the dossier without the papers of identity, unless its stage says so. */
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import type { DossierPart } from '#rules/regulations'
import { stagesOf } from './chain'
import type { ByUnit, OnRoad } from './chain-acts'
import { onRoad } from './chain-acts'
import { found } from './refuse'

/** NotFound for what never came before the unit: drafts are their owners' business. */
export async function entryOfUnit({ contest, unit }: ByUnit, id: string | undefined): Promise<OnRoad> {
  const _id = found(idFrom(id), 'entry')
  const entry = onRoad(
    found(await Entries.findOne({ _id, contest: contest._id, chain: { $ne: null } }).lean(), 'entry'),
  )
  const isHeldHere = entry.chain.unit.equals(unit._id) && entry.chain.state !== 'recalled'
  const hasPassed = entry.chain.endorsements.some((one) => one.unit.equals(unit._id))
  return found(isHeldHere || hasPassed ? entry : null, 'entry')
}

/** The parts of the dossier that the unit may open. */
export function partsFor({ contest, unit }: ByUnit): DossierPart[] {
  const seesAll = stagesOf(contest, unit).some(({ seesIdentityPapers }) => seesIdentityPapers)
  return contest.regulations.parts.filter(({ audience }) => seesAll || audience === 'jury')
}
