/** Members of a panel chosen from the register of experts: searched like the register, each row with its invitation. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { panelChoice } from '#server/queries/panel-choice'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Button } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { count } from '#wording/format'
import { expertCaption, expertWords, panelChoiceWords as words } from '#wording/vi/experts'
import { panelWords } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { ExpertFilterForm, expertParams, isNarrowed, readExpertFilter } from './expert-filter'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readExpertFilter(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => panelChoice(by, params.panel, filter))) }
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function PanelChoice() {
  const { filter, fields, panel, ...found } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{ href: paths.panel(contest, panel.id), label: panel.name }}
        title={words.title}
        meta={words.intro}
      />
      <ExpertFilterForm address={paths.choosePanelJudge(contest, panel.id)} filter={filter} fields={fields} />
      <DataTable
        caption={expertCaption(filter, found.total)}
        rows={found.rows}
        rowKey={({ id }) => id}
        empty={isNarrowed(filter) ? expertWords.emptyFiltered : expertWords.empty}
        columns={columns(contest, panel.id)}
      />
      <Pages
        {...found}
        page={filter.page}
        href={(page) => paths.choosePanelJudge(contest, panel.id, expertParams({ ...filter, page }))}
      />
      <p className="muted">{words.notFound}</p>
    </>
  )
}

function columns(contest: string, panel: string): Column<Row>[] {
  return [
    { key: 'name', title: expertWords.name, rowHeader: true, cell: ({ name }) => name },
    { key: 'workplace', title: expertWords.workplace, cell: ({ workplace }) => workplace },
    { key: 'fields', title: expertWords.fields, cell: ({ fields }) => fields.join('; ') },
    { key: 'served', title: expertWords.served, numeric: true, cell: ({ served }) => count(served) },
    {
      key: 'acts',
      title: words.acts,
      titleHidden: true,
      cell: (row) => <Acts contest={contest} panel={panel} row={row} />,
    },
  ]
}

function Acts({ contest, panel, row }: { contest: string; panel: string; row: Row }) {
  if (row.isMember) return <span className="muted">{words.member}</span>
  if (row.email === '') {
    return (
      <span>
        {words.noEmail}. <a href={paths.expert(contest, row.id)}>{words.addEmail}</a>
      </span>
    )
  }
  const about = <span className="visually-hidden">{panelWords.about(row.name)}</span>
  const acts = [
    { act: 'invite-judge', label: words.invite, isGuest: false },
    { act: 'invite-judge', label: words.inviteGuest, isGuest: true },
    { act: 'add-judge', label: words.appoint, isGuest: false },
  ]
  return (
    <div className={styles.acts}>
      {acts.map(({ act, label, isGuest }) => (
        <form key={label} method="post" action={paths.panel(contest, panel)}>
          <input type="hidden" name="judge.name" value={row.plainName} />
          <input type="hidden" name="judge.email" value={row.email} />
          <input type="hidden" name="judge.unit" value={row.unit ?? ''} />
          {isGuest && <input type="hidden" name="judge.isGuest" value="on" />}
          <Button variant="link" name="act" value={act}>
            {label}
            {about}
          </Button>
        </form>
      ))}
    </div>
  )
}
