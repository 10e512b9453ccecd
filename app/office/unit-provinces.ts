/** Hands in the list of provinces that comes with the house, to be looked at as any other list. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { paths } from '#paths'
import { emptyForm } from '#rules/forms/empty'
import { enter } from '#server/guard'
import { handInProvinces } from '#server/operations/hand-in-provinces'
import { respond } from '#server/respond'

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return respond(request, emptyForm, async () => {
    throw redirect(paths.importedUnits(await handInProvinces(by)), 303)
  })
}
