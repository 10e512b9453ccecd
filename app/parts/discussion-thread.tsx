/** A discussion as its judges and the chair read it: what it is about, the totals, what was said. */
import { DataTable, type Column } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { dateTime, score } from '#wording/format'
import { discussionWords as words, type DiscussionView } from '#wording/vi/discussions'
import styles from './discussion-thread.module.css'

/** Only where the marks of the judge's other works are known to be near or far. */
const distance: Column<DiscussionView['sheets'][number]> = {
  key: 'distance',
  title: words.distance,
  numeric: true,
  cell: ({ difference }) => (difference === null ? '' : words.difference(difference)),
}

export function DiscussionThread({ discussion }: { discussion: DiscussionView }) {
  const { state, reason, closedAt, closeReason, sheets, messages, title } = discussion
  return (
    <>
      <Notice title={state === 'open' ? words.asked : words.stateNames.closed}>
        <p>{words.why(reason)}</p>
        {closedAt && <p>{words.closed(closedAt, closeReason)}</p>}
        <p>{words.anonymous}</p>
      </Notice>
      <p className={styles.work}>
        <strong>{title}</strong>
      </p>
      <Section title={words.sheets}>
        <DataTable
          caption={words.sheets}
          captionHidden
          rows={sheets}
          rowKey={({ judge }) => String(judge)}
          empty=""
          isMarked={({ isOwn }) => isOwn}
          columns={[
            {
              key: 'judge',
              title: words.judgeTitle,
              rowHeader: true,
              cell: ({ judge, isOwn, isRevised }) =>
                `${words.judge(judge, isOwn)}${isRevised ? `, ${words.revised}` : ''}`,
            },
            {
              key: 'total',
              title: words.total,
              numeric: true,
              cell: ({ total }) => (total === null ? words.reopened : score(total)),
            },
            ...(sheets.some(({ difference }) => difference !== null) ? [distance] : []),
          ]}
        />
      </Section>
      <Section title={words.messages}>
        {messages.length === 0 && <p className="muted">{words.noMessages}</p>}
        <ol className="plain-list">
          {messages.map(({ judge, isOwn, stand, text, at }, place) => (
            <li key={place}>
              <p>
                <strong>{judge === null ? words.chair : words.judge(judge, isOwn)}</strong>{' '}
                {words.standNames[stand] && <span>({words.standNames[stand]}) </span>}
                <span className="muted">{dateTime(at)}</span>
              </p>
              <p className={styles.said}>{text}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
