/** What the system noticed about a dossier: gaps, ages, and signs that it repeats another one. */
import { Fragment } from 'react'
import type { EntryProblem } from '#rules/entry-check'
import { paths } from '#paths'
import type { officeEntry } from '#server/queries/office-entry'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { problemSentence } from '#wording/vi/entry'
import { officeEntryWords as words, twinSentence } from '#wording/vi/office-entry'

interface EntryChecksProps {
  contest: string
  problems: readonly EntryProblem[]
  twins: Awaited<ReturnType<typeof officeEntry>>['twins']
}

export function EntryChecks({ contest, problems, twins }: EntryChecksProps) {
  const isClean = problems.length === 0 && twins.length === 0
  return (
    <Section title={words.checks}>
      {isClean ? (
        <Notice tone="success">
          <p>{words.noFindings}</p>
        </Notice>
      ) : (
        <Notice tone="warning">
          <ul className="plain-list">
            {problems.map((problem, index) => (
              <li key={index}>{problemSentence(problem)}</li>
            ))}
            {twins.map(({ kind, what, entries, more }) => (
              <li key={`${kind} ${what}`}>
                {twinSentence(kind, what)}{' '}
                {entries.map(({ id, receiptNumber, title }, index) => (
                  <Fragment key={id}>
                    {index > 0 && ', '}
                    <a href={paths.officeEntry(contest, id)} title={title}>
                      {receiptNumber}
                    </a>
                  </Fragment>
                ))}
                {more > 0 && ` ${words.moreTwins(more)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  )
}
