/** The office gives one unit more time for one stage, and says why. */
import { ChainDesks, openDesk } from '#models/chain-desk'
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'
import { chainOf } from '#rules/chain'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { write } from '../write'

interface Extension {
  unit: string
  stage: string
  until: Date
  reason: string
}

/** The latest extension counts; the earlier ones stay in the journal. @throws Refused `deadline-in-past`. */
export async function extendUnit(
  { actor, now, contest }: By & InContest,
  { unit, stage: code, until, reason }: Extension,
): Promise<void> {
  const stage = found(
    chainOf(contest.regulations).find((one) => one.code === code),
    'stage',
  )
  const _id = found(idFrom(unit), 'unit')
  found(await Units.exists({ _id, kind: { $in: stage.unitKinds } }), 'unit')
  refuse(until <= now ? { because: 'deadline-in-past', deadline: until } : null)
  const desk = await openDesk({ contest: contest._id, stage: code, unit: _id })
  const known = desk.extension
  if (known && known.until.getTime() === until.getTime() && known.reason === reason) return
  await write(
    ChainDesks,
    desk,
    { $set: { extension: { until, reason, by: actor.person._id, at: now } } },
    {
      contest: contest._id,
      subject: `chain-desk:${desk._id.toHexString()}`,
      action: 'chain.extended',
      actor: actor.person._id,
      at: now,
      details: { stage: code, unit, until, reason },
    },
  )
}
