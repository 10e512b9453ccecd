/** The contests whose council the reader chairs. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { councils } from '#server/queries/councils'
import { answer } from '#server/respond'
import { boardWords, councilWords as words } from '#wording/vi/chair'
import { pageTitle } from '#wording/vi/shell'
import { decisionStateNames, phaseNames } from '#wording/vi/states'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'chair')
  return answer(async () => ({ councils: await councils(by) }))
}

export default function Councils() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={words.title} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={data.councils}
        rowKey={({ slug }) => slug}
        empty={words.empty}
        columns={[
          {
            key: 'contest',
            title: words.contest,
            rowHeader: true,
            cell: ({ slug, title }) => <a href={paths.deliberation(slug)}>{title}</a>,
          },
          { key: 'phase', title: words.phase, cell: ({ phase }) => phaseNames[phase] },
          {
            key: 'decision',
            title: words.decision,
            cell: ({ state }) => (state === 'settled' ? boardWords.settled : decisionStateNames[state]),
          },
        ]}
      />
    </>
  )
}
