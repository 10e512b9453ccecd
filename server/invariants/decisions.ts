/** Decisions and publications: what is public rests on a settled decision and on marks that have not changed. */
import { Contests } from '#models/contest'
import { Decisions, type Decision } from '#models/decision'
import { Publications } from '#models/publication'
import { contestResults } from '../results'
import { batchSize } from './reading'

export async function* findDecisionFaults(): AsyncGenerator<string> {
  for await (const decision of Decisions.find().sort({ _id: 1 }).lean().cursor({ batchSize })) {
    const name = `decision of contest ${decision.contest.toHexString()}, round ${decision.round}`
    for (const fault of await faultsOf(decision)) yield `${name}: ${fault}`
  }
  for await (const publication of Publications.find().sort({ _id: 1 }).lean().cursor({ batchSize })) {
    const { contest, round, number } = publication
    const decision = await Decisions.findOne({ contest, round }).select({ state: 1 }).lean()
    if (decision?.state !== 'published') {
      yield `publication ${number} of contest ${contest.toHexString()}: its decision is ${decision?.state ?? 'missing'}`
    }
  }
}

async function faultsOf(decision: Decision): Promise<string[]> {
  const { contest: contestId, round, state, inputsDigest, settledAt, settledBy } = decision
  if (state === 'proposed') return inputsDigest === '' ? [] : ['is only proposed and bears a digest']
  const faults: string[] = []
  if (inputsDigest === '' || settledAt === null || settledBy === null) {
    faults.push(`is ${state} without a digest, a time or a name`)
  }
  if (state !== 'published') return faults
  const publications = await Publications.find({ contest: contestId, round }).lean()
  if (publications.length !== 1) faults.push(`is published by ${publications.length} publications`)
  const contest = await Contests.findById(contestId).lean()
  if (!contest) return [...faults, 'its contest does not exist']
  const computed = (await contestResults(contest)).inputsDigest
  for (const { number, inputsDigest: frozen } of publications) {
    if (frozen !== inputsDigest) faults.push(`publication ${number} rests on other marks than were settled`)
    if (frozen !== computed) faults.push(`the marks have changed since publication ${number}`)
  }
  return faults
}
