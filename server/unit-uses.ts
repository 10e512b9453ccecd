/** Who speaks of units: whoever keeps a unit's id adds a line here, so that nothing they name is ever deleted. */
import type { ClientSession } from 'mongoose'
import { ChainDesks } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import { Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import { Experts } from '#models/expert'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import { Submissions } from '#models/submission'
import { Units } from '#models/unit'
import type { UnitUse } from '#rules/units/faults'

type Count = (units: readonly Id[], session: ClientSession | null) => Promise<number>

const uses: [UnitUse, Count][] = [
  [
    'entries',
    async (units, session) => {
      const sent = { 'answers.unit': { $in: units.map((id) => id.toHexString()) } }
      const passed = ['behalf', 'chain.unit', 'chain.endorsements.unit'].map((at) => ({
        [at]: { $in: units },
      }))
      const kept = await Entries.countDocuments({ $or: [sent, ...passed] }).session(session)
      return kept > 0 ? kept : Submissions.countDocuments(sent).session(session)
    },
  ],
  ['chain-lists', (units, session) => ChainLists.countDocuments({ unit: { $in: units } }).session(session)],
  ['chain-desks', (units, session) => ChainDesks.countDocuments({ unit: { $in: units } }).session(session)],
  [
    'coordinators',
    (units, session) => Coordinators.countDocuments({ unit: { $in: units } }).session(session),
  ],
  ['contests', (units, session) => Contests.countDocuments({ host: { $in: units } }).session(session)],
  ['people', (units, session) => People.countDocuments({ unit: { $in: units } }).session(session)],
  ['experts', (units, session) => Experts.countDocuments({ unit: { $in: units } }).session(session)],
]

/** The first kind of document that names one of these units, apart from the units in `apart`; null when nothing does. */
export async function useOfUnits(
  units: readonly Id[],
  apart: readonly Id[],
  session: ClientSession | null = null,
): Promise<{ by: UnitUse; count: number } | null> {
  for (const [by, countOf] of uses) {
    const count = await countOf(units, session)
    if (count > 0) return { by, count }
  }
  const count = await Units.countDocuments({
    _id: { $nin: apart },
    $or: [{ parent: { $in: units } }, { predecessors: { $in: units } }],
  }).session(session)
  return count > 0 ? { by: 'units', count } : null
}
