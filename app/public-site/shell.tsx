/** The frame of the public workspace. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return shell(by)
}

export default function PublicShell() {
  return (
    <WorkspaceShell
      data={useLoaderData<typeof loader>()}
      workspace="public"
      density="comfortable"
      width="wide"
    >
      <Outlet />
    </WorkspaceShell>
  )
}
