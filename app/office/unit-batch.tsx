/** A handed-in list of units before it is entered: what it would do, every wrong cell, and one button. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { emptyForm } from '#rules/forms/empty'
import { enter } from '#server/guard'
import { applyUnitBatch } from '#server/operations/apply-unit-batch'
import { unitBatch } from '#server/queries/unit-batch'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { SummaryList } from '#ui/summary-list'
import { count, list } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { decodedNotice } from '#wording/vi/spreadsheets'
import {
  importProblemSentence,
  unitBatchWords as words,
  unitColumns,
  unitSheetWords,
} from '#wording/vi/unit-sheet'
import { FormProblems } from './form-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return answer(() => unitBatch(by, params.batch))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return respond(request, emptyForm, async () => {
    await applyUnitBatch(by, params.batch)
    throw redirect(paths.importedUnits(params.batch ?? ''), 303)
  })
}

type Data = Awaited<ReturnType<typeof loader>>

export default function UnitBatch() {
  const { decodedFrom, others, applied, counts, problems, changes } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.importUnits, label: unitSheetWords.title }}
        title={applied ? words.titleApplied : words.title}
        meta={others.length > 0 && words.others(list(others.map((title) => `“${title}”`)))}
      />
      {decodedFrom && (
        <Notice tone="warning">
          <p>{decodedNotice(decodedFrom)}</p>
        </Notice>
      )}
      {applied && (
        <Notice tone="success">
          <p>
            {words.applied(applied.added, applied.changed)} <a href={paths.unitDirectory()}>{words.see}</a>
          </p>
        </Notice>
      )}
      {counts && <Outlook counts={counts} problems={problems} changes={changes} />}
    </>
  )
}

interface OutlookProps extends Pick<Data, 'problems' | 'changes'> {
  counts: NonNullable<Data['counts']>
}

function Outlook({ counts, problems, changes }: OutlookProps) {
  return (
    <>
      <SummaryList
        rows={(['added', 'changed', 'following', 'same', 'unusable'] as const).map((key) => ({
          key: words[key],
          value: count(counts[key]),
        }))}
      />
      {counts.problems > 0 ? (
        <>
          <Notice tone="danger">
            <p>{words.fix}</p>
          </Notice>
          <Problems problems={problems} />
          {counts.problems > problems.length && <p>{words.moreErrors(counts.problems - problems.length)}</p>}
        </>
      ) : counts.total === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <form method="post">
            <p className="muted">{words.keep}</p>
            <Buttons>
              <Button>{words.apply(counts.total)}</Button>
            </Buttons>
          </form>
          <Changes changes={changes} />
          {counts.added + counts.changed > changes.length && (
            <p>{words.moreChanges(counts.added + counts.changed - changes.length)}</p>
          )}
        </>
      )}
    </>
  )
}

function Problems({ problems }: Pick<Data, 'problems'>) {
  return (
    <DataTable
      caption={words.errors}
      rows={problems}
      rowKey={({ line, column }) => `${line} ${column}`}
      empty=""
      columns={[
        { key: 'line', title: words.line, rowHeader: true, cell: ({ line }) => line },
        { key: 'column', title: words.column, cell: ({ column }) => unitColumns[column].titles[0] },
        { key: 'cell', title: words.cell, cell: ({ cell }) => cell },
        { key: 'problem', title: words.problem, cell: ({ problem }) => importProblemSentence(problem) },
      ]}
    />
  )
}

function Changes({ changes }: Pick<Data, 'changes'>) {
  return (
    <DataTable
      caption={words.changes}
      rows={changes}
      rowKey={({ line }) => String(line)}
      empty=""
      columns={[
        { key: 'line', title: words.line, cell: ({ line }) => line },
        { key: 'name', title: words.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'what', title: words.what, cell: ({ isNew }) => (isNew ? words.added : words.changed) },
      ]}
    />
  )
}
