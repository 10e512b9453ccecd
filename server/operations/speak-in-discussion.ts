/** Somebody says something in the discussion of a work, or closes it; what was said stays as it was said. */
import { Discussions, type Discussion, type DiscussionMessage } from '#models/discussion'
import { idFrom } from '#models/ids'
import type { Voice } from '#rules/discussions'
import { refuseTied } from '../council-ties'
import { ownSheetIn } from '../discussions'
import type { By, InContest } from '../guard'
import { onFreshCopy } from '../judging'
import { found, refuse } from '../refuse'
import { write } from '../write'

export interface Spoken {
  stand: DiscussionMessage['stand']
  text: string
}

/**
 * A judge of the work speaks, keeps the own sheet with a reason, or asks to revise it. Not found for whoever takes no part:
 * other panels, judges who have not confirmed, or who stepped back. The same words sent twice in a row are said once.
 */
export async function speakAsJudge(by: By, id: string | undefined, spoken: Spoken): Promise<void> {
  await onFreshCopy(async () => {
    const discussion = await discussionOf(id)
    await ownSheetIn(by, discussion)
    await speak(by, discussion, 'judge', spoken)
  })
}

export async function speakAsChair(
  by: By & InContest,
  id: string | undefined,
  { text }: Pick<Spoken, 'text'>,
): Promise<void> {
  if (!by.actor.roles.includes('chair')) refuse({ because: 'wrong-role', needs: ['chair'] })
  await onFreshCopy(async () => {
    const discussion = await discussionOf(id)
    if (!discussion.contest.equals(by.contest._id)) found(null, 'discussion')
    await refuseTied(by, [discussion.entry])
    await speak(by, discussion, 'chair', { stand: 'remark', text })
  })
}

/** The chair closes a discussion and says what came of it. Closing again changes nothing. */
export async function closeDiscussion(
  by: By & InContest,
  id: string | undefined,
  { reason }: { reason: string },
): Promise<void> {
  if (!by.actor.roles.includes('chair')) refuse({ because: 'wrong-role', needs: ['chair'] })
  await onFreshCopy(async () => {
    const discussion = await discussionOf(id)
    if (!discussion.contest.equals(by.contest._id)) found(null, 'discussion')
    await refuseTied(by, [discussion.entry])
    if (discussion.state === 'closed') return
    if (reason.trim() === '') refuse({ because: 'reason-missing' })
    const change = { state: 'closed' as const, closedAt: by.now, closeReason: reason.trim() }
    await record(by, discussion, { $set: { ...change, updatedAt: by.now } }, 'discussion.closed', { reason })
  })
}

async function discussionOf(id: string | undefined): Promise<Discussion> {
  return found(await Discussions.findById(found(idFrom(id), 'discussion')).lean(), 'discussion')
}

async function speak(by: By, discussion: Discussion, voice: Voice, { stand, text }: Spoken): Promise<void> {
  const said = text.trim()
  if (discussion.state !== 'open') refuse({ because: 'discussion-closed' })
  if (said === '') refuse({ because: 'reason-missing' })
  const last = discussion.messages.at(-1)
  const author = by.actor.person._id
  if (last?.author.equals(author) && last.text === said && last.stand === stand) return
  const message: DiscussionMessage = { author, voice, stand, text: said, at: by.now }
  await record(
    by,
    discussion,
    { $push: { messages: message }, $set: { updatedAt: by.now } },
    'discussion.message',
    { stand, text: said },
  )
}

async function record(
  { actor, now }: By,
  discussion: Discussion,
  change: Parameters<typeof write<Discussion>>[2],
  action: string,
  details: Record<string, unknown>,
): Promise<void> {
  await write(Discussions, discussion, change, {
    contest: discussion.contest,
    subject: `discussion:${discussion._id.toHexString()}`,
    action,
    actor: actor.person._id,
    at: now,
    details: { blindCode: discussion.blindCode, ...details },
  })
}
