/** The frame of the judge workspace. */
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return { ...(await shell(by)), person: by.actor.person._id.toHexString() }
}

/** Installed, the desk opens like an app of its own. */
export const links: LinksFunction = () => [{ rel: 'manifest', href: '/cham.webmanifest' }]

/** A save changes nothing that the header shows. */
export const shouldRevalidate = () => false

/** `handle.isDesk` of a page: it fills the window. */
export default function JudgeShell() {
  const isDesk = useMatches().some(({ handle }) => (handle as { isDesk?: boolean } | undefined)?.isDesk)
  return (
    <WorkspaceShell
      data={useLoaderData<typeof loader>()}
      workspace="judge"
      density="compact"
      width={isDesk ? 'full' : 'wide'}
      frame={isDesk}
    >
      <Outlet />
    </WorkspaceShell>
  )
}
