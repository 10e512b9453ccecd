/** One written task of an entry on one page: saved as it is typed where there is JavaScript, by its button everywhere. */
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation, type ClientActionFunctionArgs } from '@remix-run/react'
import { isSectionCode, sectionForms, type SectionCode } from '#rules/forms/entry-sections'
import { enter } from '#server/guard'
import { saveSection } from '#server/operations/save-section'
import { entrySection } from '#server/queries/entry-section'
import { answer, respond } from '#server/respond'
import { formWords as words } from '#wording/vi/entrant-forms'
import { taskName } from '#wording/vi/entrant-talk'
import { pageTitle } from '#wording/vi/shell'
import { paths, taskBySlug } from '#paths'
import type { SaveAnswer } from './autosaver'
import { EntryTop } from './entry-top'
import { SectionForm } from './section-form'
import { SectionRecord } from './section-record'
import { flatten } from './typed-values'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entrySection(by, params.entry, sectionOf(params.task)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const section = sectionOf(params.task)
  return respond(request, sectionForms[section], async (input) => {
    const saved = await saveSection(by, params.entry, section, input)
    if (input.autosave) return { ok: true as const, ...saved }
    const { id, problems } = await entrySection(by, params.entry, section)
    throw redirect(problems.length > 0 ? `${paths.task(id, section)}?da-luu=1` : paths.entry(id), 303)
  })
}

/** A save that never reaches the server must not take the page, and what is typed on it, away. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<SaveAnswer> {
  try {
    return (await serverAction<typeof action>()) as SaveAnswer
  } catch (error) {
    const isRedirect = error instanceof Response && error.status >= 300 && error.status < 400
    return { ok: false, unreachable: isRedirect ? 'signed-out' : 'offline' }
  }
}

export const shouldRevalidate = () => false

export const handle = { hydrate: true }

function sectionOf(slug: string | undefined): SectionCode {
  const task = taskBySlug(slug)
  if (!isSectionCode(task)) throw data(null, { status: 404 })
  return task
}

export default function EntrySection() {
  const entry = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const isAfterSave = new URLSearchParams(useLocation().search).has('da-luu')
  const failure = reply && !reply.ok ? reply : null
  const title = taskName(entry.section, entry.nouns)
  return (
    <div className={styles.stack}>
      <title>{pageTitle(title, failure !== null)}</title>
      <EntryTop entry={entry} back={{ href: paths.entry(entry.id), label: words.back }} title={title} />
      {entry.whyNotEdit && !failure ? (
        <SectionRecord entry={entry} refusal={entry.whyNotEdit} />
      ) : (
        <SectionForm
          entry={entry}
          failure={failure && { ...failure, values: flatten(failure.values) }}
          showsGaps={isAfterSave && !failure}
        />
      )}
    </div>
  )
}
