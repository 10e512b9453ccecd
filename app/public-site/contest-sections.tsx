/** The sections of a contest's page, each from the data of its regulations. */
import type { MilestoneCode } from '#rules/phases'
import type { ContestField, Division, DossierPart } from '#rules/regulations'
import { classNames } from '../ui/class-names'
import { Prose, Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { dateTime } from '#wording/format'
import { contestWords as words, partLimits } from '#wording/vi/contest'
import type { Nouns } from '#wording/vi/nouns'
import { milestoneNames } from '#wording/vi/states'
import styles from './public-site.module.css'

export function Purpose({ paragraphs }: { paragraphs: readonly string[] }) {
  if (paragraphs.length === 0) return null
  return (
    <Section title={words.purpose}>
      <Prose>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Prose>
    </Section>
  )
}

interface FactsProps {
  closesAt: Date
  who: readonly string[]
  conditions: readonly string[]
  divisions: readonly Division[]
  nouns: Nouns
  fields: readonly ContestField[]
}

export function Facts({ closesAt, who, conditions, divisions, nouns, fields }: FactsProps) {
  return (
    <SummaryList
      title={words.facts}
      rows={[
        { key: words.deadlineKey, value: <strong>{dateTime(closesAt)}</strong> },
        { key: words.whoKey, value: <Lines lines={who} /> },
        ...(conditions.length > 0 ? [{ key: words.conditionsKey, value: <Lines lines={conditions} /> }] : []),
        ...(divisions.length > 0
          ? [{ key: words.divisionsKey, value: <Lines lines={divisions.map(({ name }) => name)} /> }]
          : []),
        {
          key: nouns.talk === 'person' ? words.titlesKey : words.fieldsKey,
          value: <Lines lines={fields.map(({ name }) => name)} />,
        },
      ]}
    />
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

export function Dossier({ parts }: { parts: readonly DossierPart[] }) {
  return (
    <Section title={words.dossier} id="ho-so">
      <p>{words.dossierIntro}</p>
      <ul className={classNames('plain-list', styles.lines)}>
        {parts.map((part) => (
          <li key={part.code}>
            <strong>{part.name}</strong> {!part.required && words.optional}
            <span className={styles.note}>
              {part.hint} {partLimits(part)}.
              {part.audience === 'secretariat' &&
                !part.hint.includes(words.secretariatOnly.slice(0, -1)) &&
                ` ${words.secretariatOnly}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Steps() {
  return (
    <Section title={words.steps} id="cach-du-thi">
      <ol className={styles.steps}>
        {words.stepList.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  )
}

interface DatesProps {
  dates: readonly {
    code: MilestoneCode
    at: Date
    isPast: boolean
    moved: { from: Date; reason: string; notice: string } | null
  }[]
}

/** Every date of the timeline; one that was moved says from when and why. */
export function Dates({ dates }: DatesProps) {
  return (
    <Section title={words.dates} id="moc-thoi-gian">
      <ul className={classNames('plain-list', styles.lines)}>
        {dates.map(({ code, at, isPast, moved }) => (
          <li key={code} className={isPast ? styles.past : undefined}>
            {milestoneNames[code]}
            <br />
            <strong>{dateTime(at)}</strong>
            {moved && (
              <span className={styles.note}>{words.moved(moved.from, moved.reason, moved.notice)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface ContactProps {
  organiser: { name: string; standingBody: string; address: string; phone: string; email: string }
}

export function Contact({ organiser }: ContactProps) {
  const { name, standingBody, address, phone, email } = organiser
  return (
    <Section title={words.contact} id="lien-he">
      <p>
        <strong>{name}</strong>
      </p>
      <p className="muted">{standingBody}</p>
      <ul className={classNames('plain-list', styles.lines)}>
        {phone && (
          <li>
            {words.phone}: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </li>
        )}
        {email && (
          <li>
            {words.email}: <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {address && (
          <li>
            {words.address}: {address}
          </li>
        )}
      </ul>
    </Section>
  )
}
