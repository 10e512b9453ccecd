/** The scoring desk: one blind entry beside one sheet. Saves by itself with JavaScript, by its buttons without. */
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useEffect } from 'react'
import { scoreSheetForm } from '#rules/forms/score-sheet'
import { enter } from '#server/guard'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { judgeDesk } from '#server/queries/judge-desk'
import { answer, respond, type Failure } from '#server/respond'
import { paths } from '#paths'
import { SheetLayout } from '#ui/sheet-layout'
import { deskWords as words } from '#wording/vi/judge'
import { DeskBar, DeskQueue } from './desk-bar'
import { DeskDocument } from './desk-document'
import { DeskSheet, DeskTotal } from './desk-sheet'
import { DeskProblems } from './desk-problems'
import { DeskWaiting } from './desk-waiting'
import { failureOf } from './desk-answers'
import { VisitPhotos } from './visit-photos'
import { useDesk } from './use-desk'

export const handle = { hydrate: true, isDesk: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => judgeDesk(by, params.sheet))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return respond(request, scoreSheetForm, async ({ goOn, ...input }) => {
    const saved = await saveScoreSheet(by, params.sheet, input)
    if (saved.unlawful.length > 0) {
      const errors = Object.fromEntries(saved.unlawful.map((code) => [`marks.${code}`, 'mark-unlawful']))
      const values = {
        marks: input.marks,
        remarks: input.remarks,
        ...(input.visit && { visit: input.visit }),
      }
      return data<Failure>({ ok: false, errors, refusal: null, values }, { status: 422 })
    }
    const sheet = params.sheet ?? ''
    throw redirect(goOn === 'confirm' ? paths.confirmSheet(sheet) : `${paths.desk(sheet)}?xem=phieu`, 303)
  })
}

export default function Desk() {
  const loaded = useLoaderData<typeof loader>()
  // A page for another sheet is a new page: nothing typed for one may reach the other.
  return <DeskOf key={loaded.sheet.id} />
}

function DeskOf() {
  const loaded = useLoaderData<typeof loader>()
  const failure = failureOf(useActionData<typeof action>())
  const [search] = useSearchParams()
  const desk = useDesk(loaded, failure)
  const wantsSheet = search.get('xem') === 'phieu'
  // A copy put by on this machine knows nothing of the question mark in its address.
  useEffect(() => {
    const tab = document.getElementById('desk-pane-2')
    if (wantsSheet && tab instanceof HTMLInputElement) tab.checked = true
  }, [wantsSheet])
  return (
    <SheetLayout
      bar={
        <>
          <DeskProblems desk={desk} failure={failure} />
          <DeskWaiting desk={desk} />
          <DeskBar desk={desk} />
        </>
      }
      queue={<DeskQueue desk={desk} />}
      document={<DeskDocument desk={loaded} />}
      sheet={
        <>
          <DeskSheet desk={desk} />
          <VisitPhotos desk={desk} />
        </>
      }
      total={<DeskTotal desk={desk} />}
      tabs={{ document: words.document, sheet: words.sheet }}
      open={failure || wantsSheet || loaded.round.kind === 'visit' ? 'sheet' : 'document'}
    />
  )
}
