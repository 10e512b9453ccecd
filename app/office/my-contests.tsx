/** The contests whose office the reader sits in. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { myContests } from '#server/queries/my-contests'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { count, list } from '#wording/format'
import { myContestsWords as words } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { phaseNames, roleNames } from '#wording/vi/states'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser')
  return answer(() => myContests(by))
}

export default function MyContests() {
  const { now, contests } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={words.title} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={contests}
        rowKey={({ slug }) => slug}
        empty={words.empty}
        columns={[
          {
            key: 'contest',
            title: words.contest,
            rowHeader: true,
            cell: ({ slug, title }) => <a href={paths.controlRoom(slug)}>{title}</a>,
          },
          {
            key: 'phase',
            title: words.phase,
            cell: ({ phase, phaseEndsAt }) => (
              <span>
                {phaseNames[phase]}
                {phaseEndsAt && <span className="muted"> {words.until(phaseEndsAt, now)}</span>}
              </span>
            ),
          },
          {
            key: 'waiting',
            title: words.waiting,
            numeric: true,
            cell: ({ slug, waiting }) => (
              <a href={paths.entries(slug, { 'trang-thai': 'cho-ra-soat' })}>{count(waiting)}</a>
            ),
          },
          {
            key: 'roles',
            title: words.roles,
            cell: ({ roles }) => list(roles.map((role) => roleNames[role])),
          },
        ]}
      />
    </>
  )
}
