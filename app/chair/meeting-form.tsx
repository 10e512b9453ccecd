/** The session on record, in one form: when, where, who is there, who dissents. */
import type { CouncilSession } from '#server/queries/council-session'
import type { Failure } from '#server/respond'
import { Button, Checkboxes, ErrorSummary, FieldRow, TextArea, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { localMoment } from '#wording/format'
import { ballotWords as words } from '#wording/vi/ballots'
import { refusalSentence } from '#wording/vi/refusals'
import styles from './board.module.css'

export function MeetingForm({ session, failed }: { session: CouncilSession; failed: Failure | null }) {
  const { meeting, members, now } = session
  const typed = (field: string) => {
    const value = failed?.values[field]
    return typeof value === 'string' ? value : undefined
  }
  const errorOf = (field: string) => {
    const code = failed?.errors[field]
    return code && (words.errors[code] ?? words.errors['too-long'])
  }
  const ticked = failed?.values.present
  const present = members.filter(({ isPresent }) => isPresent)
  const chosen = failed
    ? [ticked ?? []].flat().filter((one) => typeof one === 'string')
    : meeting
      ? present.map(({ id }) => id)
      : []
  return (
    <Section title={words.meeting}>
      <ErrorSummary
        title={words.meeting}
        errors={Object.keys(failed?.errors ?? {}).map((field) => ({ field, message: errorOf(field) }))}
      />
      {failed?.refusal && (
        <Notice tone="danger" role="alert">
          <p>{refusalSentence(failed.refusal)}</p>
        </Notice>
      )}
      <p className={styles.lead}>
        {meeting ? words.meetingSaved(present.length, members.length) : words.meetingNote}
      </p>
      <form method="post" className={styles.act}>
        <input type="hidden" name="version" value={meeting?.version ?? 0} />
        <FieldRow>
          <TextInput
            name="startedAt"
            type="datetime-local"
            label={words.startedAt}
            defaultValue={typed('startedAt') ?? localMoment(meeting?.startedAt ?? now)}
            error={errorOf('startedAt')}
          />
          <TextInput
            name="endedAt"
            type="datetime-local"
            label={words.endedAt}
            defaultValue={typed('endedAt') ?? (meeting?.endedAt ? localMoment(meeting.endedAt) : '')}
            error={errorOf('endedAt')}
          />
        </FieldRow>
        <TextInput
          name="place"
          label={words.place}
          defaultValue={typed('place') ?? meeting?.place}
          error={errorOf('place')}
        />
        <TextInput
          name="secretary"
          label={words.secretary}
          defaultValue={typed('secretary') ?? meeting?.secretary}
          error={errorOf('secretary')}
        />
        {members.length === 0 ? (
          <p>{words.noMembers}</p>
        ) : (
          <Checkboxes
            name="present"
            legend={words.present}
            options={members.map(({ id, name, isChair }) => ({
              value: id,
              label: isChair ? `${name} (${words.chair})` : name,
            }))}
            defaultValue={chosen}
          />
        )}
        <TextArea
          name="dissent"
          label={words.dissent}
          hint={words.dissentHint}
          rows={3}
          defaultValue={typed('dissent') ?? meeting?.dissent}
          error={errorOf('dissent')}
        />
        <Button name="intent" value="meeting" variant="secondary">
          {words.saveMeeting}
        </Button>
      </form>
    </Section>
  )
}
