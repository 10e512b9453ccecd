/** What the council's votes come to, with what each needed, and the acts that settle it. Counts are public, votes are not. */
import { Button, ButtonLink, Buttons } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import { paths } from '#paths'
import { refusalSentence } from '#wording/vi/refusals'
import { voteBoardWords as words, voteResultNames } from '#wording/vi/vote-board'
import type { BoardData } from './board-data'
import styles from './board.module.css'

type Row = NonNullable<BoardData['vote']>[number]

const tones: Record<Row['result'], Tone> = {
  chosen: 'success',
  tied: 'warning',
  'below-majority': 'neutral',
  'no-place-left': 'neutral',
  'not-voted': 'info',
}

export function VoteBoard({ board, rows }: { board: BoardData; rows: readonly Row[] }) {
  const isOpen = board.whyNot.propose === null
  return (
    <Section title={words.title}>
      <p>{words.why}</p>
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={({ entry }) => entry}
        empty={words.empty}
        columns={[
          {
            key: 'title',
            title: words.entry,
            rowHeader: true,
            cell: ({ title, receipt, field }) => (
              <>
                {title}
                <span className={styles.sub}>
                  {field} · {receipt}
                </span>
              </>
            ),
          },
          {
            key: 'votes',
            title: words.votes,
            cell: ({ share, later }) => share && words.share(share, later),
          },
          {
            key: 'result',
            title: words.result,
            cell: ({ result }) => <StatusTag tone={tones[result]}>{voteResultNames[result]}</StatusTag>,
          },
        ]}
      />
      {isOpen && (
        <form method="post">
          <input type="hidden" name="version" value={board.version} />
          <Buttons>
            <ButtonLink href={paths.session(board.contest.slug)} variant="secondary">
              {words.toVote}
            </ButtonLink>
            <Button name="intent" value="settle" disabled={board.whyNot.settle !== null}>
              {words.settle}
            </Button>
          </Buttons>
          <p className={styles.note}>
            {board.whyNot.settle ? refusalSentence(board.whyNot.settle) : words.settleNote}
          </p>
        </form>
      )}
    </Section>
  )
}
