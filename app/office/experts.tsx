/** The register of experts: searched, filtered and ordered by its address. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { expertList } from '#server/queries/expert-list'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { ButtonLink, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { count } from '#wording/format'
import { expertCaption, expertWords as words } from '#wording/vi/experts'
import { pageTitle } from '#wording/vi/shell'
import { ExpertFilterForm, expertParams, isNarrowed, readExpertFilter } from './expert-filter'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readExpertFilter(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => expertList(by, filter))) }
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function Experts() {
  const { filter, fields, ...found } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader title={words.title} meta={words.lead} actions={<Acts contest={contest} />} />
      <ExpertFilterForm address={paths.experts(contest)} filter={filter} fields={fields} />
      <DataTable
        caption={expertCaption(filter, found.total)}
        rows={found.rows}
        rowKey={({ id }) => id}
        empty={isNarrowed(filter) ? words.emptyFiltered : words.empty}
        columns={columns(contest)}
      />
      <Pages
        {...found}
        page={filter.page}
        href={(page) => paths.experts(contest, expertParams({ ...filter, page }))}
      />
    </>
  )
}

function Acts({ contest }: { contest: string }) {
  return (
    <Buttons>
      <ButtonLink href={paths.newExpert(contest)}>{words.add}</ButtonLink>
      <ButtonLink variant="secondary" href={paths.expertImport(contest)}>
        {words.import}
      </ButtonLink>
      <ButtonLink variant="secondary" href={paths.expertExport(contest)}>
        {words.export}
      </ButtonLink>
    </Buttons>
  )
}

function columns(contest: string): Column<Row>[] {
  return [
    {
      key: 'name',
      title: words.name,
      rowHeader: true,
      cell: ({ id, name, isActive }) => (
        <span className={styles.name}>
          <a href={paths.expert(contest, id)}>{name}</a>
          {!isActive && <span className="muted"> ({words.inactive.toLowerCase()})</span>}
        </span>
      ),
    },
    { key: 'workplace', title: words.workplace, cell: ({ workplace }) => workplace },
    { key: 'fields', title: words.fields, cell: ({ fields }) => fields.join('; ') },
    {
      key: 'email',
      title: words.email,
      cell: ({ email }) =>
        email ? <span className={styles.wrap}>{email}</span> : <span className="muted">{words.noEmail}</span>,
    },
    { key: 'served', title: words.served, numeric: true, cell: ({ served }) => count(served) },
  ]
}
