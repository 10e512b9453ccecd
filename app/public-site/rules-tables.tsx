/** The criteria and the prizes of a contest as tables; both the contest's page and its regulations show them. */
import type { Prize } from '#rules/regulations'
import type { Rubric } from '#scoring/rubric'
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import { count, mark, money } from '#wording/format'
import { contestWords as words } from '#wording/vi/contest'
import styles from './public-site.module.css'

export function CriteriaTable({ rubric }: { rubric: Rubric }) {
  return (
    <Section title={words.criteria} id="tieu-chi">
      <DataTable
        caption={words.criteria}
        captionHidden
        stack={false}
        rows={rubric.criteria}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'title',
            title: words.criterion,
            rowHeader: true,
            cell: ({ title, guidance }) => (
              <>
                {title}
                {guidance && <span className={styles.note}>{guidance}</span>}
              </>
            ),
          },
          { key: 'max', title: words.points, numeric: true, cell: ({ max }) => mark(max) },
        ]}
        foot={[words.total, mark(rubric.total)]}
      />
    </Section>
  )
}

interface PrizesTableProps {
  prizes: readonly Prize[]
  /** Given by votes: without points, and to as many as have the votes. */
  isVoted: boolean
}

export function PrizesTable({ prizes, isVoted }: PrizesTableProps) {
  if (isVoted) return <VotedPrizes prizes={prizes} />
  return (
    <Section title={words.prizes} id="giai-thuong">
      <DataTable
        caption={words.prizes}
        captionHidden
        rows={prizes}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'title', title: words.prize, rowHeader: true, cell: ({ title }) => title },
          { key: 'count', title: words.prizeCount, numeric: true, cell: (prize) => count(prize.count) },
          { key: 'score', title: words.minScore, numeric: true, cell: ({ minScore }) => mark(minScore) },
          { key: 'money', title: words.money, numeric: true, cell: (prize) => money(prize.money) },
        ]}
      />
      <p className="muted">{words.prizesNote}</p>
    </Section>
  )
}

function VotedPrizes({ prizes }: { prizes: readonly Prize[] }) {
  return (
    <Section title={words.recognition} id="giai-thuong">
      <ul>
        {prizes.map((prize) => (
          <li key={prize.code}>
            {prize.title}
            {prize.money > 0 && `: ${money(prize.money)}`}
          </li>
        ))}
      </ul>
      <p className="muted">{words.votedNote}</p>
    </Section>
  )
}
