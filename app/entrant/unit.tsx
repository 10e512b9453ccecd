/** Chooses the unit that sends the entry among all there are: search, then choose; works without JavaScript. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UnitPicker } from '#parts/unit-picker'
import { paths } from '#paths'
import { chosenUnitForm } from '#rules/forms/units'
import { enter } from '#server/guard'
import { saveSection } from '#server/operations/save-section'
import { entrySection } from '#server/queries/entry-section'
import { entryUnit } from '#server/queries/entry-unit'
import { answer, respond } from '#server/respond'
import { Button, ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { formWords, sectionWords } from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { taskNames } from '#wording/vi/states'
import { entryUnitWords as words } from '#wording/vi/units'
import { EntryTop } from './entry-top'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const search = (new URL(request.url).searchParams.get('tim') ?? '').trim().slice(0, 100)
  return { search, ...(await answer(() => entryUnit(by, params.entry, search))) }
}

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, chosenUnitForm, async ({ unit }) => {
    const { id, values, version } = await entrySection(by, params.entry, 'teacher')
    const fields = { ...values, unit: unit ?? '' }
    await saveSection(by, id, 'teacher', { version, window: '', turn: 0, autosave: false, fields })
    throw redirect(`${paths.task(id, 'teacher')}#unit`, 303)
  })
}

export default function EntryUnit() {
  const { search, chosen, found, whyNotEdit, ...entry } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal ?? whyNotEdit
  const none = { id: 'none', name: sectionWords.noUnit, about: '' }
  return (
    <div className={styles.stack}>
      <EntryTop
        entry={entry}
        back={{ href: paths.task(entry.id, 'teacher'), label: taskNames.teacher }}
        title={words.title}
      />
      {refusal && (
        <Notice tone="danger" title={formWords.notSaved} role="alert">
          <p>{refusalSentence(refusal)}</p>
        </Notice>
      )}
      {!whyNotEdit && (
        <>
          <p>{words.lead}</p>
          <UnitPicker
            name="unit"
            legend={words.choose}
            isSingle
            isPosted
            search={search}
            kept={[none, ...(chosen ? [chosen] : [])]}
            chosen={[chosen?.id ?? 'none']}
            found={found}
          >
            <Buttons>
              <Button>{words.save}</Button>
              <ButtonLink href={paths.task(entry.id, 'teacher')} variant="quiet">
                {formWords.later}
              </ButtonLink>
            </Buttons>
          </UnitPicker>
        </>
      )}
    </div>
  )
}
