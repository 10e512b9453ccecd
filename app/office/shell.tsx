/** The frame of the office: the header of all workspaces, and at its side the parts of the contest in the address. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'
import { SideNav } from '#ui/shell'
import { expertWords } from '#wording/vi/experts'
import { officeNav as words } from '#wording/vi/office'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser')
  return shell(by)
}

export default function OfficeShell() {
  const data = useLoaderData<typeof loader>()
  const { contest: slug } = useParams()
  const seat = data.seats.find(({ contest }) => contest.slug === slug)
  return (
    <WorkspaceShell
      data={data}
      workspace="office"
      context={seat && { label: seat.contest.shortTitle, href: paths.controlRoom(seat.contest.slug) }}
      side={seat && <ContestNav contest={seat.contest.slug} isChair={seat.roles.includes('chair')} />}
      density="compact"
      width={seat ? 'full' : 'wide'}
    >
      <Outlet />
    </WorkspaceShell>
  )
}

function ContestNav({ contest, isChair }: { contest: string; isChair: boolean }) {
  const { pathname } = useLocation()
  const link = (href: string, label: string) => ({
    href,
    label,
    current: href === paths.controlRoom(contest) ? pathname === href : pathname.startsWith(href),
  })
  return (
    <SideNav
      label={words.label}
      groups={[
        {
          links: [
            link(paths.controlRoom(contest), words.controlRoom),
            link(paths.entries(contest), words.entries),
            link(paths.panels(contest), words.panels),
            link(paths.experts(contest), expertWords.title),
            link(paths.assignments(contest), words.assignments),
            link(paths.progress(contest), words.progress),
            link(paths.messages(contest), words.messages),
            link(paths.journal(contest), words.journal),
            link(paths.publish(contest), words.publish),
            ...(isChair ? [link(paths.deliberation(contest), words.deliberation)] : []),
          ],
        },
      ]}
    />
  )
}
