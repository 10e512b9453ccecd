/** An entry on its road through the units: the road itself, what a unit vouches for, and who holds the entry now. */
import { canonical } from '#scoring/digest'
import type { Contest } from '#models/contest'
import { ChainDesks } from '#models/chain-desk'
import type { Entry } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { Units } from '#models/unit'
import {
  chainOf,
  chainRoute,
  isHeldByUnit,
  nextStep,
  stageDeadline,
  whyNotOnRoad,
  type ChainRoute,
  type ChainStage,
  type ChainStep,
  type ChainUnit,
} from '#rules/chain'
import type { EntryAnswers } from '#rules/entry'
import type { Refusal } from '#rules/refusal'
import { sha256 } from './digest'

/** What a unit vouches for: everything but the consents, which their givers may take back at any time. */
export function contentDigest(answers: EntryAnswers): string {
  return sha256(canonical(JSON.parse(JSON.stringify({ ...answers, consents: [] }))))
}

/** The sending unit and those above it, the nearest first; empty for a unit that is not there. */
export async function unitLine(unit: string | null): Promise<ChainUnit[]> {
  const _id = idFrom(unit ?? undefined)
  const own = _id && (await Units.findById(_id).select({ kind: 1, ancestors: 1 }).lean())
  if (!own) return []
  const above = await Units.find({ _id: { $in: own.ancestors } })
    .select({ kind: 1 })
    .lean()
  const nearestFirst = own.ancestors
    .toReversed()
    .flatMap((id) => above.find((one) => one._id.equals(id)) ?? [])
  return [own, ...nearestFirst].map((one) => ({ id: one._id.toHexString(), kind: one.kind }))
}

export interface Road {
  route: ChainRoute
  /** The station that acts next; null when the entry may go to the organiser. */
  next: ChainStep | null
  why: Refusal | null
}

/** Where the road of an entry leads as it stands now. */
export async function roadOf(
  entry: Pick<Entry, 'answers' | 'chain' | 'origin'>,
  contest: Contest,
): Promise<Road> {
  const chain = chainOf(contest.regulations)
  // Nominated from a contest below: that was its road.
  if (chain.length === 0 || entry.origin) return { route: { steps: [], gaps: [] }, next: null, why: null }
  const line = await unitLine(entry.answers.unit)
  const route = chainRoute(chain, line)
  return {
    route,
    next: nextStep(route, entry.chain?.endorsements ?? [], contentDigest(entry.answers)),
    why: whyNotOnRoad(chain, line),
  }
}

/** The stage whose unit holds the entry, by name; null while its owner may write on it. */
export function holderOf({ chain }: Pick<Entry, 'chain'>, { regulations }: Contest): string | null {
  if (!chain || !isHeldByUnit(chain.state)) return null
  return chainOf(regulations).find(({ code }) => code === chain.stage)?.name ?? chain.stage
}

/** The stages that a unit of this kind does, in order. */
export function stagesOf({ regulations }: Contest, { kind }: { kind: string }): ChainStage[] {
  return chainOf(regulations).filter(({ unitKinds }) => unitKinds.includes(kind))
}

/** Until when the unit's lists of this stage are taken, its extension counted. */
export async function deadlineOf(contest: Contest, stage: ChainStage, unit: Id): Promise<Date> {
  const desk = await ChainDesks.findOne({ contest: contest._id, stage: stage.code, unit }).lean()
  return stageDeadline(stage, contest.timeline, desk?.extension?.until ?? null)
}
