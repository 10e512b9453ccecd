/** A handed-in spreadsheet of entries before it is entered: every wrong cell can be mended here; then one button. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { entryBatchForm } from '#rules/forms/entry-batch'
import { enterUnit } from '#server/guard'
import { applyEntryBatch } from '#server/operations/apply-entry-batch'
import { mendEntryBatch } from '#server/operations/mend-entry-batch'
import { entryBatch } from '#server/queries/entry-batch'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { SummaryList } from '#ui/summary-list'
import { count, list } from '#wording/format'
import { entryBatchWords as words } from '#wording/vi/entry-sheet'
import { pageTitle } from '#wording/vi/shell'
import { decodedNotice } from '#wording/vi/spreadsheets'
import { BatchProblems } from './batch-problems'
import { unitViewParams } from './unit-view'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => entryBatch(by, params.batch))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  return respond(request, entryBatchForm, async (input) => {
    if (input.act === 'mend') await mendEntryBatch(by, params.batch, input)
    if (input.act === 'apply') await applyEntryBatch(by, params.batch)
    throw redirect(paths.unitBatch(by.contest.slug, by.unit._id.toHexString(), params.batch ?? ''), 303)
  })
}

export default function EntryBatch() {
  const batch = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest, unit, applied, wrongCells } = batch
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitImport(contest.slug, unit.id), label: words.back }}
        eyebrow={`${unit.name} · ${contest.title}`}
        title={applied ? words.titleApplied : words.title}
        meta={batch.others.length > 0 && words.others(batch.others)}
      />
      {batch.decodedFrom && (
        <Notice tone="warning">
          <p>{decodedNotice(batch.decodedFrom)}</p>
        </Notice>
      )}
      {applied ? (
        <Notice tone="success">
          <p>
            {words.applied(applied.entries)}{' '}
            <a href={paths.unitDesk(contest.slug, unit.id, unitViewParams('drafts'))}>{words.see}</a>
          </p>
        </Notice>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: words.rows, value: count(batch.rows) },
              { key: words.wrongRows, value: count(batch.wrongRows) },
              { key: words.wrongCells, value: count(wrongCells) },
            ]}
          />
          {wrongCells > 0 && <BatchProblems batch={batch} />}
          {batch.rows === 0 && <p>{words.nothing}</p>}
          {wrongCells === 0 && batch.rows > 0 && (
            <form method="post">
              <p className="muted">{words.applyHint}</p>
              <Buttons>
                <Button name="act" value="apply">
                  {words.apply(batch.rows)}
                </Button>
              </Buttons>
            </form>
          )}
          <DataTable
            caption={words.preview}
            rows={batch.planned}
            rowKey={({ line }) => String(line)}
            empty={words.nothing}
            columns={[
              { key: 'line', title: words.line, cell: ({ line }) => line },
              { key: 'title', title: words.entryTitle, rowHeader: true, cell: ({ title }) => title },
              { key: 'field', title: words.field, cell: ({ field }) => field },
              { key: 'authors', title: words.authors, cell: ({ authors }) => list(authors) },
            ]}
          />
        </>
      )}
    </>
  )
}
