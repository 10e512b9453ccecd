/** What a dossier has in common with others, pair by pair, side by side, and what is held of it. */
import { paths } from '#paths'
import type { officeEntry } from '#server/queries/office-entry'
import type { Failure } from '#server/respond'
import { Notice } from '#ui/notice'
import { Columns, Section } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import { factSentence, findingWords as words } from '#wording/vi/screening'
import { officeEntryWords } from '#wording/vi/office-entry'
import { FindingRuling } from './finding-ruling'
import styles from './office.module.css'

type EntryData = Awaited<ReturnType<typeof officeEntry>>
type Finding = EntryData['findings'][number]
type Fact = Finding['facts'][number]

/** So many forms stand open at once; the others unfold. */
const opened = 3

interface EntryFindingsProps {
  contest: string
  entry: Pick<EntryData, 'findings' | 'ties' | 'checklist' | 'dossier'>
  failure: Failure | undefined
}

export function EntryFindings({ contest, entry, failure }: EntryFindingsProps) {
  const { findings, ties, checklist, dossier } = entry
  const isPending = checklist.some(({ matter }) => matter.about === 'comparison')
  const sectionName = (code: string) =>
    dossier.explanation.find((section) => section.code === code)?.title ?? officeEntryWords.summary
  return (
    <Section title={words.title}>
      {isPending && (
        <Notice>
          <p>{words.pending}</p>
        </Notice>
      )}
      {findings.length === 0 && !isPending && <p className="muted">{words.none}</p>}
      {findings.map((finding, index) => (
        <div key={finding.id} id={`cap-${finding.id}`} className={styles.finding}>
          <Heading contest={contest} finding={finding} />
          <ul>
            {finding.facts.map((fact, index) => (
              <li key={index}>
                {factSentence(fact, sectionName)}
                <Shown fact={fact} mayOpen={finding.other.id !== null} />
              </li>
            ))}
          </ul>
          {finding.weight === 'must-look' && (
            <FindingRuling
              finding={finding}
              isFolded={index >= opened}
              failure={failure?.values.finding === finding.id ? failure : undefined}
            />
          )}
        </div>
      ))}
      <Ties ties={ties} />
    </Section>
  )
}

function Heading({
  contest,
  finding: { other, isOpen, ruling, weight },
}: {
  contest: string
  finding: Finding
}) {
  const name = other.receiptNumber ? words.entry(other.receiptNumber) : ''
  const [tone, standing]: [Tone, string] = isOpen
    ? ['warning', words.toRule]
    : ruling
      ? ruling.verdict === 'confirmed'
        ? ['danger', words.confirmed]
        : ['success', words.dismissed]
      : ['neutral', weight === 'shown' ? words.shown : words.toRule]
  return (
    <h3 className={styles.findingHead}>
      <StatusTag tone={tone} plain>
        {standing}
      </StatusTag>{' '}
      {other.id ? (
        <a href={paths.officeEntry(other.contest?.slug ?? contest, other.id)}>{name}</a>
      ) : (
        words.elsewhere(other.contest?.title ?? '')
      )}
      {other.title && ` “${other.title}”`}
      {other.id && other.contest && <span className="muted"> {words.of(other.contest.title)}</span>}
      {other.prize && <strong> · {words.prize(other.prize)}</strong>}
    </h3>
  )
}

/** Unlike titles and passages as both typed them; only what this one says where the other may not be opened. */
function Shown({ fact, mayOpen }: { fact: Fact; mayOpen: boolean }) {
  if (fact.kind === 'title') {
    if (fact.a === fact.b) return null
    return <SideBySide rows={[{ a: fact.a, b: fact.b }]} mayOpen={mayOpen} />
  }
  if (fact.kind !== 'text' || fact.passages.length === 0) return null
  return (
    <details>
      <summary>{words.passages}</summary>
      <SideBySide rows={fact.passages} mayOpen={mayOpen} />
    </details>
  )
}

function SideBySide({ rows, mayOpen }: { rows: readonly { a: string; b: string }[]; mayOpen: boolean }) {
  return (
    <>
      {rows.map(({ a, b }) => (
        <Columns key={a}>
          <div>
            <p className="muted">{words.mine}</p>
            <p className={styles.text}>{a}</p>
          </div>
          <div>
            <p className="muted">{words.theirs}</p>
            <p className={styles.text}>{mayOpen ? b : words.hidden}</p>
          </div>
        </Columns>
      ))}
    </>
  )
}

function Ties({ ties: { owned, authors, shared } }: Pick<EntryData, 'ties'>) {
  const sentences = [
    ...(owned > 1 ? [words.owned(owned)] : []),
    ...authors.map(({ name, entries }) => words.author(name, entries)),
    ...shared.map(({ kind, name, entries }) => words[kind](name, entries)),
  ]
  if (sentences.length === 0) return null
  return (
    <ul className={`muted ${styles.block}`}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
