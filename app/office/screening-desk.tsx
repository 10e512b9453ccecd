/** The desk of screening: what waits, whose it is, how far it is; one entry at a time, or many at once. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { manyActs, type ManyAct } from '#rules/screening-filter'
import { enterContest } from '#server/guard'
import { screeningDesk } from '#server/queries/screening-desk'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Button, Select } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { StatusTag } from '#ui/status-tag'
import { Tabs } from '#ui/tabs'
import { count, shortDate, time } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { deskViewNames, deskWords as words, emptyDesk, manyActNames } from '#wording/vi/screening-desk'
import { actSlugs, deskTabs, readDesk } from './desk-filter'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readDesk(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => screeningDesk(by, filter))) }
}

type Row = Awaited<ReturnType<typeof screeningDesk>>['rows'][number]

export default function ScreeningDesk() {
  const { filter, counts, pairs, rows, ...list } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const acts: readonly ManyAct[] = filter.view === 'overdue' ? ['reject'] : manyActs
  return (
    <>
      <PageHeader
        title={words.title}
        meta={
          <>
            {words.meta(pairs)} · <a href={paths.screeningSummary(contest)}>{words.summary}</a> ·{' '}
            <a href={paths.recognitions(contest)}>{words.recognitions}</a>
          </>
        }
      />
      <Tabs
        label={words.views}
        tabs={deskTabs.map(([view, slug]) => ({
          href: paths.screening(contest, { xem: slug }),
          label: `${deskViewNames[view]} (${count(counts[view])})`,
          current: view === filter.view,
        }))}
      />
      <form method="get" action={paths.screenMany(contest)}>
        <DataTable
          caption={words.found(list.first, list.last, list.total)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={emptyDesk[filter.view]}
          columns={columnsOf(contest, filter.view === 'overdue')}
        />
        {rows.length > 0 && (
          <div className={styles.filter}>
            <Select
              name="viec"
              label={words.act}
              options={acts.map((act) => ({ value: actSlugs[act], label: manyActNames[act] }))}
            />
            <div className={styles.acts}>
              <Button variant="secondary">{words.preview}</Button>
            </div>
          </div>
        )}
      </form>
      <Pages
        {...list}
        page={filter.page}
        href={(page) => paths.screening(contest, { xem: filter.slug, trang: String(page) })}
      />
    </>
  )
}

function columnsOf(contest: string, isOverdue: boolean): Column<Row>[] {
  return [
    {
      key: 'tick',
      title: words.tick,
      titleHidden: true,
      cell: ({ id, receiptNumber }) => (
        <label className={styles.free}>
          <input type="checkbox" name="chon" value={id} />
          <span className="visually-hidden">{words.tickEntry(receiptNumber)}</span>
        </label>
      ),
    },
    {
      key: 'entry',
      title: words.entry,
      rowHeader: true,
      cell: ({ id, title }) => (
        <a className={styles.name} href={paths.officeEntry(contest, id)}>
          {title}
        </a>
      ),
    },
    {
      key: 'receipt',
      title: words.receipt,
      cell: ({ receiptNumber }) => <span className={styles.noWrap}>{receiptNumber}</span>,
    },
    {
      key: 'submittedAt',
      title: words.submittedAt,
      cell: ({ submittedAt }) => submittedAt && <Moment at={submittedAt} />,
    },
    isOverdue
      ? {
          key: 'deadline',
          title: words.deadline,
          cell: ({ deadline }) => deadline && <Moment at={deadline} />,
        }
      : {
          key: 'officer',
          title: words.officer,
          cell: ({ officer }) => officer || <span className="muted">{words.nobody}</span>,
        },
    {
      key: 'checklist',
      title: words.checklist,
      cell: ({ inTheWay, returns }) => (
        <span className={styles.cell}>
          <StatusTag tone={inTheWay === 0 ? 'success' : 'warning'} plain>
            {inTheWay === 0 ? words.clear : words.inTheWay(inTheWay)}
          </StatusTag>
          {returns > 0 && <span className={`muted ${styles.small}`}>{words.returns(returns)}</span>}
        </span>
      ),
    },
  ]
}

function Moment({ at }: { at: Date }) {
  return <span className={styles.noWrap}>{`${time(at)} ${shortDate(at)}`}</span>
}
