/** What was held of a pair of dossiers that resemble one another, and the form that holds it. */
import type { officeEntry } from '#server/queries/office-entry'
import type { Failure } from '#server/respond'
import { Button, Buttons, TextInput } from '#ui/form'
import { formError } from '#wording/vi/office'
import { findingWords as words } from '#wording/vi/screening'
import { typed } from './form-problems'
import styles from './office.module.css'

type Finding = Awaited<ReturnType<typeof officeEntry>>['findings'][number]

interface FindingRulingProps {
  finding: Finding
  isFolded: boolean
  failure: Failure | undefined
}

export function FindingRuling({ finding, isFolded, failure }: FindingRulingProps) {
  const { id, version, ruling, isOpen } = finding
  return (
    <>
      {ruling && (
        <p>
          {ruling.note}{' '}
          <span className="muted">
            {words.ruled(ruling.by, ruling.at)}
            {!ruling.holds && ` · ${words.outdated}`}
          </span>
        </p>
      )}
      <details className={styles.tick} open={(isOpen && !isFolded) || failure !== undefined}>
        <summary>{ruling ? words.ruleAgain : words.rule}</summary>
        <form method="post">
          <input type="hidden" name="finding" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextInput
            id={failure ? 'note' : `note-${id}`}
            name="note"
            label={words.note}
            hint={words.noteHint}
            maxLength={2000}
            defaultValue={typed(failure, 'note')}
            error={formError(failure?.errors.note)}
          />
          <Buttons>
            <Button variant="secondary" name="act" value="dismiss">
              {words.dismiss}
            </Button>
            <Button variant="danger" name="act" value="confirm">
              {words.confirm}
            </Button>
          </Buttons>
        </form>
      </details>
    </>
  )
}
