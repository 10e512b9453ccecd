/** How far the judging has come, panel by panel and judge by judge, at what pace, and whom to remind. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { asksForReminder } from '#rules/pace'
import { enterContest } from '#server/guard'
import { judgingProgress } from '#server/queries/judging-progress'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Meter } from '#ui/meter'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { count, shortDate, time } from '#wording/format'
import { asJudgeWords } from '#wording/vi/as-judge'
import { controlRoomWords } from '#wording/vi/office'
import { paceText, progressWords as words } from '#wording/vi/progress'
import { roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const sent = new URL(request.url).searchParams.get('da-nhac')
  return { sent, ...(await answer(() => judgingProgress(by))) }
}

type PanelProgress = Awaited<ReturnType<typeof loader>>['panels'][number]
type JudgeProgress = PanelProgress['rows'][number]

export default function Progress() {
  const { now, phase, deadline, panels, sent } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const canRemind = phase === 'judging' && panels.some(({ total }) => total.blank + total.inProgress > 0)
  return (
    <>
      <PageHeader title={words.title} meta={words.deadline(deadline, now)} />
      {sent !== null && (
        <Notice tone={sent === '0' ? 'info' : 'success'}>
          <p>{words.sent(Number(sent) || 0)}</p>
        </Notice>
      )}
      {panels.length === 0 && (
        <p className="muted">
          {words.noPanels} <a href={paths.panels(contest)}>{controlRoomWords.see}</a>
        </p>
      )}
      <form method="get" action={paths.remindJudges(contest)}>
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
              text={`${controlRoomWords.panelProgress(panel.total.confirmed, panel.total.assigned)} · ${paceText(panel.total.pace)}`}
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
              columns={columnsOf(contest, panel.id, canRemind)}
              foot={panel.rows.length > 1 ? footOf(panel, canRemind) : undefined}
            />
          </Section>
        ))}
        {canRemind && (
          <>
            <p className="muted">{words.remindHint}</p>
            <Buttons>
              <Button variant="secondary">{words.remind}</Button>
            </Buttons>
          </>
        )}
      </form>
    </>
  )
}

const numbers = ['assigned', 'blank', 'inProgress', 'confirmed', 'recused'] as const

const pick: Column<JudgeProgress> = {
  key: 'pick',
  title: words.pick,
  cell: ({ person, name, blank, inProgress, pace }) =>
    blank + inProgress > 0 && (
      <input
        type="checkbox"
        name="judges"
        value={person}
        aria-label={words.pickOne(name)}
        defaultChecked={asksForReminder(pace)}
      />
    ),
}

function columnsOf(contest: string, panel: string, canRemind: boolean): Column<JudgeProgress>[] {
  const judge: Column<JudgeProgress> = {
    key: 'judge',
    title: words.judge,
    rowHeader: true,
    cell: ({ person, name, hasDeclared }) => (
      <>
        {name} {!hasDeclared && <span className="muted">({words.notDeclared})</span>}
        <a className={styles.under} href={paths.judgeSheets(contest, panel, person)}>
          {asJudgeWords.link}
          <span className="visually-hidden">{asJudgeWords.linkOf(name)}</span>
        </a>
      </>
    ),
  }
  return canRemind ? [judge, ...plain, pick] : [judge, ...plain]
}

const plain: Column<JudgeProgress>[] = [
  ...numbers.map((key): Column<JudgeProgress> => ({
    key,
    title: words[key],
    numeric: true,
    cell: (row) => count(row[key]),
  })),
  {
    key: 'pace',
    title: words.pace,
    cell: ({ pace, remindedAt }) => (
      <span>
        {paceText(pace)} {remindedAt && <span className="muted">({words.reminded(remindedAt)})</span>}
      </span>
    ),
  },
  {
    key: 'last',
    title: words.last,
    cell: ({ lastActivity }) => momentText(lastActivity),
  },
]

function footOf({ total }: PanelProgress, canRemind: boolean) {
  const cells = [words.total, ...numbers.map((key) => count(total[key])), paceText(total.pace)]
  return [...cells, momentText(total.lastActivity), ...(canRemind ? [''] : [])]
}

function momentText(moment: Date | null): string {
  return moment ? `${time(moment)} ${shortDate(moment)}` : words.never
}
