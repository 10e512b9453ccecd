/** What the rules will send or propose tomorrow, word for word. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { remindersTomorrow } from '#server/queries/reminders-tomorrow'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { pageTitle } from '#wording/vi/shell'
import { campaignWords, ruleNames, tomorrowWords as words, urgingWords } from '#wording/vi/urging'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => remindersTomorrow(by))
}

export default function RemindersTomorrow() {
  const { at, hasRules, planned } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{ href: paths.urging(contest), label: urgingWords.title }}
        title={words.title}
        meta={words.lead(at)}
      />
      {planned.length === 0 && (
        <p>
          {hasRules ? words.nothing : words.noRules}{' '}
          <a href={paths.reminderRules(contest)}>{words.toRules}</a>
        </p>
      )}
      {planned.map(({ kind, leavesByItself, total, letters }) => (
        <Section key={kind} title={ruleNames[kind]}>
          <p>{leavesByItself ? words.leaves(total) : words.waits(total)}</p>
          {letters.map(({ key, name, to, subject, text }) => (
            <details key={key} className={styles.fold}>
              <summary>{campaignWords.example(name, to)}</summary>
              <p className={styles.block}>
                <strong>{subject}</strong>
              </p>
              <p className={styles.letterText}>{text}</p>
            </details>
          ))}
          {total > letters.length && <p className="muted">{words.more(total - letters.length)}</p>}
        </Section>
      ))}
    </>
  )
}
