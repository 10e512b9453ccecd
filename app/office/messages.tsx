/** The letters of the contest: to whom, about what, whether they went. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { retryAllForm } from '#rules/forms/letters'
import { letterViews, type LetterState } from '#rules/letter-states'
import { enterContest } from '#server/guard'
import { retryFailedLetters } from '#server/operations/retry-letter'
import { messages } from '#server/queries/messages'
import { answer, respond } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Button, ButtonLink, Buttons, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { StatusTag, type Tone } from '#ui/status-tag'
import { Tabs } from '#ui/tabs'
import { count, shortDate, time } from '#wording/format'
import { letterViewNames, messagePageWords, messageWords as words } from '#wording/vi/letter-pages'
import { letterFaultSentences, letterStateNames } from '#wording/vi/letter-refusals'
import { pageTitle } from '#wording/vi/shell'
import { pageNumber } from './entry-filter'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const asked = new URL(request.url).searchParams
  const page = pageNumber(asked)
  const search = (asked.get('tim') ?? '').trim().slice(0, 100)
  const found = await answer(() => messages(by, { view: asked.get('trang-thai'), search, page }))
  return { page, done: asked.get('xong'), ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, retryAllForm, async () => {
    await retryFailedLetters(by)
    throw redirect(paths.messages(by.contest.slug, { xong: 'all' }), 303)
  })
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Messages() {
  const data = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const { view, counts, rows, page, search, done } = data
  const href = (chosen: string | null, trang?: string) =>
    paths.messages(contest, { 'trang-thai': chosen ?? undefined, tim: search || undefined, trang })
  const failed = view === 'failed' ? counts.failed : 0
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <ButtonLink href={paths.letterTemplates(contest)} variant="secondary">
            {words.templates}
          </ButtonLink>
        }
      />
      {done && messagePageWords.done[done] && (
        <Notice tone="success">
          <p>{messagePageWords.done[done]}</p>
        </Notice>
      )}
      <Tabs
        label={words.tabs}
        tabs={[
          { href: href(null), label: words.all, current: view === null },
          ...letterViews.map((one) => ({
            href: href(one),
            label: letterViewNames[one],
            current: view === one,
            count: count(counts[one]),
          })),
        ]}
      />
      <form method="get" className={styles.filter} aria-label={words.find}>
        {view && <input type="hidden" name="trang-thai" value={view} />}
        <TextInput name="tim" type="search" label={words.search} defaultValue={search} />
        <div className={styles.acts}>
          <Button variant="secondary">{words.filter}</Button>
        </div>
      </form>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={search || view ? words.emptyFiltered : words.empty}
        columns={columns(contest)}
      />
      {failed > 0 && (
        <form method="post">
          <input type="hidden" name="act" value="retry-all" />
          <Buttons>
            <Button variant="secondary">{words.retryAll(failed)}</Button>
          </Buttons>
        </form>
      )}
      <Pages {...data} page={page} href={(next) => href(view, next > 1 ? String(next) : undefined)} />
    </>
  )
}

export const letterTones: Record<LetterState, Tone> = {
  waiting: 'neutral',
  sent: 'success',
  failed: 'danger',
  bounced: 'danger',
  stopped: 'done',
}

type Row = Data['rows'][number]

function columns(contest: string): Column<Row>[] {
  return [
    {
      key: 'subject',
      title: words.subject,
      rowHeader: true,
      cell: ({ id, subject, channel }) => (
        <a href={paths.message(contest, id)}>
          {channel === 'sms' && `${words.short} `}
          {subject}
        </a>
      ),
    },
    {
      key: 'to',
      title: words.to,
      cell: ({ to }) => <span className={`${styles.wrap} ${styles.name}`}>{to}</span>,
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ state, attempts }) => (
        <span>
          <StatusTag tone={letterTones[state]} plain>
            {letterStateNames[state]}
          </StatusTag>{' '}
          {state !== 'sent' && attempts > 0 && (
            <span className={`muted ${styles.small}`}>{words.attempts(attempts)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'when',
      title: words.when,
      cell: ({ sentAt, promisedAt }) => {
        const moment = sentAt ?? promisedAt
        return <span className={styles.noWrap}>{`${time(moment)} ${shortDate(moment)}`}</span>
      },
    },
    { key: 'note', title: words.error, cell: (row) => <span className={styles.small}>{noteOn(row)}</span> },
  ]
}

function noteOn({ state, fault, error, bounce, isBadAddress }: Row): string {
  if (bounce !== null) return bounce
  if (fault) return letterFaultSentences[fault]
  if (error) return error
  return isBadAddress && state !== 'sent' ? words.badAddress : ''
}
