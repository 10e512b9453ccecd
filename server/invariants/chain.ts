/** The chain of units and nominations: nothing beyond a stage without its word, no quota exceeded, every nomination with its origin. */
import { Contests } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import type { Id } from '#models/ids'
import { Nominations } from '#models/nomination'
import { chainOf, type ChainStage } from '#rules/chain'
import { batchSize } from './reading'

export async function* findChainFaults(): AsyncGenerator<string> {
  const contests = await Contests.find().select({ regulations: 1 }).lean()
  for (const { _id, regulations } of contests) {
    const chain = chainOf(regulations)
    if (chain.length > 0) {
      yield* bareEntries(_id, chain, regulations.version)
      yield* overQuota(_id, chain)
    }
  }
  yield* lostOrigins()
  yield* lostNominations()
}

type Head = Pick<Entry, '_id' | 'state' | 'chain' | 'origin' | 'submissions' | 'regulationsVersion'>

/** What was submitted under regulations with required stages has the word of each. */
async function* bareEntries(
  contest: Id,
  chain: readonly ChainStage[],
  version: number,
): AsyncGenerator<string> {
  const required = chain.filter((stage) => stage.required)
  const entries = Entries.find({ contest, submissions: { $gt: 0 } })
    .select({ state: 1, chain: 1, origin: 1, submissions: 1, regulationsVersion: 1 })
    .lean<Head[]>()
    .cursor({ batchSize })
  for await (const entry of entries as AsyncIterable<Head>) {
    if (entry.origin || entry.regulationsVersion !== version) continue
    const given = new Set((entry.chain?.endorsements ?? []).map(({ stage }) => stage))
    for (const { code } of required) {
      if (!given.has(code)) yield `entry ${entry._id.toHexString()}: is in without the word of stage ${code}`
    }
  }
}

async function* overQuota(contest: Id, chain: readonly ChainStage[]): AsyncGenerator<string> {
  for (const { code, quota } of chain) {
    if (quota === null) continue
    const counts = await Entries.aggregate<{ _id: { unit: Id }; count: number }>([
      { $match: { contest, 'chain.endorsements.stage': code } },
      { $unwind: '$chain.endorsements' },
      { $match: { 'chain.endorsements.stage': code } },
      { $group: { _id: { unit: '$chain.endorsements.unit', entry: '$_id' } } },
      { $group: { _id: { unit: '$_id.unit' }, count: { $sum: 1 } } },
    ])
    for (const { _id, count } of counts) {
      if (count > quota)
        yield `unit ${_id.unit.toHexString()}: passed on ${count} of ${quota} at stage ${code}`
    }
  }
}

/** An entry that says it was nominated is named by that nomination. */
async function* lostOrigins(): AsyncGenerator<string> {
  const entries = Entries.find({ origin: { $ne: null } })
    .select({ origin: 1 })
    .lean<Pick<Entry, '_id' | 'origin'>[]>()
    .cursor({ batchSize })
  for await (const { _id, origin } of entries as AsyncIterable<Pick<Entry, '_id' | 'origin'>>) {
    if (!origin) continue
    const isNamed = await Nominations.exists({ _id: origin.nomination, 'entries.imported': _id })
    if (!isNamed) yield `entry ${_id.toHexString()}: no nomination names it`
  }
}

/** What was taken in is there, and what is nominated was once an entry. */
async function* lostNominations(): AsyncGenerator<string> {
  for await (const list of Nominations.find().lean().cursor({ batchSize })) {
    const name = `nomination ${list._id.toHexString()}`
    for (const { entry, outcome, imported } of list.entries) {
      if (!(await Entries.exists({ _id: entry, contest: list.from }))) yield `${name}: its origin is gone`
      const isThere = imported && (await Entries.exists({ _id: imported, contest: list.to }))
      if (outcome === 'imported' && !isThere) yield `${name}: what was taken in is not there`
    }
  }
}
