/** The works that a contest may nominate, laureates first; ticked, each with its reason, and one button. */
import type { nominations } from '#server/queries/nominations'
import type { Failure } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Select } from '#ui/form'
import { Section } from '#ui/section'
import { formError } from '#wording/vi/office'
import { nominationWords as words } from '#wording/vi/nominations'
import { ticked, typed } from './form-problems'
import styles from './office.module.css'

type Page = Awaited<ReturnType<typeof nominations>>
type Row = Page['candidates'][number]

export function NominationCandidates({ page, failure }: { page: Page; failure: Failure | undefined }) {
  const { candidates, above, proposedId } = page
  if (candidates.length === 0) return page.takes ? null : <p>{words.none}</p>
  if (above.length === 0) return <p>{words.noTarget}</p>
  const chosen = ticked(failure, 'entries')
  return (
    <Section title={words.make}>
      <form method="post">
        <input type="hidden" name="nomination" value={proposedId} autoComplete="off" />
        <Select
          name="to"
          label={words.target}
          defaultValue={typed(failure, 'to')}
          error={formError(failure?.errors.to)}
          options={above.map(({ slug, title, taken, quota }) => ({
            value: slug,
            label: words.targetName(title, taken, quota),
          }))}
        />
        <DataTable
          caption={words.caption}
          rows={candidates}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              key: 'pick',
              title: words.pick,
              titleHidden: true,
              cell: (row) => <Pick row={row} chosen={chosen} />,
            },
            { key: 'title', title: words.entryTitle, rowHeader: true, cell: ({ title }) => title },
            { key: 'prize', title: words.prize, cell: ({ prize }) => prize },
            { key: 'rank', title: words.rank, numeric: true, cell: ({ rank }) => rank },
            { key: 'score', title: words.score, numeric: true, cell: ({ score }) => words.scoreText(score) },
            {
              key: 'reason',
              title: words.reason,
              cell: (row) =>
                mayPick(row) ? (
                  <input
                    className={styles.reason}
                    name={`reasons.${row.id}`}
                    aria-label={words.reasonOf(row.title)}
                    defaultValue={typed(failure, `reasons.${row.id}`)}
                  />
                ) : (
                  <span className="muted">{row.isNominated ? words.already : words.unwilling}</span>
                ),
            },
          ]}
        />
        <div className={styles.block}>
          <Button>{words.act}</Button>
        </div>
      </form>
    </Section>
  )
}

const mayPick = ({ mayForward, isNominated }: Row) => mayForward && !isNominated

function Pick({ row, chosen }: { row: Row; chosen: readonly string[] }) {
  if (!mayPick(row)) return null
  return (
    <label className={styles.free}>
      <input type="checkbox" name="entries" value={row.id} defaultChecked={chosen.includes(row.id)} />
      <span className="visually-hidden">{words.pickOne(row.title)}</span>
    </label>
  )
}
