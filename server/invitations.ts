/** What inviting, asking again and answering share: the letter, and the answer kept on the member. */
import type { ClientSession } from 'mongoose'
import type { Contest } from '#models/contest'
import type { Id } from '#models/ids'
import type { Panel, PanelMember } from '#models/panel'
import { roundOf } from '#rules/rounds'
import type { Invitation, InvitationAnswer } from '#rules/panel-service'
import { date, list } from '#wording/format'
import { paths } from '#wording/paths'
import { env } from './env'
import { promiseLetter } from './mail/promise'
import { refuse } from './refuse'

export interface GivenAnswer {
  answer: InvitationAnswer
  maxLoad: number | null
  note: string
}

export function unanswered(sentAt: Date): Invitation {
  return { sentAt, answeredAt: null, answer: null, maxLoad: null, note: '', isRecorded: false }
}

export async function sendInvitation(
  { contest, now }: { contest: Contest; now: Date },
  panel: Panel,
  { person, name, email }: { person: Id; name: string; email: string },
  session: ClientSession,
): Promise<void> {
  const id = panel._id.toHexString()
  const { opensAt, endsAt } = roundOf(contest, panel.round)
  const fields = contest.regulations.fields.filter(({ code }) => panel.fields.includes(code))
  await promiseLetter(
    {
      key: `panel-invitation:${id}:${panel.version + 1}:${person.toHexString()}`,
      contest: contest._id,
      to: email,
      template: 'panel-invitation',
      data: {
        name,
        contest: contest.title,
        panel: panel.name,
        fields: list(fields.map((field) => field.name)),
        from: date(opensAt),
        until: date(endsAt),
        link: `${env.publicUrl}${paths.invitation(id)}`,
      },
      at: now,
    },
    session,
  )
}

/**
 * The member with their answer; null when just this was answered before. Another answer than the first is refused: the
 * office asks again when plans change, so that nobody's place is lost by a click.
 */
export function withAnswer(
  member: PanelMember,
  invitation: Invitation,
  { answer, maxLoad, note }: GivenAnswer,
  isRecorded: boolean,
  now: Date,
): PanelMember | null {
  if (invitation.answer !== null) {
    const isSame = invitation.answer === answer && invitation.maxLoad === maxLoad && invitation.note === note
    if (isSame) return null
    const at = invitation.answeredAt ?? now
    refuse({ because: 'invitation-answered', answer: invitation.answer, at })
  }
  return { ...member, invitation: { ...invitation, answeredAt: now, answer, maxLoad, note, isRecorded } }
}
