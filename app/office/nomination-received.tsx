/** A list of works that a contest below nominates: ticked and taken in as entries, or sent back with a reason. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { nominationReceivedForm } from '#rules/forms/nominations'
import { enterContest } from '#server/guard'
import { receiveNominated } from '#server/operations/receive-nominated'
import { nomination } from '#server/queries/nomination'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Buttons, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { nominationWords as words } from '#wording/vi/nominations'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.received) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => nomination(by, params.nomination, 'to'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, nominationReceivedForm, async ({ act, entries, note }) => {
    for (const entry of entries) await receiveNominated(by, params.nomination, { entry, act, note })
    throw redirect(paths.nominationReceived(by.contest.slug, params.nomination ?? ''), 303)
  })
}

export default function NominationReceived() {
  const list = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const isOpen = list.rows.some(({ outcome }) => outcome === 'waiting')
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.nominations(contest), label: words.title }}
        eyebrow={list.sentAt && words.sentAt(list.sentAt)}
        title={words.receivedTitle(list.from.title)}
      />
      {isOpen && <p>{words.receivedHint}</p>}
      <form method="post">
        <DataTable
          caption={words.list(list.number)}
          rows={list.rows}
          rowKey={({ entry }) => entry}
          empty={words.noneReceived}
          columns={[
            {
              key: 'pick',
              title: words.pick,
              titleHidden: true,
              cell: ({ entry, title, outcome }) =>
                outcome === 'waiting' && (
                  <label className={styles.free}>
                    <input type="checkbox" name="entries" value={entry} />
                    <span className="visually-hidden">{words.pickOne(title)}</span>
                  </label>
                ),
            },
            { key: 'title', title: words.entryTitle, rowHeader: true, cell: ({ title }) => title },
            {
              key: 'authors',
              title: words.authors,
              cell: ({ roster }) => roster?.authors.map(({ name }) => name).join(', '),
            },
            { key: 'unit', title: words.unit, cell: ({ roster }) => roster?.unit },
            { key: 'prize', title: words.prize, cell: ({ prize }) => prize },
            { key: 'score', title: words.score, numeric: true, cell: ({ score }) => words.scoreText(score) },
            { key: 'reason', title: words.reason, cell: ({ reason }) => reason },
            {
              key: 'outcome',
              title: words.state,
              cell: ({ outcome, note }) =>
                note ? `${words.outcomes[outcome]}: ${note}` : words.outcomes[outcome],
            },
          ]}
        />
        {isOpen && (
          <div className={styles.form}>
            <Buttons>
              <Button name="act" value="import">
                {words.import}
              </Button>
            </Buttons>
            <TextInput
              name="note"
              label={words.note}
              hint={words.noteHint}
              defaultValue={typed(failure, 'note')}
            />
            <Button name="act" value="send-back" variant="secondary">
              {words.sendBack}
            </Button>
          </div>
        )}
      </form>
    </>
  )
}
