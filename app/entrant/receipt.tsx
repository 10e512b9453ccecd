/** The receipt: number, moment, digests, what happens next. It stays at this address. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '#server/guard'
import { receipt } from '#server/queries/receipt'
import { answer } from '#server/respond'
import { fileSize, list } from '#wording/format'
import { receiptWords as words } from '#wording/vi/entrant'
import { pageTitle } from '#wording/vi/shell'
import { ownEntryStateNames } from '#wording/vi/states'
import { ButtonLink, Buttons } from '#ui/form'
import { Notice, ReceiptPanel } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { paths } from '#paths'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => receipt(by, params.entry))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.browserTitle(data?.receiptNumber ?? '')) },
]

export default function EntryReceipt() {
  const entry = useLoaderData<typeof loader>()
  const { id, state, deadline, next, files, organiser } = entry
  const isIn = state !== 'draft' && state !== 'returned'
  const goesOn = state === 'submitted' || state === 'accepted'
  return (
    <div className={styles.stack}>
      {isIn ? (
        <ReceiptPanel
          title={entry.number > 1 ? words.titleAgain : words.title}
          label={words.number}
          number={entry.receiptNumber}
        >
          <p>{words.at(entry.submittedAt)}</p>
        </ReceiptPanel>
      ) : (
        <>
          <PageHeader title={words.browserTitle(entry.receiptNumber)} />
          <Notice tone="warning" title={words.notSubmittedTitle}>
            <p>{standing(entry)}</p>
            {!entry.whyClosed && (
              <p>
                <a href={paths.entry(id)}>{words.goOn}</a>
              </p>
            )}
          </Notice>
        </>
      )}
      {isIn && <p data-screen-only>{words.keep}</p>}
      <SummaryList
        title={words.details}
        rows={[
          { key: words.contest, value: entry.contest.title },
          { key: words.work, value: entry.submittedTitle },
          { key: words.authors, value: list(entry.authors) },
          { key: words.state, value: ownEntryStateNames[state] },
          { key: words.times, value: entry.number },
          { key: words.digest, value: <span className={styles.digest}>{entry.digest}</span> },
        ]}
      />
      <Section title={words.files}>
        <p className="muted">{words.filesHint}</p>
        {files.length === 0 && <p>{words.noFiles}</p>}
        <ul className={`plain-list ${styles.tight}`}>
          {files.map((file) => (
            <li key={file.id}>
              {file.partName}: <a href={paths.entryFile(id, file.id)}>{file.name}</a> ({fileSize(file.size)})
              <br />
              <span className={styles.digest}>{file.sha256}</span>
            </li>
          ))}
        </ul>
      </Section>
      {goesOn && (
        <Section title={words.nextTitle}>
          <ol>
            <li>{words.next.screening(next.screeningEnds)}</li>
            <li>{words.next.judging(next.judgingEnds)}</li>
            <li>{words.next.results(next.deliberationEnds, next.postingEnds)}</li>
          </ol>
        </Section>
      )}
      <p>{words.help(organiser.name, organiser.phone)}</p>
      <div data-screen-only className={styles.stack}>
        <p className="muted">{words.print}</p>
        {entry.whyNotWithdraw === null && <p>{words.withdrawUntil(deadline)}</p>}
        <Buttons>
          {entry.whyNotWithdraw === null && (
            <ButtonLink href={paths.withdraw(id)} variant="secondary">
              {words.withdraw}
            </ButtonLink>
          )}
          <ButtonLink href={paths.myEntries} variant="quiet">
            {words.back}
          </ButtonLink>
        </Buttons>
      </div>
    </div>
  )
}

function standing({ state, deadline, whyClosed }: { state: string; deadline: Date; whyClosed: unknown }) {
  if (state === 'returned') return words.returned(deadline)
  return whyClosed ? words.withdrawnLate(deadline) : words.withdrawn(deadline)
}
