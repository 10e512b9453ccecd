/** The photographs of a sheet on a page of their own: works without script, and says what was not kept and why. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { photoLimits } from '#rules/sheet-photos'
import { removePhotoForm } from '#rules/forms/sheet-photos'
import { enter } from '#server/guard'
import { addSheetPhoto } from '#server/operations/add-sheet-photo'
import { removeSheetPhoto } from '#server/operations/remove-sheet-photo'
import { visitedSheet } from '#server/queries/judge-desk'
import { answer, attempt, respond } from '#server/respond'
import { ErrorSummary } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { blindName } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { photoCount, photoWords as words } from '#wording/vi/visit'
import { PhotoForm } from './photo-form'
import { PhotoList } from './photo-list'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => visitedSheet(by, params.sheet))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const back = redirect(`${paths.desk(params.sheet ?? '')}?xem=phieu#anh`, 303)
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return attempt({}, async () => {
      await addSheetPhoto(by, params.sheet, request)
      throw back
    })
  }
  return respond(request, removePhotoForm, async ({ remove }) => {
    await removeSheetPhoto(by, params.sheet, remove)
    throw back
  })
}

export default function Photos() {
  const { sheet, photos, work, whyNotSave } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const wrong = failure?.refusal ? refusalSentence(failure.refusal) : null
  const isOpen = whyNotSave === null
  return (
    <>
      <title>{pageTitle(words.title, wrong !== null)}</title>
      <ErrorSummary title={words.errorTitle} errors={wrong ? [{ field: 'photo', message: wrong }] : []} />
      <PageHeader
        back={{ href: `${paths.desk(sheet.id)}?xem=phieu`, label: words.back }}
        eyebrow={`${blindName(sheet.blindCode)} · ${work.title}`}
        title={words.title}
        meta={photoCount(photos.own.length, photoLimits.perSheet)}
      />
      <p>{photos.own.length > 0 ? words.lead : words.none}</p>
      <PhotoList sheet={sheet.id} photos={photos.own} isOpen={isOpen} />
      {isOpen ? (
        <PhotoForm sheet={sheet.id} error={wrong} />
      ) : (
        <p className="muted">{refusalSentence(whyNotSave)}</p>
      )}
    </>
  )
}
