/** The frame of the house's own pages: programmes and editions, units, administrators. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'
import { SideNav } from '#ui/shell'
import { adminNav as words } from '#wording/vi/admin'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return shell(by)
}

export default function AdminShell() {
  const { pathname } = useLocation()
  const link = (href: string, label: string, current: boolean) => ({ href, label, current })
  return (
    <WorkspaceShell
      data={useLoaderData<typeof loader>()}
      workspace="admin"
      side={
        <SideNav
          label={words.label}
          groups={[
            {
              links: [
                link(paths.seriesList, words.series, pathname !== paths.administrators),
                link(paths.administrators, words.administrators, pathname === paths.administrators),
              ],
            },
          ]}
        />
      }
      density="compact"
      width="full"
    >
      <Outlet />
    </WorkspaceShell>
  )
}
