/** A unit sends an entry back to its sender to be mended, or says that it does not choose it; the sender is told why. */
import { People } from '#models/person'
import { milestone } from '#rules/phases'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { deskAt, heldEntries, moveHeld, ownStage, toMove, type ByUnit } from '../chain-acts'
import { again } from '../drafting'
import { env } from '../env'
import { promiseLetter } from '../mail/promise'
import { found, refuse } from '../refuse'

interface TurningBack {
  stage: string
  move: 'return' | 'decline'
  reason: string
  /** Until when a returned entry is awaited: before the contest closes. */
  deadline: Date | null
}

/** Done twice it is done once. */
export async function turnBackEntry(
  by: ByUnit,
  id: string,
  { stage: code, move, reason, deadline }: TurningBack,
): Promise<void> {
  await again(async () => {
    const { now, contest, unit } = by
    const stage = ownStage(by, code)
    const { desk, deadline: due } = await deskAt(by, stage)
    const [entry] = toMove(await heldEntries(by, stage, [id]), move, { deadline: due, now, reason })
    if (!entry) return
    if (move === 'return') {
      const awaited = found(deadline, 'deadline')
      refuse(awaited <= now ? { because: 'deadline-in-past', deadline: awaited } : null)
      const closes = milestone(contest.timeline, 'closes')
      refuse(awaited > closes ? { because: 'chain-late', deadline: closes } : null)
    }
    const owner = found(await People.findById(entry.owner).lean(), 'person')
    await moveHeld(by, desk, [entry], { move, stage, reason, deadline }, (session) =>
      promiseLetter(
        {
          key: `chain-${move}:${entry._id.toHexString()}:${entry.version + 1}`,
          contest: contest._id,
          to: owner.email,
          template: move === 'return' ? 'chain-returned' : 'chain-declined',
          data: {
            name: owner.name,
            title: entry.answers.title,
            contest: contest.title,
            unit: unit.name,
            reason,
            deadline: deadline ? dateTime(deadline) : '',
            link: `${env.publicUrl}${paths.entry(entry._id.toHexString())}`,
          },
          at: now,
        },
        session,
      ),
    )
  })
}
