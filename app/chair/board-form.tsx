/** The ranking with a choice of prize for every work, and the acts that settle or reopen it. */
import { useRef } from 'react'
import { Button, Buttons, TextInput } from '#ui/form'
import { DataTable, type Column } from '#ui/data-table'
import { DotStrip } from '#ui/dot-strip'
import { Notice } from '#ui/notice'
import { StatusTag } from '#ui/status-tag'
import { paths } from '#paths'
import { dateTime, score } from '#wording/format'
import { boardWords as words, separationSentence } from '#wording/vi/chair'
import { refusalSentence } from '#wording/vi/refusals'
import { boardPartWords as partWords, lineSentence, makersOf } from '#wording/vi/council-board'
import type { BoardData, FormValues } from './board-data'
import { typedText } from './board-data'
import { BoardPages } from './board-pages'
import { boardHref } from './board-view'
import { usePrizeKeys } from './prize-keys'
import styles from './board.module.css'

type Row = BoardData['rows'][number]

export function BoardForm({ board, values }: { board: BoardData; values: FormValues | undefined }) {
  const isOpen = board.whyNot.propose === null
  const form = useRef<HTMLFormElement>(null)
  usePrizeKeys(form)
  return (
    <form method="post" ref={form}>
      <input type="hidden" name="version" value={board.version} />
      <DataTable
        caption={words.rows}
        columns={columns(board, isOpen, values)}
        rows={board.rows}
        rowKey={(row) => row.entry}
        empty={words.empty}
        isMarked={(row) => row.prize !== row.proposed}
        before={(row) => lineAbove(board, row)}
      />
      <BoardPages part={board.part} href={(page) => boardHref(board.contest.slug, { page, apartPage: 1 })} />
      {isOpen && board.rows.length > 0 && (
        <>
          <Buttons>
            <Button name="intent" value="propose" variant="secondary">
              {words.save}
            </Button>
            <Button name="intent" value="settle" disabled={board.whyNot.settle !== null}>
              {words.settle}
            </Button>
          </Buttons>
          <p className={styles.keys}>{partWords.keys}</p>
          {board.part.pages > 1 && <p className={styles.note}>{partWords.saveFirst}</p>}
          <p className={styles.note}>
            {board.whyNot.settle ? refusalSentence(board.whyNot.settle) : words.settleNote}
          </p>
        </>
      )}
    </form>
  )
}

/** The lines between prizes that the proposal draws above a row, and how close they are. */
function lineAbove({ lines }: BoardData, { entry }: Row) {
  const above = lines.filter(({ below }) => below === entry)
  return above.length > 0 && above.map((line) => lineSentence(line)).join(' ')
}

function columns(board: BoardData, isOpen: boolean, values: FormValues | undefined): Column<Row>[] {
  const titles = new Map(board.prizes.map(({ code, title }) => [code, title]))
  const nameOf = (prize: string | null) => (prize === null ? words.none : (titles.get(prize) ?? prize))
  return [
    { key: 'rank', title: words.rank, numeric: true, cell: (row) => row.rank },
    { key: 'code', title: words.blindCode, rowHeader: true, cell: (row) => row.blindCode },
    {
      key: 'work',
      title: words.work,
      cell: (row) => (
        <>
          {row.title}
          <span className={styles.sub}>{row.field}</span>
          {board.names && <span className={styles.sub}>{makersOf(board.names.works[row.entry])}</span>}
        </>
      ),
    },
    {
      key: 'score',
      title: words.score,
      numeric: true,
      cell: (row) => (
        <>
          <strong>{score(row.published)}</strong>
          {!row.isTiedToReader && (
            <a className={styles.why} href={paths.trace(board.contest.slug, row.entry)}>
              {words.why}
            </a>
          )}
        </>
      ),
    },
    { key: 'judges', title: words.judges, cell: (row) => <Spread row={row} board={board} /> },
    { key: 'proposed', title: words.proposal, cell: (row) => nameOf(row.proposed) },
    {
      key: 'choice',
      title: words.choice,
      cell: (row) =>
        isOpen ? (
          <Choice row={row} prizes={board.prizes} values={values} />
        ) : (
          <strong>{nameOf(row.prize)}</strong>
        ),
    },
    {
      key: 'reason',
      title: words.reason,
      cell: (row) =>
        isOpen ? (
          <div className={styles.reason}>
            <TextInput
              name={`choices.${row.entry}.reason`}
              label={words.reason}
              labelHidden
              defaultValue={typedText(values, row.entry, 'reason') ?? row.reason}
            />
          </div>
        ) : (
          row.reason
        ),
    },
  ]
}

function Choice({
  row,
  prizes,
  values,
}: {
  row: Row
  prizes: BoardData['prizes']
  values: FormValues | undefined
}) {
  return (
    <select
      data-prize
      name={`choices.${row.entry}.prize`}
      aria-label={`${words.choice}, ${words.blindCode} ${row.blindCode}`}
      defaultValue={typedText(values, row.entry, 'prize') ?? row.prize ?? ''}
      className={styles.select}
    >
      <option value="">{words.none}</option>
      {prizes.map(({ code, title }) => (
        <option key={code} value={code}>
          {title}
        </option>
      ))}
    </select>
  )
}

function Spread({ row, board }: { row: Row; board: BoardData }) {
  const max = board.contest.total
  const decidedBy = board.criteria.find(({ code }) => code === row.separatedBy?.criterion)
  const isFar = row.totals.some((one) => one.isFar)
  if (row.isTiedToReader) return <span className="muted">{words.tiedToReader}</span>
  return (
    <>
      <DotStrip
        min={max / 2}
        max={max}
        marks={row.totals.map(({ total }) => ({ value: Math.max(total, max / 2) }))}
        text={words.dots(row.totals.map(({ total }) => total))}
      />
      {row.isTied && (
        <StatusTag tone="info" plain>
          {words.tied}
        </StatusTag>
      )}
      {isFar && (
        <StatusTag tone="warning" plain>
          {words.far}
        </StatusTag>
      )}
      {row.separatedBy && row.separatedBy.by !== 'published-score' && (
        <span className={styles.sub}>{separationSentence(row.separatedBy, decidedBy?.title ?? null)}</span>
      )}
    </>
  )
}

/** What has been settled, when, and the way back while nothing is public. */
export function SettledNotice({ board }: { board: BoardData }) {
  if (board.state !== 'settled' && board.state !== 'published') return null
  return (
    <Notice tone="success" title={board.state === 'settled' ? words.settled : words.published}>
      {board.settledAt && <p>{dateTime(board.settledAt)}</p>}
      {board.state === 'published' && (
        <p>
          <a href={paths.results(board.contest.slug)}>{words.seeResults}</a>
        </p>
      )}
      {board.whyNot.reopen === null && (
        <form method="post">
          <input type="hidden" name="version" value={board.version} />
          <TextInput name="reason" label={words.reopenReason} required />
          <Button name="intent" value="reopen" variant="secondary">
            {words.reopen}
          </Button>
        </form>
      )}
    </Notice>
  )
}
