/** The entry, blind unless the round is a named one, to be read: title, summary, explanation, and its files shown where browsers can show them. */
import { paths } from '#paths'
import { blindName, deskWords as words, recuseWords } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { atHead } from '#wording/vi/sentences'
import { shellWords } from '#wording/vi/shell'
import { Icon } from '#ui/icon'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import styles from './desk.module.css'
import { DeskMakers } from './desk-makers'
import { FileView } from './file-view'
import { SheetStateTag } from './sheet-state'
import type { DeskData } from './use-desk'

export function DeskDocument({ desk }: { desk: DeskData }) {
  const { sheet, entry, views, makers, work, questions, told, toldOfAuthors, nouns, whyNotRecuse } = desk
  return (
    <article className={styles.document}>
      <Neighbours desk={desk} />
      {!whyNotRecuse && (
        <p>
          <a href={paths.recuse(sheet.id)}>{words.recuse}</a>
        </p>
      )}
      <p className={styles.eyebrow}>
        <span>
          {blindName(sheet.blindCode)} · {work.field}
        </span>
        <SheetStateTag state={sheet.state} />
      </p>
      <h1 className={styles.title}>{work.title}</h1>
      {!entry && (
        <Notice tone="warning" title={sheet.state === 'recused' ? recuseWords.done : words.gone}>
          {sheet.stateReason && <p>{sheet.stateReason}</p>}
        </Notice>
      )}
      {entry && (
        <>
          {makers && <DeskMakers makers={makers} told={toldOfAuthors} author={atHead(nouns.author)} />}
          <Section title={words.summary}>
            <p className={styles.text}>{entry.summary}</p>
          </Section>
          <Section title={words.files}>
            {entry.files.length === 0 ? (
              <p className="muted">{words.noFiles}</p>
            ) : (
              <div className={styles.files}>
                {entry.files.map((file) => (
                  <FileView key={file.id} sheet={sheet.id} file={file} view={views[file.id]} />
                ))}
              </div>
            )}
          </Section>
          {told.some(({ text }) => text) && (
            <SummaryList
              title={words.told}
              rows={told.filter(({ text }) => text).map(({ title, text }) => ({ key: title, value: text }))}
            />
          )}
          {questions.map(({ code, title }) => (
            <Section key={code} title={title}>
              {entry.explanation[code]?.trim() ? (
                <p className={styles.text}>{entry.explanation[code]}</p>
              ) : (
                <p className="muted">{words.noAnswer}</p>
              )}
            </Section>
          ))}
        </>
      )}
      {whyNotRecuse && entry && sheet.state !== 'confirmed' && (
        <p className="muted">{refusalSentence(whyNotRecuse)}</p>
      )}
      <p className={styles.help}>{shellWords.help}</p>
    </article>
  )
}

/** The visible buttons of the keys J and K. */
function Neighbours({ desk }: { desk: DeskData }) {
  const { previous, next } = neighboursOf(desk)
  return (
    <nav className={styles.neighbours} aria-label={words.neighbours}>
      {previous && (
        <a href={paths.desk(previous.id)} rel="prev">
          <Icon name="back" /> {words.previous}: {blindName(previous.blindCode)}
        </a>
      )}
      {next && (
        <a href={paths.desk(next.id)} rel="next">
          {words.nextSheet}: {blindName(next.blindCode)} <Icon name="next" />
        </a>
      )}
    </nav>
  )
}

/** The sheets before and after this one that can be read. */
export function neighboursOf({ rows, sheet }: DeskData) {
  const readable = rows.filter(
    ({ id, state }) => id === sheet.id || (state !== 'recused' && state !== 'void'),
  )
  const at = readable.findIndex(({ id }) => id === sheet.id)
  return { previous: readable[at - 1] ?? null, next: readable[at + 1] ?? null }
}
