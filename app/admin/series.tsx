/** One programme: its editions, the way to a new one, and what is said of it. */
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
import { oneSeries } from '#server/queries/one-series'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, ButtonLink } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { programmeNames, seriesWords as words, stageNames } from '#wording/vi/admin'
import { pageTitle } from '#wording/vi/shell'
import styles from './admin.module.css'
import { SeriesFields } from './series-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.series.name ?? words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return answer(() => oneSeries(by, params.series))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return respond(request, seriesForm, async (input) => {
    throw redirect(paths.series(await saveSeries(by, params.series ?? '', input)), 303)
  })
}

export default function SeriesPage() {
  const { series, editions, units } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { id, version, cycleYears, ...told } = series
  const kept = { ...told, cycleYears: cycleYears === null ? '' : String(cycleYears) }
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.seriesList, label: words.back }}
        eyebrow={programmeNames[series.kind]}
        title={series.name}
        actions={<ButtonLink href={paths.newEdition(id)}>{words.newEdition}</ButtonLink>}
      />
      <DataTable
        caption={words.editionsCaption}
        rows={editions}
        rowKey={({ slug }) => slug}
        empty={words.noEditions}
        columns={[
          {
            key: 'title',
            title: words.edition,
            rowHeader: true,
            cell: ({ slug, title }) => <a href={paths.editionOffice(slug)}>{title}</a>,
          },
          {
            key: 'stage',
            title: words.stage,
            cell: ({ stage }) => (
              <StatusTag tone={stage === 'preparing' ? 'warning' : 'success'}>{stageNames[stage]}</StatusTag>
            ),
          },
          {
            key: 'office',
            title: words.office,
            cell: ({ organisers, secretaries }) =>
              organisers + secretaries === 0 ? words.noOffice : words.seats(organisers, secretaries),
          },
        ]}
      />
      <Section title={words.change}>
        <form method="post" className={styles.form}>
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="kind" value={series.kind} />
          <SeriesFields failure={failure} kept={kept} units={units} />
          <Button>{words.changeAct}</Button>
        </form>
      </Section>
    </>
  )
}
