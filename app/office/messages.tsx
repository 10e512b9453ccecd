/** The letters of the contest: to whom, about what, whether they went. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { messages } from '#server/queries/messages'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { StatusTag, type Tone } from '#ui/status-tag'
import { Tabs } from '#ui/tabs'
import { count, shortDate, time } from '#wording/format'
import { messageWords as words } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { pageNumber } from './entry-filter'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const page = pageNumber(search)
  return { page, ...(await answer(() => messages(by, search.get('trang-thai'), page))) }
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Messages() {
  const data = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const { state, counts, rows, page } = data
  const href = (chosen: string | null, trang?: string) =>
    paths.messages(contest, { 'trang-thai': chosen ?? undefined, trang })
  return (
    <>
      <PageHeader title={words.title} />
      <Tabs
        label={words.tabs}
        tabs={[
          { href: href(null), label: words.all, current: state === null },
          ...(['waiting', 'sent', 'failed'] as const).map((one) => ({
            href: href(one),
            label: words.states[one],
            current: state === one,
            count: count(counts[one]),
          })),
        ]}
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={columns}
      />
      <Pages {...data} page={page} href={(next) => href(state, next > 1 ? String(next) : undefined)} />
    </>
  )
}

const tones: Record<Data['rows'][number]['state'], Tone> = {
  waiting: 'neutral',
  sent: 'success',
  failed: 'danger',
}

const columns: Column<Data['rows'][number]>[] = [
  { key: 'subject', title: words.subject, rowHeader: true, cell: ({ subject }) => subject },
  { key: 'to', title: words.to, cell: ({ to }) => <span className={styles.wrap}>{to}</span> },
  {
    key: 'state',
    title: words.state,
    cell: ({ state, attempts }) => (
      <span>
        <StatusTag tone={tones[state]} plain>
          {words.states[state]}
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
  { key: 'error', title: words.error, cell: ({ error }) => error },
]
