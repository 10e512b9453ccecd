/** One panel of the queue: progress, deadline, what comes next, and its sheets. */
import { graceEndsAt, type Round, type RoundLabel } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import { paths } from '#paths'
import { score } from '#wording/format'
import { blindName, deadlineText, progressText, queueWords as words, tableCaption } from '#wording/vi/judge'
import { graceNote, namedRoundText, roundText } from '#wording/vi/judge-rounds'
import { ButtonLink, Buttons } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { Meter } from '#ui/meter'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { QueueService, type Service } from './queue-service'
import { SheetStateTag } from './sheet-state'
import { waitingOf, type HeldSheet } from '../parts/on-device/held-sheets'
import styles from './queue.module.css'

interface Row {
  id: string
  blindCode: string
  title: string
  field: string
  state: SheetState
  total: number | null
  wasReopened: boolean
}

interface Panel {
  id: string
  name: string
  contest: { shortTitle: string; phase: string; judgingStarts: Date; judgingEnds: Date }
  round: RoundLabel & Pick<Round, 'blindness' | 'graceMinutes'> & { isOnly: boolean }
  isDeclared: boolean
  hasConflict: boolean
  service: Service
  progress: { confirmed: number; expected: number }
  next: string | null
  rows: Row[]
}

interface QueuePanelProps {
  panel: Panel
  now: Date
  /** What stands on this machine and may be newer than the page. */
  held: readonly HeldSheet[]
}

export function QueuePanel({ panel, now, held }: QueuePanelProps) {
  const { contest, round, progress, rows, isDeclared } = panel
  return (
    <Section title={`${panel.name} · ${contest.shortTitle}`} id={`to-${panel.id}`}>
      <div className={styles.facts}>
        {rows.length > 0 && (
          <Meter
            label={words.progress}
            value={progress.confirmed}
            max={progress.expected}
            text={progressText(progress.confirmed, progress.expected)}
          />
        )}
        <span>
          {deadlineText(contest, now)}
          {now <= contest.judgingEnds && graceNote(round.graceMinutes)}
        </span>
        {!round.isOnly && <span>{roundText(round)}</span>}
      </div>
      <QueueService panel={panel.id} service={panel.service} />
      {panel.service.standing === 'serving' && panel.service.isScoring && (
        <div className={styles.next}>
          <NextStep panel={panel} now={now} />
        </div>
      )}
      {round.blindness === 'named' && <p className="muted">{namedRoundText}</p>}
      {isDeclared && panel.hasConflict && <p className="muted">{words.declaredConflict}</p>}
      <DataTable
        caption={tableCaption(panel.name, contest.shortTitle)}
        captionHidden
        columns={columns(isDeclared, new Set(waitingOf(held).map(({ sheet }) => sheet)))}
        rows={rows}
        rowKey={(row) => row.id}
        empty={words.emptyPanel}
        isMarked={(row) => isDeclared && row.id === panel.next}
      />
      {isDeclared && (
        <p>
          <a href={paths.declare(panel.id)}>{words.declareAgain}</a>
        </p>
      )}
    </Section>
  )
}

/** The one filled button of a panel: sign first, then the next sheet; words when nothing waits. */
function NextStep({ panel, now }: { panel: Panel; now: Date }) {
  const { isDeclared, next, progress, contest } = panel
  if (!isDeclared) {
    return (
      <Notice tone="warning">
        <p>{words.declareWhy}</p>
        <Buttons>
          <ButtonLink href={paths.declare(panel.id)}>{words.declareFirst}</ButtonLink>
        </Buttons>
      </Notice>
    )
  }
  const { graceMinutes } = panel.round
  const isOpen =
    contest.judgingStarts < now && now <= graceEndsAt({ endsAt: contest.judgingEnds, graceMinutes })
  if (next && (isOpen || panel.rows.some((row) => row.id === next && row.wasReopened))) {
    return (
      <Buttons>
        <ButtonLink href={paths.desk(next)}>
          {progress.confirmed === 0 ? words.start : words.next}:{' '}
          {blindName(panel.rows.find((row) => row.id === next)?.blindCode ?? '')}
        </ButtonLink>
      </Buttons>
    )
  }
  return progress.expected > 0 && next === null ? <p>{words.allDone}</p> : null
}

function columns(isDeclared: boolean, waiting: ReadonlySet<string>): Column<Row>[] {
  const { columns: titles } = words
  return [
    {
      key: 'code',
      title: titles.code,
      rowHeader: true,
      cell: ({ id, blindCode }) =>
        isDeclared ? <a href={paths.desk(id)}>{blindName(blindCode)}</a> : blindName(blindCode),
    },
    { key: 'work', title: titles.work, cell: ({ title }) => title },
    { key: 'field', title: titles.field, cell: ({ field }) => field },
    {
      key: 'state',
      title: titles.state,
      cell: ({ id, state, wasReopened }) => (
        <>
          <SheetStateTag state={state} />
          {wasReopened && state === 'in-progress' && ` (${words.reopened})`}
          {waiting.has(id) && <span className={styles.waiting}>{words.waiting}</span>}
        </>
      ),
    },
    {
      key: 'total',
      title: titles.total,
      numeric: true,
      cell: ({ total }) => (total === null ? words.none : score(total)),
    },
  ]
}
