/** Sends a unit's list up as one act: every entry of it with the unit's word, before the next stage or to the organiser. */
import type { ClientSession } from 'mongoose'
import { ChainLists, type ChainList } from '#models/chain-list'
import { idFrom, type Id } from '#models/ids'
import { People, type Person } from '#models/person'
import type { ChainStage } from '#rules/chain'
import { dayOf } from '#rules/deadlines'
import { entryProblems } from '#rules/entry-check'
import { phaseAt } from '#rules/phases'
import { contentDigest, roadOf } from '../chain'
import { changeEntry, deskAt, ownStage, type ByUnit, type OnRoad } from '../chain-acts'
import { ownList } from '../chain-lists'
import { entrySubject } from '../drafting'
import { keepEntryKeys } from '../entry-keys'
import { freezeSubmission, newSubmission, submissionDetails } from '../freeze-submission'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * All of it or nothing; sent twice it goes up once. What comes after the last stage is submitted: each entry gets its
 * receipt. @throws Refused `chain-incomplete` naming the works that are no longer what was chosen, or no longer whole.
 */
export async function sendList(by: ByUnit, id: string | undefined): Promise<void> {
  const { actor, now, contest } = by
  const { list, entries } = await ownList(by, id)
  if (list.state === 'sent') return
  const stage = ownStage(by, list.stage)
  const { deadline } = await deskAt(by, stage)
  refuse(now > deadline ? { because: 'chain-late', deadline } : null)
  refuse(stage.needsScan && !list.scan ? { because: 'chain-scan-missing' } : null)
  const unfit = entries.filter(
    ({ answers, chain }) =>
      chain.state !== 'listed' ||
      contentDigest(answers) !== chain.digest ||
      entryProblems(answers, contest.regulations, dayOf(now)).length > 0,
  )
  refuse(
    unfit.length > 0
      ? { because: 'chain-incomplete', titles: unfit.map(({ answers }) => answers.title) }
      : null,
  )
  const moves = await Promise.all(entries.map((entry) => moveOf(by, list, stage, entry)))
  if (moves.some(({ next }) => next === null)) refuseOutsideIntake(by)
  const owners = await People.find({ _id: { $in: entries.map(({ owner }) => owner) } }).lean()
  const ownerOf = (_id: Id) =>
    found(
      owners.find((one) => one._id.equals(_id)),
      'person',
    )
  await write(
    ChainLists,
    list,
    { $set: { state: 'sent', sentAt: now, sentBy: actor.person._id } },
    {
      contest: contest._id,
      subject: `chain-list:${list._id.toHexString()}`,
      action: 'chain.list-sent',
      actor: actor.person._id,
      at: now,
      details: {
        stage: list.stage,
        unit: list.unit.toHexString(),
        number: list.number,
        entries: list.entries.map((one) => one.toHexString()),
        ...(list.scan && { scan: list.scan.sha256 }),
      },
    },
    async (session) => {
      for (const move of moves) await passOn(by, move, ownerOf(move.entry.owner), session)
    },
  )
}

interface Move {
  entry: OnRoad
  chain: OnRoad['chain']
  /** Who acts next; null when it is submitted. */
  next: { stage: string; unit: Id } | null
}

async function moveOf(
  { actor, now, contest, unit }: ByUnit,
  list: ChainList,
  stage: ChainStage,
  entry: OnRoad,
) {
  const endorsements = [
    ...entry.chain.endorsements,
    {
      stage: stage.code,
      unit: unit._id,
      unitName: list.unitName,
      digest: entry.chain.digest,
      list: list._id,
      by: actor.person._id,
      at: now,
    },
  ]
  const passed = { ...entry.chain, endorsements }
  const { next, why } = await roadOf({ ...entry, chain: passed }, contest)
  refuse(why)
  if (!next) return { entry, chain: { ...passed, state: 'passed' as const }, next: null }
  const above = { stage: next.stage.code, unit: found(idFrom(next.unit), 'unit') }
  return { entry, chain: { ...passed, ...above, state: 'waiting' as const, sentUpAt: now }, next: above }
}

/** The door of the organiser: open as long as dossiers are taken and screened. */
function refuseOutsideIntake({ now, contest }: ByUnit): void {
  const phase = phaseAt(contest.timeline, now)
  const needs = ['open', 'screening'] as const
  if (!needs.some((one) => one === phase)) {
    refuse({ because: 'outside-phase', phase, needs, boundary: null })
  }
}

async function passOn(
  { actor, now, contest, unit }: ByUnit,
  { entry, chain, next }: Move,
  owner: Person,
  session: ClientSession,
): Promise<void> {
  const line = { contest: contest._id, subject: entrySubject(entry), actor: actor.person._id, at: now }
  const told = { stage: entry.chain.stage, unit: unit._id.toHexString(), digest: entry.chain.digest }
  if (next) {
    await changeEntry(entry, { chain }, now, session)
    await remember({ ...line, action: 'chain.endorsed', details: told }, session)
    return
  }
  const submission = newSubmission(entry)
  await changeEntry(
    entry,
    { chain, state: 'submitted', submissions: submission.number, submittedAt: now },
    now,
    session,
  )
  await remember({ ...line, action: 'chain.endorsed', details: told }, session)
  const action = submission.number === 1 ? 'entry.submitted' : 'entry.resubmitted'
  await remember({ ...line, action, details: submissionDetails(submission) }, session)
  await freezeSubmission(submission, { entry, contest, owner, by: actor.person._id, at: now }, session)
  await keepEntryKeys(entry._id, session)
}
