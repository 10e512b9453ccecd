/** Signing out: a post, so that no link and no preview can do it. A machine that keeps a judge's work is looked at first. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { signOut } from '#server/operations/sign-out'
import { hasDeviceMark, sessionHeaders } from '#server/session'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const isCleared = new URL(request.url).searchParams.has('da-xoa')
  if (by.actor && !isCleared && hasDeviceMark(request)) throw redirect(paths.leaveDevice, 303)
  const headers = await sessionHeaders(await signOut(by, request))
  throw redirect(paths.home, { status: 303, headers })
}
