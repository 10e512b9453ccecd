/** Signing out: a post, so that no link and no preview can do it. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { signOut } from '#server/operations/sign-out'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  throw redirect(paths.home, { status: 303, headers: { 'Set-Cookie': await signOut(by, request) } })
}
