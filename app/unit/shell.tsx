/** The frame of the units' workspace. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return shell(by)
}

export default function UnitShell() {
  return (
    <WorkspaceShell data={useLoaderData<typeof loader>()} workspace="unit" density="compact" width="wide">
      <Outlet />
    </WorkspaceShell>
  )
}
