/** One author: particulars, who leads, who answers for a child; and the page that asks before removing. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { authorForm, removeAuthorForm } from '#rules/forms/author'
import { enter } from '#server/guard'
import { removeAuthor } from '#server/operations/remove-author'
import { saveAuthor } from '#server/operations/save-author'
import { entryAuthor } from '#server/queries/entry-author'
import { answer, respond } from '#server/respond'
import { authorWords as words } from '#wording/vi/entrant-forms'
import { formTalk } from '#wording/vi/entrant-talk'
import { pageTitle } from '#wording/vi/shell'
import { paths } from '#paths'
import { AuthorForm } from './author-form'
import { AuthorRemoval } from './author-removal'
import { EntryTop } from './entry-top'
import { flatten } from './typed-values'
import styles from './entrant.module.css'

const newSlug = 'moi'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryAuthor(by, params.entry, params.author === newSlug ? null : (params.author ?? '')))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const author = params.author === newSlug ? null : (params.author ?? '')
  if (author !== null && new URL(request.url).searchParams.has('xoa')) {
    return respond(request, removeAuthorForm, async (): Promise<never> => {
      await removeAuthor(by, params.entry, author)
      throw redirect(paths.task(params.entry ?? '', 'authors'), 303)
    })
  }
  return respond(request, authorForm, async (input): Promise<never> => {
    const saved = await saveAuthor(by, params.entry, author, input)
    const { id, problems } = await entryAuthor(by, params.entry, saved)
    throw redirect(
      problems.length > 0 ? `${paths.author(id, saved)}?da-luu=1` : paths.task(id, 'authors'),
      303,
    )
  })
}

export default function EntryAuthorPage() {
  const entry = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const title = entry.isNew ? formTalk(entry.nouns).newAuthor : words.editTitle(entry.values.name ?? '')
  const asked = new URLSearchParams(useLocation().search)
  if (asked.has('xoa') && !entry.isNew) {
    return <AuthorRemoval entry={entry} refusal={failure?.refusal ?? entry.whyNotEdit} />
  }
  return (
    <div className={styles.stack}>
      <title>{pageTitle(title, Boolean(failure))}</title>
      <EntryTop
        entry={entry}
        back={{ href: paths.task(entry.id, 'authors'), label: formTalk(entry.nouns).authorTitle }}
        title={title}
      />
      <AuthorForm
        entry={entry}
        failure={failure ? { ...failure, values: flatten(failure.values) } : null}
        showsGaps={asked.has('da-luu') && !failure}
        isFilled={asked.get('dien') === 'toi'}
      />
    </div>
  )
}
