/** The frame of the public workspace. Pages of text and forms keep to a column; lists and tables say they are wide. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return shell(by)
}

export default function PublicShell() {
  const isWide = useMatches().some(({ handle }) => (handle as { wide?: boolean } | undefined)?.wide)
  return (
    <WorkspaceShell
      data={useLoaderData<typeof loader>()}
      workspace="public"
      density="comfortable"
      width={isWide ? 'wide' : 'reading'}
    >
      <Outlet />
    </WorkspaceShell>
  )
}
