/** The findings as a table to tick, and under it one ruling on those that are ticked or on the whole list. */
import { paths } from '#paths'
import { DataTable, type Column } from '#ui/data-table'
import { Button, Buttons, Radios, TextArea } from '#ui/form'
import { Section } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import type { Strength } from '#rules/conflicts/finding'
import {
  conflictCaption,
  conflictStateNames,
  conflictWords as words,
  factSentence,
  noConflicts,
  strengthNames,
} from '#wording/vi/conflicts'
import { formError } from '#wording/vi/office'
import { conflictParams } from './conflict-filter'
import type { ConflictList } from './conflicts'
import { ticked, typed, type FormProblems } from './form-problems'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

type Row = ConflictList['rows'][number]

interface ConflictRulingProps {
  contest: string
  list: ConflictList
  failure: Parameters<typeof FormProblems>[0]['failure']
}

export function ConflictRuling({ contest, list, failure }: ConflictRulingProps) {
  const { filter, rows, total, digest } = list
  const error = failure?.errors.reason
  return (
    <form method="post" id="findings">
      <input type="hidden" name="digest" value={digest} />
      <DataTable
        caption={conflictCaption(filter.view, total)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={noConflicts[filter.view]}
        columns={columnsOf(contest, ticked(failure, 'findings'))}
      />
      <Pages {...list} href={(page) => paths.conflicts(contest, conflictParams({ ...filter, page }))} />
      {rows.length > 0 && (
        <Section title={words.act}>
          <Radios
            name="scope"
            legend={words.scope}
            defaultValue={typed(failure, 'scope') || 'ticked'}
            options={[
              { value: 'ticked', label: words.ticked },
              { value: 'all', label: words.wholeList(total) },
            ]}
          />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={error && formError(error)}
            rows={2}
            maxLength={2000}
            defaultValue={typed(failure, 'reason')}
          />
          <Buttons>
            <Button name="ruling" value="confirmed">
              {words.confirm}
            </Button>
            <Button name="ruling" value="dismissed" variant="secondary">
              {words.dismiss}
            </Button>
          </Buttons>
        </Section>
      )}
    </form>
  )
}

function columnsOf(contest: string, chosen: readonly string[]): Column<Row>[] {
  return [
    {
      key: 'tick',
      title: words.tick,
      titleHidden: true,
      cell: ({ value, judge, entry }) => (
        <label className={styles.free}>
          <input type="checkbox" name="findings" value={value} defaultChecked={chosen.includes(value)} />
          <span className="visually-hidden">
            {words.about(judge.name, entry ? words.blind(entry.blindCode) : words.wholeContest)}
          </span>
        </label>
      ),
    },
    {
      key: 'judge',
      title: words.judge,
      rowHeader: true,
      cell: ({ judge, panels }) => (
        <span>
          {judge.name}
          <span className={`muted ${styles.note}`}>{panels.join('; ')}</span>
        </span>
      ),
    },
    {
      key: 'entry',
      title: words.entry,
      cell: ({ entry }) =>
        entry ? (
          <span>
            <strong className={styles.noWrap}>{entry.blindCode}</strong>{' '}
            <a href={paths.officeEntry(contest, entry.id)}>{entry.title}</a>
          </span>
        ) : (
          words.wholeContest
        ),
    },
    { key: 'why', title: words.why, cell: (row) => <Reasons row={row} /> },
    { key: 'state', title: words.state, cell: (row) => <State row={row} /> },
  ]
}

const strengthTones: Record<Strength, Tone> = { certain: 'danger', likely: 'warning', possible: 'info' }

function Reasons({ row: { facts, hasSheet, isJury } }: { row: Row }) {
  return (
    <div>
      <ul className="plain-list">
        {facts.map((fact) => (
          <li key={factSentence(fact)}>
            <StatusTag tone={strengthTones[fact.strength]} plain>
              {strengthNames[fact.strength]}
            </StatusTag>
            <span className={styles.why}>{factSentence(fact)}</span>
          </li>
        ))}
      </ul>
      {isJury && <p>{words.jury}</p>}
      {hasSheet && <p className="muted">{words.hasSheet}</p>}
    </div>
  )
}

function State({ row: { state, ruling } }: { row: Row }) {
  if (ruling?.holds) {
    return (
      <span>
        <StatusTag tone={ruling.ruling === 'confirmed' ? 'danger' : 'success'} plain>
          {conflictStateNames[ruling.ruling]}
        </StatusTag>
        <span className={styles.note}>{ruling.reason}</span>
        <span className={`muted ${styles.note}`}>{words.ruled(ruling.by, ruling.at)}</span>
      </span>
    )
  }
  const [tone, name] = stateTag[state]
  return (
    <span>
      <StatusTag tone={tone} plain>
        {name}
      </StatusTag>
      {ruling && <span className={styles.note}>{words.renewed(ruling.at)}</span>}
    </span>
  )
}

const stateTag: Record<Row['state'], [Tone, string]> = {
  barred: ['danger', conflictStateNames.automatic],
  waiting: ['warning', conflictStateNames.waiting],
  open: ['info', conflictStateNames.open],
  free: ['neutral', conflictStateNames.gone],
}
