/** The entries under one tab of a unit's desk; where the unit may act on them, with a box before each and one button. */
import { paths } from '#paths'
import type { unitDesk } from '#server/queries/unit-desk'
import { DataTable, type Column } from '#ui/data-table'
import { Button } from '#ui/form'
import { list } from '#wording/format'
import { taskNames } from '#wording/vi/states'
import { unitDeskWords as words, unitEmpty } from '#wording/vi/unit-desk'
import { ChainStateTag } from './chain-state-tag'
import styles from './unit.module.css'

type Desk = Awaited<ReturnType<typeof unitDesk>>
type Row = Desk['rows'][number]

export function DeskEntries({ desk }: { desk: Desk }) {
  const { view, stages } = desk
  const act = view === 'waiting' || view === 'declined' ? 'choose' : view === 'chosen' ? 'unchoose' : null
  const isOpen = act !== null && desk.rows.some(({ state }) => state !== 'listed')
  if (!isOpen) return <Table desk={desk} rows={desk.rows} stage={null} />
  // One form for each stage: a unit that does two chooses for each of them by itself.
  const own = stages.filter(({ code }) => desk.rows.some(({ stage }) => stage === code))
  return own.map(({ code }) => (
    <form key={code} method="post">
      <input type="hidden" name="stage" value={code} />
      <Table desk={desk} rows={desk.rows.filter(({ stage }) => stage === code)} stage={code} />
      <div className={styles.acts}>
        <Button name="act" value={act} variant={act === 'choose' ? 'primary' : 'secondary'}>
          {words[act]}
        </Button>
      </div>
    </form>
  ))
}

function Table({ desk, rows, stage }: { desk: Desk; rows: Row[]; stage: string | null }) {
  const tick: Column<Row> = {
    key: 'tick',
    title: words.pick,
    titleHidden: true,
    cell: ({ id, title, state }) =>
      state !== 'listed' && (
        <label className={styles.tick}>
          <input type="checkbox" name="entries" value={id} />
          <span className="visually-hidden">{words.pickOne(title || words.untitled)}</span>
        </label>
      ),
  }
  return (
    <DataTable
      caption={words.caption(desk.view, desk.total)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={unitEmpty[desk.view]}
      columns={[...(stage === null ? [] : [tick]), ...columns(desk)]}
    />
  )
}

function columns({ contest, unit, view, now }: Desk): Column<Row>[] {
  return [
    {
      key: 'title',
      title: words.entryTitle,
      rowHeader: true,
      cell: ({ id, title }) =>
        view === 'drafts' ? (
          title || words.untitled
        ) : (
          <a className={styles.name} href={paths.unitEntry(contest.slug, unit.id, id)}>
            {title}
          </a>
        ),
    },
    {
      key: 'lead',
      title: words.lead,
      cell: ({ lead, others }) => (
        <span>
          {lead}
          {others > 0 && <span className="muted"> {words.more(others)}</span>}
        </span>
      ),
    },
    { key: 'unit', title: words.unit, cell: ({ unit: sender }) => sender },
    { key: 'owner', title: words.owner, cell: ({ owner }) => owner },
    {
      key: 'lacks',
      title: words.lacks,
      cell: ({ lacks }) => (lacks.length === 0 ? words.whole : list(lacks.map((task) => taskNames[task]))),
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ state, reason, deadline }) => (
        <span>
          {state && <ChainStateTag state={state} plain />}
          {reason && <span className={`muted ${styles.small}`}>{words.reason(reason)}</span>}
          {deadline && <span className={`muted ${styles.small}`}>{words.awaited(deadline, now)}</span>}
        </span>
      ),
    },
  ]
}
