/** The files of an entry, part by part: sent by script so that nothing is lost on the way, or by a plain form each. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { fileActForm } from '#rules/forms/submit'
import { enter } from '#server/guard'
import { attachFile } from '#server/operations/attach-file'
import { cancelTransfer } from '#server/operations/cancel-transfer'
import { detachFile } from '#server/operations/detach-file'
import { restoreFile } from '#server/operations/restore-file'
import { entryFiles } from '#server/queries/entry-files'
import { answer, attempt, respond } from '#server/respond'
import { fileWords as words, formWords } from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { ButtonLink, Buttons, ErrorSummary, fieldId } from '#ui/form'
import { paths } from '#paths'
import { ClosedNotice } from './closed-notice'
import { EntryTop } from './entry-top'
import { FilePart, partField } from './file-part'
import { useUploads } from './uploads/use-uploads'
import styles from './entrant.module.css'

export const handle = { hydrate: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryFiles(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const back = (part: string) => redirect(`${paths.task(params.entry ?? '', 'files')}#${part}`, 303)
  const part = new URL(request.url).searchParams.get('phan')
  if (part === null) {
    return respond(request, fileActForm, async ({ remove, restore, cancel }): Promise<never> => {
      const from =
        (remove && (await detachFile(by, params.entry, remove))) ||
        (restore && (await restoreFile(by, params.entry, restore))) ||
        (cancel && (await cancelTransfer(by, params.entry, cancel)))
      throw back(fieldId(partField(from || '')))
    })
  }
  return attempt({ part }, async (): Promise<never> => {
    await attachFile(by, params.entry, part, request)
    throw back(fieldId(partField(part)))
  })
}

export default function EntryFilesPage() {
  const entry = useLoaderData<typeof loader>()
  const uploads = useUploads(
    entry.id,
    entry.parts.flatMap(({ files }) => files.map(({ id }) => id)),
  )
  const refusal = useActionData<typeof action>()?.refusal ?? null
  const failedPart = new URLSearchParams(useLocation().search).get('phan')
  const sentence = refusal ? refusalSentence(refusal) : null
  const place = entry.parts.find(({ code }) => code === failedPart)
  return (
    <div className={styles.stack}>
      <title>{pageTitle(words.title, refusal !== null)}</title>
      <EntryTop
        entry={entry}
        back={{ href: paths.entry(entry.id), label: formWords.back }}
        title={words.title}
      />
      {sentence && (
        <ErrorSummary
          title={words.failed}
          errors={[
            place
              ? { field: partField(place.code), message: `${place.name}: ${sentence}` }
              : { message: sentence },
          ]}
        />
      )}
      <output className="visually-hidden">{uploads.news}</output>
      <ClosedNotice refusal={entry.whyNotEdit} />
      {!entry.whyNotEdit && <p>{words.intro}</p>}
      <div>
        {entry.parts.map((part) => (
          <FilePart
            key={part.code}
            entry={entry.id}
            part={part}
            canEdit={entry.whyNotEdit === null}
            error={part.code === failedPart ? sentence : null}
            uploads={uploads}
          />
        ))}
      </div>
      <Buttons>
        <ButtonLink href={paths.entry(entry.id)} variant="secondary">
          {formWords.later}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
