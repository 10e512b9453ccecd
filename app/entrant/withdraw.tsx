/** The interruption before a submitted entry is taken back: what it means, said once. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawForm } from '#rules/forms/submit'
import { enter } from '#server/guard'
import { withdrawEntry } from '#server/operations/withdraw-entry'
import { receipt } from '#server/queries/receipt'
import { answer, respond } from '#server/respond'
import { withdrawWords as words } from '#wording/vi/entrant'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { Interruption } from '#ui/dialog'
import { Button, ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { paths } from '#paths'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => receipt(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, withdrawForm, async (): Promise<never> => {
    await withdrawEntry(by, params.entry)
    throw redirect(paths.entry(params.entry ?? ''), 303)
  })
}

export default function WithdrawEntry() {
  const { id, deadline, now, whyNotWithdraw } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal ?? whyNotWithdraw
  return (
    <>
      <title>{pageTitle(refusal ? words.notPossible : words.title)}</title>
      <Interruption
        title={refusal ? words.notPossible : words.title}
        actions={
          <>
            {!refusal && (
              <form method="post">
                <input type="hidden" name="withdraw" value="yes" />
                <Button variant="danger">{words.confirm}</Button>
              </form>
            )}
            <ButtonLink href={paths.receipt(id)} variant="secondary">
              {refusal ? words.back : words.keep}
            </ButtonLink>
          </>
        }
      >
        {refusal ? (
          <Notice tone="danger">
            <p>{refusalSentence(refusal)}</p>
          </Notice>
        ) : (
          <ul>
            {words.consequences(deadline, now).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Interruption>
    </>
  )
}
