/** Handing in a table of marks: choose the file, look at what it would change, save. Nothing is confirmed by it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { sheetRowsForm } from '#rules/forms/sheet-rows'
import { enter } from '#server/guard'
import { saveSheetRows } from '#server/operations/save-sheet-rows'
import { lookAtTable, sheetTable } from '#server/queries/sheet-table'
import { answer, attempt, respond } from '#server/respond'
import { Button, Buttons, ErrorSummary, FileInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { blindName } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { savedRows, tableWords as words } from '#wording/vi/sheet-table'
import { pageTitle } from '#wording/vi/shell'
import { spreadsheetProblemSentence } from '#wording/vi/spreadsheets'
import { TablePreview } from './table-preview'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => sheetTable(by, params.panel))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const isFile = request.headers.get('Content-Type')?.startsWith('multipart/')
  if (isFile) return attempt({}, async () => ({ look: await lookAtTable(by, params.panel, request) }))
  return respond(request, sheetRowsForm, async ({ rows }) => ({
    done: await saveSheetRows(by, params.panel, rows),
  }))
}

export default function HandInTable() {
  const { panel, rubric } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const look = said && 'look' in said ? said.look : null
  const done = said && 'done' in said ? said.done : null
  const refusal = said && 'refusal' in said ? said.refusal : null
  const problem = look && 'problem' in look ? look.problem : null
  const wrong = (problem && spreadsheetProblemSentence(problem)) ?? (refusal && refusalSentence(refusal))
  return (
    <>
      <title>{pageTitle(words.upload, wrong !== null)}</title>
      <ErrorSummary title={words.errorTitle} errors={wrong ? [{ field: 'table', message: wrong }] : []} />
      <PageHeader
        back={{ href: paths.offline, label: words.back }}
        eyebrow={`${panel.name} · ${panel.contest}`}
        title={words.upload}
        meta={<a href={paths.scoreWorkbook(panel.id)}>{words.download}</a>}
      />
      {done && (
        <Notice tone={done.refused.length > 0 ? 'warning' : 'success'}>
          <p>{savedRows(done.saved)}</p>
          {done.refused.length > 0 && (
            <>
              <p>{words.someRefused}</p>
              <ul>
                {done.refused.map(({ blindCode, refusal: why }) => (
                  <li key={blindCode}>
                    {blindName(blindCode)}: {refusalSentence(why)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <a href={paths.queue}>{words.queue}</a>
          </p>
        </Notice>
      )}
      {look && !('problem' in look) && <TablePreview look={look} criteria={rubric.criteria} />}
      <form method="post" encType="multipart/form-data">
        <FileInput
          name="table"
          label={words.file}
          hint={words.fileHint}
          accept=".xlsx,.csv,.txt"
          error={wrong ?? undefined}
        />
        <Buttons>
          <Button variant={look ? 'secondary' : 'primary'}>{words.look}</Button>
        </Buttons>
      </form>
    </>
  )
}
