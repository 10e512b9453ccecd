/** The form by which one line of a checklist is ticked, folded until it is wanted. */
import type { officeEntry } from '#server/queries/office-entry'
import type { Failure } from '#server/respond'
import { tickVerdicts } from '#rules/screening-checklist'
import { Button, TextInput } from '#ui/form'
import { formError } from '#wording/vi/office'
import { checklistWords as words, lineName, verdictNames } from '#wording/vi/screening'
import { typed } from './form-problems'
import styles from './office.module.css'

type Line = Awaited<ReturnType<typeof officeEntry>>['checklist'][number]

export function LineTick({ line, failure }: { line: Line; failure: Failure | undefined }) {
  const { code, tick, matter } = line
  const chosen = failure ? typed(failure, 'verdict') : tick?.holds ? tick.verdict : ''
  const noteId = failure ? 'note' : `note-${code}`
  const theirs =
    failure?.refusal?.because === 'stale-version' ? failure.refusal.changed[0]?.theirs : undefined
  return (
    <details className={styles.tick} open={failure !== undefined}>
      <summary>
        {tick ? words.again : words.tick}
        <span className="visually-hidden"> {lineName(matter)}</span>
      </summary>
      <form method="post">
        <input type="hidden" name="line" value={code} />
        <input type="hidden" name="seen" value={tick ? tick.at.toISOString() : ''} />
        <fieldset className={styles.verdicts}>
          <legend className="visually-hidden">{words.verdict}</legend>
          {tickVerdicts.map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name="verdict"
                value={verdict}
                required
                defaultChecked={chosen === verdict}
              />{' '}
              {verdictNames[verdict]}
            </label>
          ))}
        </fieldset>
        {theirs !== undefined && <p>{words.theirs(theirs)}</p>}
        <TextInput
          id={noteId}
          name="note"
          label={words.note}
          hint={words.noteHint}
          maxLength={2000}
          defaultValue={typed(failure, 'note')}
          error={formError(failure?.errors.note)}
        />
        <Button variant="secondary" name="act" value="tick">
          {words.save}
        </Button>
      </form>
    </details>
  )
}
