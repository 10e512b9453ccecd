/** The consent questions of one author, for each voice that counts. */
import { consentPurposes, requiredPurpose, type ConsentVoice } from '#rules/consents'
import { consentField } from '#rules/entry-check'
import { consentQuestions, consentWords as words } from '#wording/vi/entrant-forms'
import { Radios } from '#ui/form'
import { Section } from '#ui/section'
import { paths } from '#paths'
import styles from './entrant.module.css'

interface Person {
  author: string
  name: string
  age: number | null
  voices: ConsentVoice[]
  representative: string
}

interface PersonConsentsProps {
  entry: string
  person: Person
  values: Record<string, string>
  isSubmitted: boolean
}

export function PersonConsents({ entry, person, values, isSubmitted }: PersonConsentsProps) {
  const { author, name, age, voices, representative } = person
  if (age === null) {
    return (
      <Section title={name}>
        <p>
          <a href={paths.author(entry, author)}>{words.noBirth(name)}</a>
        </p>
      </Section>
    )
  }
  return (
    <Section title={`${name}, ${words.ageYears(age)}`}>
      <p className="muted">{words.who(age)}</p>
      {voices.map((voice) => (
        <div key={voice} className={styles.voice}>
          <h3>{words.voice(voice, name, representative)}</h3>
          {consentPurposes.map((purpose) => {
            const field = consentField(author, voice, purpose)
            return (
              <Radios
                key={purpose}
                name={field}
                legend={consentQuestions[purpose].title}
                hint={purpose === requiredPurpose && isSubmitted ? words.mustWithdrawHint : undefined}
                inline
                defaultValue={values[field] || undefined}
                options={[
                  { value: 'yes', label: words.yes },
                  { value: 'no', label: words.no },
                ]}
              />
            )
          })}
        </div>
      ))}
    </Section>
  )
}

/** `consents.<author>.<voice>.<purpose>` in words. */
export function consentFieldName(field: string, people: readonly Person[]): string {
  const [, author, voice, purpose] = field.split('.')
  const person = people.find((one) => one.author === author)
  const question = consentPurposes.find((one) => one === purpose)
  if (!person || !question) return field
  const who = words.voice(
    voice === 'author' ? 'author' : 'representative',
    person.name,
    person.representative,
  )
  return `${who}: ${consentQuestions[question].title}`
}

export function consentAnswerName(value: string): string {
  return value === 'yes' ? words.yes : words.no
}
