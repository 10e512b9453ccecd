/** The ranking for the wall of the council's room: large, and without a name even after the names are opened. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { score } from '#wording/format'
import { boardWords } from '#wording/vi/chair'
import { boardExtraWords as words, lineSentence } from '#wording/vi/council-board'
import { pageTitle } from '#wording/vi/shell'
import { BoardPages } from './board-pages'
import { PrizeStrip } from './board-parts'
import { readBoardView } from './board-view'
import styles from './board.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.projectorTitle) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(async () => ({ ...(await deliberationBoard(by, readBoardView(request))), names: null }))
}

export default function Projector() {
  const board = useLoaderData<typeof loader>()
  const titles = new Map(board.prizes.map(({ code, title }) => [code, title]))
  return (
    <div className={styles.wall}>
      <PageHeader
        back={{ href: paths.deliberation(board.contest.slug), label: words.projectorBack }}
        eyebrow={board.contest.shortTitle}
        title={words.projectorTitle}
      />
      <PrizeStrip board={board} />
      <DataTable
        caption={words.projectorTitle}
        captionHidden
        rows={board.rows}
        rowKey={({ entry }) => entry}
        empty={boardWords.empty}
        before={({ entry }) => {
          const above = board.lines.filter(({ below }) => below === entry)
          return above.length > 0 && above.map(lineSentence).join(' ')
        }}
        columns={[
          { key: 'rank', title: boardWords.rank, numeric: true, cell: ({ rank }) => rank },
          { key: 'code', title: boardWords.blindCode, rowHeader: true, cell: ({ blindCode }) => blindCode },
          { key: 'work', title: boardWords.work, cell: ({ title }) => title },
          { key: 'score', title: boardWords.score, numeric: true, cell: ({ published }) => score(published) },
          {
            key: 'prize',
            title: boardWords.choice,
            cell: ({ prize }) => (prize === null ? boardWords.none : (titles.get(prize) ?? prize)),
          },
        ]}
      />
      <BoardPages
        part={board.part}
        href={(page) =>
          paths.projector(board.contest.slug, { trang: page === null ? undefined : String(page) })
        }
      />
    </div>
  )
}
