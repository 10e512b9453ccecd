/** The form of the pledge: one tick that nobody ticks for you, one question that must be answered. */
import type { Relation } from '#rules/conflicts/relation'
import { Button, Buttons, Checkbox, Radios, TextArea } from '#ui/form'
import { Prose, Section } from '#ui/section'
import { declarationWords as rowWords } from '#wording/vi/declaration'
import { blindName, declareErrors, declareWords as words } from '#wording/vi/judge'
import styles from './record.module.css'
import { DeclarationRows } from './declaration-rows'
import { typed, type FormFailure } from './form-problems'

interface DeclarationFormProps {
  declaration: { hasConflict: boolean; note: string; relations?: readonly Relation[] } | null
  works: { id: string; blindCode: string; title: string; field: string }[]
  failure: FormFailure | undefined
}

export function DeclarationForm({ declaration, works, failure }: DeclarationFormProps) {
  const errorOf = (field: string) => {
    const code = failure?.errors[field]
    return code && (declareErrors[code] ?? code)
  }
  const declared = declaration && (declaration.hasConflict ? 'some' : 'none')
  return (
    <form method="post" noValidate className={styles.form}>
      <Section title={words.pledgeTitle}>
        <Prose>
          <ol>
            {words.pledge.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Checkbox
        name="pledged"
        label={words.pledged}
        error={errorOf('pledged')}
        defaultChecked={failure ? typed(failure, 'pledged') === 'on' : false}
      />
      <Section title={words.works}>
        <Prose>
          {works.length === 0 ? (
            <p>{words.noWorks}</p>
          ) : (
            <ul>
              {works.map((work) => (
                <li key={work.id}>
                  <strong>{blindName(work.blindCode)}</strong>: {work.title}{' '}
                  <span className="muted">({work.field})</span>
                </li>
              ))}
            </ul>
          )}
        </Prose>
      </Section>
      <Radios
        name="conflict"
        legend={words.conflict}
        hint={words.conflictHint}
        error={errorOf('conflict')}
        options={[
          { value: 'none', label: words.none },
          { value: 'some', label: words.some, hint: words.someHint },
        ]}
        defaultValue={typed(failure, 'conflict') ?? declared ?? undefined}
      />
      <Section title={rowWords.title}>
        <p className={`muted ${styles.lead}`}>{rowWords.intro}</p>
        <DeclarationRows relations={declaration?.relations ?? []} failure={failure} errorOf={errorOf} />
      </Section>
      <TextArea
        name="note"
        label={rowWords.note}
        hint={rowWords.noteHint}
        error={errorOf('note')}
        rows={3}
        maxLength={2000}
        defaultValue={typed(failure, 'note') ?? declaration?.note ?? ''}
      />
      <Buttons>
        <Button>{declaration ? words.resubmit : words.submit}</Button>
      </Buttons>
    </form>
  )
}
