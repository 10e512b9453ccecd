/** The authors of an entry, each with what is still wrong. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '#server/guard'
import { entryAuthors } from '#server/queries/entry-authors'
import { answer } from '#server/respond'
import { calendarDay } from '#wording/format'
import { problemSentence } from '#wording/vi/entry'
import { authorWords as words, formWords } from '#wording/vi/entrant-forms'
import { formTalk } from '#wording/vi/entrant-talk'
import { pageTitle } from '#wording/vi/shell'
import { ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { StatusTag } from '#ui/status-tag'
import { paths } from '#paths'
import { ClosedNotice } from './closed-notice'
import { EntryTop } from './entry-top'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryAuthors(by, params.entry))
}

export const meta: MetaFunction = () => [{ title: pageTitle(words.listTitle) }]

export default function EntryAuthorsPage() {
  const entry = useLoaderData<typeof loader>()
  const { id, authors, max, whyNotEdit } = entry
  const isFull = authors.length >= max
  const talk = formTalk(entry.nouns)
  return (
    <div className={styles.stack}>
      <EntryTop
        entry={entry}
        back={{ href: paths.entry(id), label: formWords.back }}
        title={talk.authorTitle}
      />
      <ClosedNotice refusal={whyNotEdit} />
      {authors.length === 0 ? (
        <p>{talk.noAuthor}</p>
      ) : (
        <>
          {entry.problems.map((problem) => (
            <Notice key={problem.code} tone="warning">
              <p>{problemSentence(problem)}</p>
            </Notice>
          ))}
          <ol className="plain-list">
            {authors.map((author) => (
              <li key={author.id} className={styles.person}>
                <div className={styles.line}>
                  <h2>{author.name || words.unnamed}</h2>
                  {author.isLead && (
                    <StatusTag tone="done" plain>
                      {talk.lead}
                    </StatusTag>
                  )}
                </div>
                <p className="muted">
                  {[
                    author.bornOn && calendarDay(author.bornOn),
                    author.grade,
                    author.school,
                    typeof author.share === 'number' && words.share(author.share),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {author.problems.length > 0 && (
                  <ul className={`plain-list ${styles.gaps}`}>
                    {author.problems.map((problem) => (
                      <li key={problem.code}>{problemSentence(problem)}</li>
                    ))}
                  </ul>
                )}
                {!whyNotEdit && (
                  <p>
                    <a href={paths.author(id, author.id)}>
                      {words.edit}
                      <span className="visually-hidden"> {author.name || words.unnamed}</span>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {!whyNotEdit && isFull && max > 1 && <p>{words.full(max)}</p>}
      <Buttons>
        {!whyNotEdit && !isFull && (
          <ButtonLink href={paths.newAuthor(id)} variant={authors.length === 0 ? 'primary' : 'secondary'}>
            {authors.length === 0 ? talk.addFirst : talk.addAuthor}
          </ButtonLink>
        )}
        {authors.length > 0 && <ButtonLink href={paths.entry(id)}>{words.done}</ButtonLink>}
      </Buttons>
    </div>
  )
}
