/** The frame of the chair's workspace. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'chair')
  return shell(by)
}

export default function ChairShell() {
  return (
    <WorkspaceShell data={useLoaderData<typeof loader>()} workspace="chair" density="compact" width="full">
      <Outlet />
    </WorkspaceShell>
  )
}
