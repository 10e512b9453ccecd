/** The interruption before an entry is taken back from the unit that holds it. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recallForm } from '#rules/forms/chain'
import { enter } from '#server/guard'
import { recallEntry } from '#server/operations/recall-entry'
import { entryTaskList } from '#server/queries/entry-task-list'
import { answer, respond } from '#server/respond'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { recallWords as words } from '#wording/vi/unit-desk'
import { Interruption } from '#ui/dialog'
import { Button, ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { paths } from '#paths'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryTaskList(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, recallForm, async (): Promise<never> => {
    await recallEntry(by, params.entry)
    throw redirect(paths.entry(params.entry ?? ''), 303)
  })
}

export default function RecallEntry() {
  const { id, road } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal ?? null
  const isPossible = refusal === null && road.standing?.mayRecall === true
  return (
    <>
      <title>{pageTitle(words.title, refusal !== null)}</title>
      <Interruption
        title={words.title}
        actions={
          <>
            {isPossible && (
              <form method="post">
                <input type="hidden" name="recall" value="yes" />
                <Button variant="danger">{words.confirm}</Button>
              </form>
            )}
            <ButtonLink href={paths.entry(id)} variant="secondary">
              {words.keep}
            </ButtonLink>
          </>
        }
      >
        {refusal ? (
          <Notice tone="danger">
            <p>{refusalSentence(refusal)}</p>
          </Notice>
        ) : (
          <p>{isPossible ? words.consequence(road.standing?.unit ?? '') : words.notPossible}</p>
        )}
      </Interruption>
    </>
  )
}
