/** The programmes of the house, and the form that founds one. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { seriesForm } from '#rules/forms/series'
import { enter } from '#server/guard'
import { saveSeries } from '#server/operations/save-series'
import { seriesList } from '#server/queries/series-list'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { count } from '#wording/format'
import { programmeNames, seriesWords as words } from '#wording/vi/admin'
import { pageTitle } from '#wording/vi/shell'
import { SeriesFields } from './series-fields'
import styles from './admin.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return answer(() => seriesList(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return respond(request, seriesForm, async (input) => {
    throw redirect(paths.series(await saveSeries(by, null, input)), 303)
  })
}

export default function SeriesListPage() {
  const { series, alone } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} meta={words.lede} />
      <DataTable
        caption={words.caption}
        rows={series}
        rowKey={({ id }) => id}
        empty={words.none}
        columns={[
          {
            key: 'name',
            title: words.name,
            rowHeader: true,
            cell: ({ id, name }) => <a href={paths.series(id)}>{name}</a>,
          },
          { key: 'kind', title: words.kind, cell: ({ kind }) => programmeNames[kind] },
          { key: 'cycle', title: words.cycle, cell: ({ cycle }) => cycle },
          {
            key: 'editions',
            title: words.editions,
            numeric: true,
            cell: ({ editions }) => count(editions),
          },
          {
            key: 'last',
            title: words.last,
            cell: ({ last }) => last && <a href={paths.editionOffice(last.slug)}>{last.shortTitle}</a>,
          },
        ]}
      />
      {alone.length > 0 && (
        <Section title={words.alone}>
          <ul>
            {alone.map(({ slug, shortTitle, year }) => (
              <li key={slug}>
                <a href={paths.editionOffice(slug)}>
                  {shortTitle}, {year}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.found}>
        <form method="post" className={styles.form}>
          <input type="hidden" name="version" value="0" />
          <SeriesFields failure={failure} />
          <Button>{words.foundAct}</Button>
        </form>
      </Section>
    </>
  )
}
