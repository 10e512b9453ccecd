/** How far the judging has come, panel by panel and judge by judge. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { judgingProgress } from '#server/queries/judging-progress'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Meter } from '#ui/meter'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { count, shortDate, time } from '#wording/format'
import { controlRoomWords, progressWords as words } from '#wording/vi/office'
import { roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => judgingProgress(by))
}

type PanelProgress = Awaited<ReturnType<typeof loader>>['panels'][number]

export default function Progress() {
  const { now, deadline, panels } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader title={words.title} meta={words.deadline(deadline, now)} />
      {panels.length === 0 && (
        <p className="muted">
          {words.noPanels} <a href={paths.panels(contest)}>{controlRoomWords.see}</a>
        </p>
      )}
      {panels.map((panel) => (
        <Section
          key={panel.id}
          id={panel.id}
          title={<a href={paths.panel(contest, panel.id)}>{panel.name}</a>}
        >
          <Meter
            label={words.meter}
            value={panel.total.confirmed}
            max={panel.total.assigned}
            text={controlRoomWords.panelProgress(panel.total.confirmed, panel.total.assigned)}
          />
          {panel.round && (
            <p className="muted">
              {roundName(panel.round)}. {words.deadline(panel.deadline, now)}
            </p>
          )}
          <DataTable
            caption={panel.name}
            captionHidden
            rows={panel.rows}
            rowKey={({ person }) => person}
            empty={words.empty}
            columns={columns}
            foot={panel.rows.length > 1 ? footOf(panel) : undefined}
          />
        </Section>
      ))}
    </>
  )
}

const numbers = ['assigned', 'blank', 'inProgress', 'confirmed', 'recused'] as const

const columns: Column<PanelProgress['rows'][number]>[] = [
  {
    key: 'judge',
    title: words.judge,
    rowHeader: true,
    cell: ({ name, hasDeclared }) => (
      <span>
        {name} {!hasDeclared && <span className="muted">({words.notDeclared})</span>}
      </span>
    ),
  },
  ...numbers.map((key): Column<PanelProgress['rows'][number]> => ({
    key,
    title: words[key],
    numeric: true,
    cell: (row) => count(row[key]),
  })),
  {
    key: 'last',
    title: words.last,
    cell: ({ lastActivity }) => momentText(lastActivity),
  },
]

function footOf({ total }: PanelProgress) {
  return [words.total, ...numbers.map((key) => count(total[key])), momentText(total.lastActivity)]
}

function momentText(moment: Date | null): string {
  return moment ? `${time(moment)} ${shortDate(moment)}` : words.never
}
