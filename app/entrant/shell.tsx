/** The frame of the entrant workspace. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return shell(by)
}

/** Pages are documents: after an autosave there is nothing to load again over a weak link. */
export const shouldRevalidate = () => false

export default function EntrantShell() {
  return (
    <WorkspaceShell
      data={useLoaderData<typeof loader>()}
      workspace="entrant"
      density="comfortable"
      width="reading"
    >
      <Outlet />
    </WorkspaceShell>
  )
}
