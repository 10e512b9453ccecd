/** What came of one act upon many entries, and the way to take it back. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { undoBulkForm } from '#rules/forms/bulk'
import { enterContest } from '#server/guard'
import { undoBulk } from '#server/operations/undo-bulk'
import { bulkResult } from '#server/queries/bulk'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { bulkName, bulkWords as words } from '#wording/vi/bulk'
import { pageTitle } from '#wording/vi/shell'
import { BulkTable } from './bulk-table'
import { FormProblems } from './form-problems'

/** The page of an act that is still going on loads itself again, also without a script. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.title) },
  ...(data?.isFinished === false ? [{ httpEquiv: 'refresh', content: '2' }] : []),
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => bulkResult(by, params.act))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, undoBulkForm, async () => {
    await undoBulk(by, params.act)
    throw redirect(paths.bulkAct(by.contest.slug, params.act ?? ''), 303)
  })
}

export default function BulkActPage() {
  const act = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const list = `${paths.entries(contest)}${act.filter && `?${act.filter}`}`
  const refused = act.reached - act.done
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: list, label: words.toList }}
        title={bulkName(act.input)}
        meta={words.doneBy(act.by, act.at)}
      />
      <Notice tone={act.isFinished ? 'success' : 'info'} role="status">
        <p>
          {act.isFinished ? words.done(act.done, act.total) : words.running(act.reached, act.total)}
          {act.undoneAt && ` ${words.undone(act.undone, act.undoneAt)}`}
        </p>
      </Notice>
      {act.isUndoable && (
        <form method="post">
          <p className="muted">{words.undoUntil(act.until)}</p>
          <Buttons>
            <Button variant="secondary" name="undo" value="yes">
              {words.undo}
            </Button>
          </Buttons>
        </form>
      )}
      <BulkTable
        contest={contest}
        caption={words.notUndone}
        rows={act.notUndone}
        total={act.notUndone.length}
      />
      <BulkTable contest={contest} caption={words.refusedRows(refused)} rows={act.refused} total={refused} />
      <BulkTable contest={contest} caption={words.doneRows} rows={act.changed} total={act.done} />
    </>
  )
}
