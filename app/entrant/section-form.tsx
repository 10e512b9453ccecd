/** The form of a written task: what is wrong on top, the fields, the button, and what has been saved. */
import { formWords as words, inputError, saveWords } from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import type { Refusal } from '#rules/refusal'
import { Button, Buttons, ButtonLink, ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { SaveStatus } from '#ui/save-status'
import { paths } from '#paths'
import { useAutosave } from './autosave'
import { ConflictNotice } from './conflict-notice'
import { GapNotice } from './gap-notice'
import { sentencesByField } from './problem-links'
import { SectionFields, type SectionEntry } from './section-fields'
import { sectionFieldName, sectionFieldText } from './section-texts'
import styles from './entrant.module.css'

interface SectionFormProps {
  entry: SectionEntry
  failure: { errors: Record<string, string>; refusal: Refusal | null; values: Record<string, string> } | null
  /** After the button: what is still missing is said, gently. */
  showsGaps: boolean
}

export function SectionForm({ entry, failure, showsGaps }: SectionFormProps) {
  const conflict = failure?.refusal?.because === 'stale-version' ? failure.refusal : null
  // After a conflict was shown the next save is made upon the copy that was shown; any other failure changes nothing.
  const version = failure && !conflict ? (failure.values.version ?? entry.version) : entry.version
  const place = `bang-vang/${entry.id}/${entry.section}`
  const { form, label, status, found, use, discard } = useAutosave({ place, version, isOn: !failure })
  const errors = failure
    ? Object.fromEntries(Object.entries(failure.errors).map(([field, code]) => [field, inputError(code)]))
    : showsGaps
      ? sentencesByField(entry.problems)
      : {}
  const nameOf = (field: string) => sectionFieldName(entry, field)
  return (
    <>
      {failure?.refusal && !conflict && (
        <Notice tone="danger" title={words.notSaved} role="alert">
          <p>{refusalSentence(failure.refusal)}</p>
        </Notice>
      )}
      {conflict && (
        <ConflictNotice
          sentence={refusalSentence(conflict)}
          changed={conflict.changed}
          nameOf={nameOf}
          valueOf={(field, value) => sectionFieldText(entry, field, value)}
        />
      )}
      {failure && (
        <ErrorSummary
          title={words.notSaved}
          errors={Object.entries(errors).map(([field, message]) => ({ field, message }))}
        />
      )}
      {showsGaps && (
        <GapNotice title={words.savedWithGaps} problems={entry.problems} questions={entry.questions} />
      )}
      {found && (
        <Notice tone="warning" title={saveWords.foundTitle} role="alert">
          <p>{saveWords.found(new Date(found.at))}</p>
          <Buttons>
            <Button type="button" variant="secondary" onClick={() => use(found)}>
              {saveWords.useFound}
            </Button>
            <Button type="button" variant="quiet" onClick={discard}>
              {saveWords.dropFound}
            </Button>
          </Buttons>
        </Notice>
      )}
      <form method="post" ref={form} noValidate>
        {Object.entries(label).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly autoComplete="off" />
        ))}
        <p className={styles.lead}>{words.allRequired}</p>
        <SectionFields entry={entry} values={{ ...entry.values, ...failure?.values }} errors={errors} />
        <div className={status ? styles.saving : undefined}>
          <SaveStatus state={status?.state}>{status?.text}</SaveStatus>
        </div>
        <div className={styles.foot}>
          <Buttons>
            <Button>{words.save}</Button>
            <ButtonLink href={paths.entry(entry.id)} variant="quiet">
              {words.later}
            </ButtonLink>
          </Buttons>
        </div>
      </form>
    </>
  )
}
