/** The desk where models are received, for a phone in a store room: find by number or by scan, and see what is missing. */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { modelViews, type ModelView } from '#rules/models'
import { enterContest } from '#server/guard'
import { modelDesk } from '#server/queries/model-desk'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Tabs } from '#ui/tabs'
import { count, list, shortDate, time } from '#wording/format'
import { emptyModels, modelDeskWords as words, modelViewNames } from '#wording/vi/model-desk'
import { pageTitle } from '#wording/vi/shell'
import { pageNumber } from './entry-filter'
import { NumberScanner } from './number-scanner'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]
export const handle = { hydrate: true }

const slugs: Record<ModelView, string> = { missing: 'chua-nop', here: 'dang-giu', gone: 'da-tra' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const view = modelViews.find((one) => slugs[one] === search.get('xem')) ?? 'missing'
  const page = pageNumber(search)
  const number = (search.get('ma') ?? '').trim().slice(0, 40)
  const desk = await answer(() => modelDesk(by, { view, page, number }))
  if (desk.found) throw redirect(paths.model(by.contest.slug, desk.found))
  return { ...desk, view, page, number }
}

export default function ModelDesk() {
  const desk = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const { view, number } = desk
  return (
    <>
      <PageHeader title={words.title} />
      {!desk.takesModels && (
        <Notice tone="info">
          <p>{words.off}</p>
        </Notice>
      )}
      <form method="get" action={paths.models(contest)} className={styles.filter}>
        <TextInput
          name="ma"
          label={words.number}
          hint={words.numberHint}
          defaultValue={number}
          autoCapitalize="characters"
          autoComplete="off"
          error={number !== '' ? words.notFound(desk.receiptNumber) : undefined}
        />
        <div className={styles.acts}>
          <Button icon="search">{words.find}</Button>
          <NumberScanner open={(code) => window.location.assign(paths.models(contest, { ma: code }))} />
        </div>
      </form>
      <Tabs
        label={words.views}
        tabs={modelViews.map((one) => ({
          href: paths.models(contest, { xem: slugs[one] }),
          label: `${modelViewNames[one]} (${count(desk.counts[one])})`,
          current: one === view,
        }))}
      />
      <Rows contest={contest} desk={desk} />
      <Pages {...desk} href={(page) => paths.models(contest, { xem: slugs[view], trang: String(page) })} />
    </>
  )
}

type Desk = Awaited<ReturnType<typeof loader>>

function Rows({ contest, desk: { rows, view, ...desk } }: { contest: string; desk: Desk }) {
  return (
    <DataTable
      caption={words.found(desk.first, desk.last, desk.total)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={emptyModels[view]}
      columns={[
        {
          key: 'entry',
          title: words.entry,
          rowHeader: true,
          cell: ({ id, title }) => <a href={paths.model(contest, id)}>{title}</a>,
        },
        {
          key: 'receipt',
          title: words.receipt,
          cell: ({ receiptNumber }) => <span className={styles.noWrap}>{receiptNumber}</span>,
        },
        { key: 'authors', title: words.authors, cell: ({ authors }) => list(authors) },
        ...(view === 'missing'
          ? []
          : [
              { key: 'place', title: words.place, cell: ({ place }: Desk['rows'][number]) => place },
              {
                key: 'at',
                title: view === 'here' ? words.receivedAt : words.returnedAt,
                cell: ({ receivedAt, returnedAt }: Desk['rows'][number]) => {
                  const at = view === 'here' ? receivedAt : returnedAt
                  return at && `${time(at)} ${shortDate(at)}`
                },
              },
            ]),
      ]}
    />
  )
}
