/** A handed-in spreadsheet of experts before it is entered: what each row would do, every wrong cell, and one button. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { emptyForm } from '#rules/forms/empty'
import { enterContest } from '#server/guard'
import { applyExpertBatch } from '#server/operations/apply-expert-batch'
import { expertBatch } from '#server/queries/expert-batch'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { SummaryList } from '#ui/summary-list'
import { count, list } from '#wording/format'
import { expertBatchWords as words, expertColumns } from '#wording/vi/expert-sheet'
import { expertError } from '#wording/vi/experts'
import { pageTitle } from '#wording/vi/shell'
import { decodedNotice } from '#wording/vi/spreadsheets'
import { FormProblems } from './form-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => expertBatch(by, params.batch))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, emptyForm, async () => {
    await applyExpertBatch(by, params.batch)
    throw redirect(paths.expertImported(by.contest.slug, params.batch ?? ''), 303)
  })
}

type Data = Awaited<ReturnType<typeof loader>>

export default function ExpertBatch() {
  const { decodedFrom, others, applied, counts, problems, changes } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.expertImport(contest), label: words.back }}
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
            {words.applied(applied.added, applied.changed)}{' '}
            <a href={paths.experts(contest)}>{words.seeRegister}</a>
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
  const toWrite = counts.added + counts.changed
  return (
    <>
      <SummaryList
        rows={(['added', 'changed', 'same', 'unusable'] as const).map((key) => ({
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
      ) : toWrite === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <form method="post">
          <p className="muted">{words.keep}</p>
          <Buttons>
            <Button>{words.apply(toWrite)}</Button>
          </Buttons>
        </form>
      )}
      <Changes caption={counts.problems > 0 ? words.readable : words.changes} changes={changes} />
      {toWrite > changes.length && <p>{words.moreChanges(toWrite - changes.length)}</p>}
    </>
  )
}

const titleOf = (column: keyof typeof expertColumns) => expertColumns[column].titles[0]

function Problems({ problems }: Pick<Data, 'problems'>) {
  return (
    <DataTable
      caption={words.errors}
      rows={problems}
      rowKey={({ line, column }) => `${line} ${column}`}
      empty=""
      columns={[
        { key: 'line', title: words.line, rowHeader: true, cell: ({ line }) => line },
        { key: 'column', title: words.column, cell: ({ column }) => titleOf(column) },
        { key: 'cell', title: words.cell, cell: ({ cell }) => cell },
        { key: 'problem', title: words.problem, cell: ({ code }) => expertError(code) },
      ]}
    />
  )
}

function Changes({ caption, changes }: Pick<Data, 'changes'> & { caption: string }) {
  if (changes.length === 0) return null
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={({ line }) => String(line)}
      empty=""
      columns={[
        { key: 'line', title: words.line, cell: ({ line }) => line },
        { key: 'name', title: words.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'what', title: words.what, cell: ({ isNew }) => (isNew ? words.added : words.changed) },
        {
          key: 'details',
          title: words.details,
          cell: ({ isNew, changed }) => (isNew ? '' : changed.map(titleOf).join(', ')),
        },
      ]}
    />
  )
}
