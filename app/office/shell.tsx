/** The frame of the office: the header of all workspaces, and at its side the parts of the contest in the address. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react'
import { WorkspaceShell } from '#parts/workspace-shell'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { shell } from '#server/queries/shell'
import { SideNav } from '#ui/shell'
import { conflictWords } from '#wording/vi/conflicts'
import { chainProgressWords, coordinatorWords } from '#wording/vi/coordinators'
import { expertWords } from '#wording/vi/experts'
import { nominationWords } from '#wording/vi/nominations'
import { modelDeskWords } from '#wording/vi/model-desk'
import { officeNav as words } from '#wording/vi/office'
import { officeSearchWords as searchWords } from '#wording/vi/office-search'
import { termsWords } from '#wording/vi/terms'
import { urgingWords } from '#wording/vi/urging'
import { pressWords } from '#wording/vi/posts'
import { byUnitWords, unitWords } from '#wording/vi/units'
import { deskWords } from '#wording/vi/screening-desk'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser', 'chair', 'administrator')
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
      side={seat && <ContestNav contest={seat.contest.slug} roles={seat.roles} />}
      density="compact"
      width={seat ? 'full' : 'wide'}
    >
      <Outlet />
    </WorkspaceShell>
  )
}

/** Who only chairs the council finds here the rounds, and the way back to the board. */
function ContestNav({ contest, roles }: { contest: string; roles: readonly string[] }) {
  const { pathname } = useLocation()
  const link = (href: string, label: string) => ({
    href,
    label,
    current: href === paths.controlRoom(contest) ? pathname === href : pathname.startsWith(href),
  })
  const isOfficer = roles.includes('secretary') || roles.includes('organiser')
  const officeOnly = <Link,>(links: Link[]) => (isOfficer ? links : [])
  const groups = [
    {
      links: officeOnly([
        link(paths.controlRoom(contest), words.controlRoom),
        link(paths.officeSearch(contest), searchWords.nav),
      ]),
    },
    {
      title: words.groups.preparing,
      links: officeOnly([
        link(paths.terms(contest), termsWords.nav),
        link(paths.unitDirectory(), unitWords.nav),
        link(paths.coordinators(contest), coordinatorWords.nav),
      ]),
    },
    {
      title: words.groups.entries,
      links: officeOnly([
        link(paths.entries(contest), words.entries),
        link(paths.chainProgress(contest), chainProgressWords.nav),
        link(paths.screening(contest), deskWords.title),
        link(paths.models(contest), modelDeskWords.title),
        link(paths.entriesByUnit(contest), byUnitWords.nav),
      ]),
    },
    {
      title: words.groups.judging,
      links: [
        ...officeOnly([
          link(paths.panels(contest), words.panels),
          link(paths.experts(contest), expertWords.title),
          link(paths.assignments(contest), words.assignments),
          link(paths.conflicts(contest), conflictWords.nav),
          link(paths.progress(contest), words.progress),
        ]),
        link(paths.rounds(contest), words.rounds),
      ],
    },
    {
      title: words.groups.results,
      links: [
        ...(roles.includes('chair') ? [link(paths.deliberation(contest), words.deliberation)] : []),
        ...officeOnly([
          link(paths.publish(contest), words.publish),
          link(paths.nominations(contest), nominationWords.nav),
        ]),
      ],
    },
    {
      title: words.groups.letters,
      links: officeOnly([
        link(paths.urging(contest), urgingWords.nav),
        link(paths.messages(contest), words.messages),
        link(paths.press(contest), pressWords.nav),
        link(paths.journal(contest), words.journal),
      ]),
    },
  ]
  return <SideNav label={words.label} groups={groups.filter(({ links }) => links.length > 0)} />
}
