/** The panel secretary's page: how far each judge of their panel has come, without marks and without names of entrants. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { panelSecretary } from '#server/queries/panel-secretary'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Meter } from '#ui/meter'
import { PageHeader } from '#ui/page-header'
import { count, shortDate, time } from '#wording/format'
import { progressText } from '#wording/vi/judge'
import { standingNames } from '#wording/vi/panel-people'
import { panelSecretaryWords as words } from '#wording/vi/panel-secretary'
import { progressWords } from '#wording/vi/progress'
import { pageTitle } from '#wording/vi/shell'
import styles from './queue.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => panelSecretary(by, params.panel))
}

type Judge = Awaited<ReturnType<typeof loader>>['judges'][number]

export default function PanelSecretary() {
  const { panel, contest, deadline, now, judges, confirmed, assigned } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={{ href: paths.queue, label: words.back }}
        eyebrow={`${panel.name} · ${contest.shortTitle}`}
        title={words.title}
        meta={[
          panel.decisionNumber && words.decision(panel.decisionNumber),
          progressWords.deadline(deadline, now),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <p className="muted">{words.lead}</p>
      {assigned > 0 && (
        <div className={styles.facts}>
          <Meter
            label={progressWords.meter}
            value={confirmed}
            max={assigned}
            text={progressText(confirmed, assigned)}
          />
        </div>
      )}
      <DataTable
        caption={words.caption}
        rows={judges}
        rowKey={({ person }) => person}
        empty={words.empty}
        columns={columns}
      />
    </>
  )
}

const numbers = ['assigned', 'blank', 'inProgress', 'confirmed', 'recused'] as const

const columns: Column<Judge>[] = [
  { key: 'judge', title: progressWords.judge, rowHeader: true, cell: (judge) => nameText(judge) },
  { key: 'standing', title: words.standing, cell: ({ standing }) => standingNames[standing] },
  ...numbers.map((key): Column<Judge> => ({
    key,
    title: progressWords[key],
    numeric: true,
    cell: (judge) => count(judge[key]),
  })),
  {
    key: 'last',
    title: progressWords.last,
    cell: ({ lastActivity }) =>
      lastActivity ? `${time(lastActivity)} ${shortDate(lastActivity)}` : progressWords.never,
  },
]

function nameText({ name, isChair, isGuest, hasPledged, standing }: Judge) {
  const facts = [
    isChair && words.head,
    isGuest && words.guest,
    !hasPledged && (standing === 'serving' || standing === 'upcoming') && words.notPledged,
  ].filter(Boolean)
  return (
    <span>
      {name} {facts.length > 0 && <span className="muted">({facts.join('; ')})</span>}
    </span>
  )
}
