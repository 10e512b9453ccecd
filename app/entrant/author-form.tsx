/** The form of one author. */
import { calendarDay } from '#wording/format'
import type { EntryProblem } from '#rules/entry-check'
import type { BirthWindow } from '#rules/entry-terms'
import type { Refusal } from '#rules/refusal'
import { authorWords as words, fieldNames, formWords, inputError } from '#wording/vi/entrant-forms'
import { fieldLabel, formTalk } from '#wording/vi/entrant-talk'
import type { Nouns } from '#wording/vi/nouns'
import { refusalSentence } from '#wording/vi/refusals'
import { Button, ButtonLink, Buttons, Checkbox, DateInput, ErrorSummary, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { ClosedNotice } from './closed-notice'
import { ConflictNotice } from './conflict-notice'
import { GapNotice } from './gap-notice'
import { sentencesByField } from './problem-links'
import { QuestionField, type Asked } from './question-field'
import styles from './entrant.module.css'

interface AuthorEntry {
  id: string
  author: string
  isNew: boolean
  values: Record<string, string>
  version: string
  isLead: boolean
  hasOthers: boolean
  problems: EntryProblem[]
  birthWindow: BirthWindow | null
  schools: string[]
  profile: { name: string; phone: string; email: string }
  whyNotEdit: Refusal | null
  nouns: Nouns
  kind: 'pupil' | 'adult'
  shares: 'not-asked' | 'optional' | 'required'
  questions: Asked[]
  max: number
}

interface AuthorFormProps {
  entry: AuthorEntry
  failure: { errors: Record<string, string>; refusal: Refusal | null; values: Record<string, string> } | null
  showsGaps: boolean
  /** The signed-in person asked to be filled in. */
  isFilled: boolean
}

export function AuthorForm({ entry, failure, showsGaps, isFilled }: AuthorFormProps) {
  const { id, isNew, profile } = entry
  const conflict = failure?.refusal?.because === 'stale-version' ? failure.refusal : null
  const refusal = conflict ? null : (failure?.refusal ?? null)
  const version = failure && !conflict ? (failure.values.version ?? '') : entry.version
  const given = isNew && isFilled ? { ...entry.values, ...profile } : entry.values
  const [year = '', month = '', day = ''] = (given.bornOn ?? '').split('-')
  const born = {
    'bornOn.day': day.replace(/^0/, ''),
    'bornOn.month': month.replace(/^0/, ''),
    'bornOn.year': year,
  }
  const values = failure ? failure.values : { ...given, ...born }
  const errors = failure
    ? Object.fromEntries(
        Object.entries(failure.errors).map(([field, code]) => [
          field.startsWith('bornOn') ? 'bornOn' : field,
          inputError(code),
        ]),
      )
    : showsGaps
      ? sentencesByField(entry.problems)
      : {}
  const talk = formTalk(entry.nouns)
  const isAdult = entry.kind === 'adult'
  const field = (name: string) => ({
    name,
    label: fieldLabel(name, entry.nouns),
    defaultValue: values[name] ?? '',
    error: errors[name],
  })
  return (
    <>
      {!failure && <ClosedNotice refusal={entry.whyNotEdit} />}
      {refusal && (
        <Notice tone="danger" title={formWords.notSaved} role="alert">
          <p>{refusalSentence(refusal)}</p>
        </Notice>
      )}
      {conflict && (
        <ConflictNotice
          sentence={refusalSentence(conflict)}
          changed={conflict.changed}
          nameOf={(name) =>
            entry.questions.find((one) => one.name === name)?.title ?? fieldLabel(name, entry.nouns)
          }
          valueOf={(name, value) => (name === 'bornOn' ? calendarDay(value) : value)}
        />
      )}
      {failure && (
        <ErrorSummary
          title={formWords.notSaved}
          errors={Object.entries(errors).map(([name, message]) => ({ field: name, message }))}
        />
      )}
      {showsGaps && <GapNotice title={words.savedWithGaps} problems={entry.problems} />}
      {isNew && !entry.hasOthers && !failure && !isFilled && !entry.whyNotEdit && profile.name && (
        <p>
          <a href={`${paths.newAuthor(id)}?dien=toi`}>{talk.fill}</a>
        </p>
      )}
      {(!entry.whyNotEdit || failure) && (
        <form method="post" noValidate>
          <input
            type="hidden"
            name="author"
            value={failure?.values.author || entry.author}
            autoComplete="off"
          />
          <input type="hidden" name="version" value={version} autoComplete="off" />
          <p className={styles.lead}>{formWords.allRequired}</p>
          <TextInput {...field('name')} hint={talk.nameHint} autoComplete={isNew ? 'name' : 'off'} />
          <DateInput
            name="bornOn"
            legend={fieldNames.bornOn}
            hint={
              entry.birthWindow ? words.bornOnHint(entry.birthWindow.from, entry.birthWindow.to) : undefined
            }
            error={errors.bornOn}
            words={words.dateParts}
            defaultValue={{
              day: values['bornOn.day'],
              month: values['bornOn.month'],
              year: values['bornOn.year'],
            }}
          />
          <TextInput {...field('school')} hint={talk.schoolHint} list="schools" autoComplete="off" />
          <datalist id="schools">
            {entry.schools.map((school) => (
              <option key={school} value={school}>
                {school}
              </option>
            ))}
          </datalist>
          <TextInput
            {...field('grade')}
            label={fieldLabel('grade', entry.nouns) + formWords.optional}
            width={isAdult ? 'full' : 's'}
            autoComplete="off"
          />
          <TextInput
            {...field('phone')}
            label={words.phone}
            hint={talk.phoneHint}
            type="tel"
            width="m"
            autoComplete={isNew ? 'tel' : 'off'}
          />
          <TextInput
            {...field('email')}
            label={words.email}
            type="email"
            autoComplete={isNew ? 'email' : 'off'}
          />
          {isAdult && (
            <TextInput
              {...field('identityNumber')}
              label={fieldLabel('identityNumber', entry.nouns) + formWords.optional}
              hint={talk.identityHint}
              width="m"
              autoComplete="off"
            />
          )}
          {entry.shares !== 'not-asked' && (
            <TextInput
              {...field('share')}
              label={
                fieldLabel('share', entry.nouns) + (entry.shares === 'optional' ? formWords.optional : '')
              }
              hint={talk.shareHint}
              width="xs"
              inputMode="numeric"
              autoComplete="off"
            />
          )}
          {entry.questions.map((question) => (
            <QuestionField key={question.name} question={question} values={values} errors={errors} />
          ))}
          {entry.isLead && entry.hasOthers && <p className={styles.lead}>{talk.isLead}</p>}
          {!entry.isLead && entry.max > 1 && (
            <Checkbox
              name="isLead"
              label={talk.makeLead}
              hint={words.makeLeadHint}
              defaultChecked={values.isLead === 'on'}
            />
          )}
          <Section title={words.representative}>
            <p className={styles.lead}>{words.representativeHint}</p>
            <TextInput {...field('representative.name')} autoComplete="off" />
            <TextInput
              {...field('representative.relation')}
              label={words.relation}
              width="m"
              autoComplete="off"
            />
            <TextInput {...field('representative.phone')} type="tel" width="m" autoComplete="off" />
          </Section>
          <div className={styles.foot}>
            <Buttons>
              <Button>{talk.saveAuthor}</Button>
              {!isNew && (
                <ButtonLink href={`${paths.author(id, entry.author)}?xoa=1`} variant="quiet">
                  {talk.removeAuthor}
                </ButtonLink>
              )}
            </Buttons>
          </div>
        </form>
      )}
    </>
  )
}
