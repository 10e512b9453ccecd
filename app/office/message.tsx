/** One letter: its words, what became of it, and what may be done about it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { letterActForm } from '#rules/forms/letters'
import { enterContest } from '#server/guard'
import { clearBadAddress } from '#server/operations/clear-bad-address'
import { retryLetter } from '#server/operations/retry-letter'
import { stopLetter } from '#server/operations/stop-letter'
import { message } from '#server/queries/message'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { SummaryList } from '#ui/summary-list'
import { dateTime } from '#wording/format'
import { messagePageWords as words } from '#wording/vi/letter-pages'
import { letterFaultSentences, letterStateNames } from '#wording/vi/letter-refusals'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import { letterTones } from './messages'
import styles from './office.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.subject || words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const done = new URL(request.url).searchParams.get('xong')
  return { done, ...(await answer(() => message(by, params.letter))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { letter } = params
  return respond(request, letterActForm, async ({ act }) => {
    if (act === 'retry') await retryLetter(by, letter)
    else if (act === 'stop') await stopLetter(by, letter)
    else await clearBadAddress(by, letter)
    throw redirect(paths.message(by.contest.slug, letter ?? '', act === 'clear-address' ? 'clear' : act), 303)
  })
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Message() {
  const letter = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      {letter.done && !failure && words.done[letter.done] && (
        <Notice tone="success">
          <p>{words.done[letter.done]}</p>
        </Notice>
      )}
      <PageHeader
        back={{ href: paths.messages(contest), label: words.back }}
        title={letter.isShort ? words.shortTitle : letter.subject}
        status={<StatusTag tone={letterTones[letter.state]}>{letterStateNames[letter.state]}</StatusTag>}
      />
      {letter.badSince && (
        <Notice tone="warning" title={words.badTitle}>
          <p>{words.bad(letter.badSince)}</p>
          <Act act="clear-address" label={words.clear} />
        </Notice>
      )}
      <SummaryList rows={factsOf(letter, contest)} />
      <div className={styles.sendForm}>
        <Buttons>
          {letter.canRetry && <Act act="retry" label={words.retry} />}
          {letter.canStop && <Act act="stop" label={words.stop} />}
        </Buttons>
      </div>
      <Section title={words.text}>
        <p className={`muted ${styles.block}`}>{letter.isAsSent ? words.asSent : words.asWouldBe}</p>
        <p className={styles.letterText}>{letter.text}</p>
      </Section>
    </>
  )
}

function Act({ act, label }: { act: string; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <Button variant="secondary">{label}</Button>
    </form>
  )
}

/** Only what there is to say. */
function factsOf(letter: Data, contest: string) {
  const { to, attempts, promisedAt, leavesAt, sentAt, fault, error, bounce, campaign } = letter
  const facts: [string, string | null][] = [
    [words.to, to],
    [words.promised, dateTime(promisedAt)],
    [words.leaves, leavesAt && dateTime(leavesAt)],
    [words.sent, sentAt && dateTime(sentAt)],
    [words.tries, attempts > 1 ? String(attempts) : null],
    [words.fault, fault && letterFaultSentences[fault]],
    [words.bounced, bounce && dateTime(bounce.at)],
    [words.answer, bounce ? `${bounce.status} ${bounce.reply}`.trim() : error || null],
  ]
  return [
    ...facts.flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
    ...(campaign === null
      ? []
      : [{ key: words.campaign, value: <a href={paths.campaign(contest, campaign)}>{words.see}</a> }]),
  ]
}
