/** The frame of all five workspaces: the header knows who is signed in and which seats they hold. */
import type { ReactNode } from 'react'
import { Button } from '#ui/form'
import { Shell } from '#ui/shell'
import { paths } from '#paths'
import { adminNav } from '#wording/vi/admin'
import { shellWords as words } from '#wording/vi/shell'

/** What `server/queries/shell` answers; repeated here because app/parts may not import the server. */
export interface ShellData {
  name: string | null
  isDemo: boolean
  isAdministrator?: boolean
  seats: { contest: { slug: string; shortTitle: string }; roles: readonly string[] }[]
}

export type Workspace = 'public' | 'entrant' | 'judge' | 'office' | 'chair' | 'admin'

interface WorkspaceShellProps {
  data: ShellData
  workspace: Workspace
  context?: { label: string; href?: string }
  /** Before the workspaces: pages of the public site. */
  links?: readonly { href: string; label: string; current: boolean }[]
  side?: ReactNode
  density?: 'comfortable' | 'compact'
  width?: 'reading' | 'wide' | 'full'
  /** The page fills the window from 1120 px and has no footer: for a desk. */
  frame?: boolean
  children: ReactNode
}

export function WorkspaceShell({
  data,
  workspace,
  context,
  links = [],
  side,
  density,
  width,
  frame,
  children,
}: WorkspaceShellProps) {
  return (
    <Shell
      skip={words.skip}
      wordmark={{ label: words.wordmark, href: paths.home }}
      context={context}
      workspaces={{ label: words.workspaces, links: [...links, ...workspaceLinks(data, workspace)] }}
      person={<Person name={data.name} />}
      banner={data.isDemo && <DemoBanner />}
      side={side}
      footer={!frame && <Footer />}
      density={density}
      width={width}
      frame={frame}
    >
      {children}
    </Shell>
  )
}

/** Only the workspaces that are held: a judge's header does not speak of the office. */
function workspaceLinks({ name, seats, isAdministrator }: ShellData, workspace: Workspace) {
  const holds = (role: string) => seats.some((seat) => seat.roles.includes(role))
  return [
    ...(name === null
      ? []
      : [{ href: paths.myEntries, label: words.entrant, current: workspace === 'entrant' }]),
    ...(holds('judge') ? [{ href: paths.queue, label: words.judge, current: workspace === 'judge' }] : []),
    ...(holds('secretary') || holds('organiser')
      ? [{ href: paths.myContests, label: words.office, current: workspace === 'office' }]
      : []),
    ...(holds('chair') ? [{ href: paths.councils, label: words.chair, current: workspace === 'chair' }] : []),
    ...(isAdministrator
      ? [{ href: paths.seriesList, label: adminNav.workspace, current: workspace === 'admin' }]
      : []),
  ]
}

function Person({ name }: { name: string | null }) {
  if (name === null) return <a href={paths.signIn()}>{words.signIn}</a>
  return (
    <>
      <a href={paths.profile()}>{name}</a>
      <form method="post" action={paths.signOut}>
        <Button variant="link">{words.signOut}</Button>
      </form>
    </>
  )
}

function DemoBanner() {
  return (
    <p>
      {words.tryIt} <a href={paths.tryIt}>{words.tryItLink}</a>
    </p>
  )
}

function Footer() {
  return (
    <>
      <p>{words.help}</p>
      <ul className="plain-list">
        <li>
          <a href={paths.guide}>{words.guide}</a>
        </li>
        <li>
          <a href={paths.track}>{words.track}</a>
        </li>
        <li>
          <a href={paths.accessibility}>{words.accessibility}</a>
        </li>
        <li>
          <a href={paths.privacy}>{words.privacy}</a>
        </li>
      </ul>
    </>
  )
}
