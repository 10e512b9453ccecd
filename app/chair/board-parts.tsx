/** The parts around the ranking: quotas, obstacles, ties to rule on, works not ranked. */
import { Button, TextInput } from '#ui/form'
import { Pages } from '#parts/pages'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { awardProblemSentence, boardWords as words } from '#wording/vi/chair'
import { roundName } from '#wording/vi/rounds'
import { scoreFlagSentence } from '#wording/vi/score-trace'
import type { BoardData, FormValues } from './board-data'
import { boardHref } from './board-view'
import styles from './board.module.css'

/** How many of each prize are given, of how many; over the quota is said by a word, not by colour alone. */
export function PrizeStrip({ board }: { board: BoardData }) {
  return (
    <ul className={styles.strip} aria-label={words.prizes}>
      {board.prizes.map(({ code, title, chosen, quota, minScore }) => (
        <li key={code} data-over={chosen > quota || undefined}>
          <span>{title}</span>
          <strong>{words.quota(chosen, quota)}</strong>
          <small>{words.minScore(minScore)}</small>
        </li>
      ))}
    </ul>
  )
}

export function Obstacles({ board }: { board: BoardData }) {
  const sentences = [
    ...(board.openSheets > 0 ? [words.openSheets(board.openSheets)] : []),
    ...board.problems.map(awardProblemSentence),
  ]
  if (sentences.length === 0) return null
  return (
    <Notice tone="warning" title={words.problems}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

export function PendingTies({ board, values }: { board: BoardData; values: FormValues | undefined }) {
  const titleOf = (prize: string) => board.prizes.find(({ code }) => code === prize)?.title ?? prize
  return board.pending.map(({ prize, slots, because, candidates }) => (
    <Section key={prize} title={words.pending}>
      <p>{words.tieOf(slots, titleOf(prize), candidates.length, because)}</p>
      {board.whyNot.propose === null && (
        <TieForm version={board.version} works={candidates} values={values} />
      )}
    </Section>
  ))
}

/** What the council ruled, and the way to put a slip right while nothing is settled. */
export function Rulings({ board, values }: { board: BoardData; values: FormValues | undefined }) {
  return board.rulings.map(({ order, reason }) => (
    <Section key={order.map(({ entry }) => entry).join()} title={words.ruled}>
      <p>
        {words.ruledOrder(
          order.map(({ blindCode }) => blindCode),
          reason,
        )}
      </p>
      {board.whyNot.propose === null && (
        <details>
          <summary>{words.ruleAgain}</summary>
          <TieForm version={board.version} works={order} values={values} />
        </details>
      )}
    </Section>
  ))
}

interface TieFormProps {
  version: number
  works: readonly { entry: string; blindCode: string }[]
  values: FormValues | undefined
}

function TieForm({ version, works, values }: TieFormProps) {
  return (
    <form method="post" className={styles.tie}>
      <input type="hidden" name="version" value={version} />
      {works.map(({ entry, blindCode }) => (
        <TextInput
          key={entry}
          name={`places.${entry}`}
          label={`${words.place}, ${words.blindCode} ${blindCode}`}
          numeric
          width="xs"
          required
          defaultValue={placeOf(values, entry)}
        />
      ))}
      <TextInput name="reason" label={words.ruleReason} required defaultValue={textOf(values?.reason)} />
      <Button name="intent" value="rule" variant="secondary">
        {words.rule}
      </Button>
    </form>
  )
}

/** The place typed for a work when the ruling was refused. */
function placeOf(values: FormValues | undefined, entry: string): string | undefined {
  const places = values?.places
  return typeof places === 'object' && places !== null
    ? textOf((places as Record<string, unknown>)[entry])
    : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function Apart({ board }: { board: BoardData }) {
  const titleOf = (code: string) => board.criteria.find((one) => one.code === code)?.title ?? code
  const roundOf = (code: string) => (board.rounds[code] ? roundName(board.rounds[code]) : code)
  const shown = board.part.pages > 1 ? board.part.page : null
  return (
    <>
      <DataTable
        caption={words.apart}
        columns={[
          { key: 'code', title: words.blindCode, rowHeader: true, cell: (row) => row.blindCode },
          { key: 'work', title: words.work, cell: (row) => row.title },
          {
            key: 'why',
            title: words.apartReason,
            cell: (row) => {
              if (row.status === 'excluded') return words.excluded
              if (row.sheetsCounted < row.required) return words.insufficient(row.sheetsCounted, row.required)
              return row.flags
                .map((flag) => scoreFlagSentence(flag, { judge: String, criterion: titleOf, round: roundOf }))
                .join(' ')
            },
          },
        ]}
        rows={board.apart}
        rowKey={(row) => row.entry}
        empty={words.apartEmpty}
      />
      <Pages
        {...board.apartPart}
        href={(apartPage) => boardHref(board.contest.slug, { page: shown, apartPage })}
      />
    </>
  )
}
