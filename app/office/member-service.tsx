/** How a member came to the panel and until when they serve, in one cell. */
import { StatusTag, type Tone } from '#ui/status-tag'
import {
  answerText,
  invitedOn,
  panelServiceWords as words,
  spanText,
  standingNames,
} from '#wording/vi/panel-people'
import styles from './office.module.css'
import type { Member } from './panel-members'

const tones: Record<Member['standing'], Tone> = {
  invited: 'info',
  declined: 'warning',
  upcoming: 'neutral',
  serving: 'success',
  ended: 'done',
}

export function MemberService({ standing, invitation, from, until, decisionNumber }: Member) {
  const facts = [arrival(invitation), invitation?.note && `“${invitation.note}”`, spanText(from, until)]
  return (
    <span>
      <StatusTag tone={tones[standing]} plain>
        {standingNames[standing]}
      </StatusTag>
      {[...facts, decisionNumber].filter(Boolean).map((fact) => (
        <span key={String(fact)} className={`muted ${styles.fact}`}>
          {fact}
        </span>
      ))}
    </span>
  )
}

function arrival(invitation: Member['invitation']): string {
  if (!invitation) return words.appointed
  const { answer, answeredAt, maxLoad, sentAt, isRecorded } = invitation
  if (!answer || !answeredAt) return invitedOn(sentAt)
  return answerText(answer, answeredAt, maxLoad) + (isRecorded ? ` (${words.recorded})` : '')
}
