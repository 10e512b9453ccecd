/** The units one speaks for, contest by contest, and where one may apply. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { myUnits } from '#server/queries/my-units'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { count } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { myUnitsWords as words } from '#wording/vi/unit-desk'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => myUnits(by))
}

export default function MyUnits() {
  const { units, open } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={words.title} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={units}
        rowKey={({ contest, unit }) => `${contest.slug} ${unit.id}`}
        empty={words.empty}
        columns={[
          {
            key: 'unit',
            title: words.unit,
            rowHeader: true,
            cell: ({ contest, unit, state }) =>
              state === 'serving' ? (
                <a href={paths.unitDesk(contest.slug, unit.id)}>{unit.name}</a>
              ) : (
                unit.name
              ),
          },
          { key: 'contest', title: words.contest, cell: ({ contest }) => contest.title },
          {
            key: 'state',
            title: words.state,
            cell: ({ state, note }) =>
              state === 'declined' && note
                ? `${words.states.declined}. ${words.declinedBecause(note)}`
                : words.states[state],
          },
          { key: 'waiting', title: words.waiting, numeric: true, cell: ({ waiting }) => count(waiting) },
        ]}
      />
      <Section title={words.apply}>
        <p>{open.length === 0 ? words.none : words.applyHint}</p>
        <ul>
          {open.map(({ slug, title }) => (
            <li key={slug}>
              <a href={paths.applyForUnit(slug)}>{title}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
