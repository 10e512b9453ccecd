/** What the council did with a work's sheets: earlier versions, common marks, and its discussion. */
import { paths } from '#paths'
import type { EntryTrace } from '#server/queries/entry-trace'
import { DataTable } from '#ui/data-table'
import { Button, TextArea } from '#ui/form'
import { Section } from '#ui/section'
import { dateTime, mark, score } from '#wording/format'
import { ballotWords } from '#wording/vi/ballots'
import { traceWords } from '#wording/vi/chair'
import { discussionWords as words } from '#wording/vi/discussions'
import styles from './board.module.css'

/** The marks that count for every judge since the council voted on them; the sheets above keep their own. */
export function JointNote({ trace }: { trace: EntryTrace }) {
  const { joint, contest } = trace
  if (!joint) return null
  return (
    <p className={styles.lead}>
      {ballotWords.jointInForce(score(joint.total))}{' '}
      <a href={paths.councilBallot(contest.slug, joint.ballot)}>{ballotWords.paperTitle(joint.number)}</a>
    </p>
  )
}

export function SheetVersions({ trace }: { trace: EntryTrace }) {
  const { revisions, criteria } = trace
  if (revisions.length === 0) return null
  return (
    <Section title={words.versions}>
      <p className={styles.lead}>{words.versionsNote}</p>
      <DataTable
        caption={words.versions}
        captionHidden
        rows={revisions}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'judge', title: words.judgeTitle, rowHeader: true, cell: ({ judge }) => judge },
          { key: 'at', title: words.confirmedAt, cell: ({ confirmedAt }) => dateTime(confirmedAt) },
          ...criteria.map(({ code, title }) => ({
            key: code,
            title,
            numeric: true,
            cell: ({ marks }: EntryTrace['revisions'][number]) => mark(marks[code] ?? 0),
          })),
          { key: 'total', title: words.total, numeric: true, cell: ({ total }) => score(total) },
          { key: 'remarks', title: traceWords.remarks, cell: ({ remarks }) => remarks },
          { key: 'reason', title: traceWords.reason, cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  )
}

export function DiscussionLink({ trace }: { trace: EntryTrace }) {
  const { discussion, contest, entry } = trace
  return (
    <Section title={words.openTitle}>
      {discussion && (
        <p>
          <a href={paths.councilDiscussion(contest.slug, discussion.id)}>{words.goTo}</a> (
          {words.stateNames[discussion.state]})
        </p>
      )}
      {discussion?.state !== 'open' && (
        <form method="post" action={paths.discussions(contest.slug)} className={styles.act}>
          <input type="hidden" name="entry" value={entry} />
          <TextArea name="text" label={words.openReason} rows={2} />
          <Button variant="secondary">{discussion ? words.openAgain : words.open}</Button>
        </form>
      )}
    </Section>
  )
}
