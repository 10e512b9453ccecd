/** The frame of the public workspace. Pages of text and forms keep to a column; lists and tables say they are wide. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'
import { paths } from '#paths'
import { publicNav as words } from '#wording/vi/posts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return shell(by)
}

/** Everything that the public reads, from every page of the public site. */
function publicLinks(pathname: string) {
  const links = [
    { href: paths.archive(), label: words.contests },
    { href: paths.news(), label: words.news },
    { href: paths.guide, label: words.guidance },
  ]
  return links.map((link) => ({ ...link, current: pathname.startsWith(link.href) }))
}

export default function PublicShell() {
  const { pathname } = useLocation()
  const isWide = useMatches().some(({ handle }) => (handle as { wide?: boolean } | undefined)?.wide)
  return (
    <WorkspaceShell
      data={useLoaderData<typeof loader>()}
      workspace="public"
      links={publicLinks(pathname)}
      density="comfortable"
      width={isWide ? 'wide' : 'reading'}
    >
      <Outlet />
    </WorkspaceShell>
  )
}
