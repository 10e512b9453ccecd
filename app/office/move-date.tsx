/** Moves one date: the new one, why, by which notice, and whether what follows moves along. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formFields } from '#parts/form-fields'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { milestoneCodes, type MilestoneCode } from '#rules/phases'
import { moveDateForm } from '#rules/forms/edition-acts'
import { enterContest } from '#server/guard'
import { moveMilestone } from '#server/operations/move-milestone'
import { dateMove } from '#server/queries/date-move'
import { answer, respond } from '#server/respond'
import { Button, ButtonLink, Buttons, Checkbox, TextArea, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { SummaryList } from '#ui/summary-list'
import { dateTime, list } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { milestoneNames } from '#wording/vi/states'
import { announceWords, datesWords as words } from '#wording/vi/terms'
import styles from './office.module.css'
import { momentProps } from './terms/rows'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page ? words.moveTitle(page.code) : words.title) },
]

function milestoneIn(text: string | undefined): MilestoneCode {
  const code = milestoneCodes.find((one) => one === text)
  if (!code) throw data(null, { status: 404 })
  return code
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => dateMove(by, milestoneIn(params.milestone)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'organiser')
  const code = milestoneIn(params.milestone)
  return respond(request, moveDateForm, async (input) => {
    await moveMilestone(by, { ...input, code })
    throw redirect(paths.dates(by.contest.slug, code), 303)
  })
}

export default function MoveDate() {
  const { contest, version, code, at, originallyAt, typedAt, along, letters } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const field = formFields(failure, { at: typedAt })
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.dates(contest.slug), label: words.title }}
        eyebrow={contest.shortTitle}
        title={words.moveTitle(code)}
      />
      <SummaryList
        rows={[
          { key: words.current, value: dateTime(at) },
          ...(originallyAt ? [{ key: words.first, value: dateTime(originallyAt) }] : []),
          { key: words.lettersOf, value: letters === 0 ? words.noLetters : words.letters(letters) },
        ]}
      />
      <form method="post" className={styles.form}>
        <input type="hidden" name="version" value={version} />
        <TextInput {...momentProps(field, 'at')} label={words.at} />
        <TextArea {...field('reason')} label={words.reason} hint={words.reasonHint} rows={2} />
        <TextInput {...field('notice')} label={words.notice} hint={words.noticeHint} width="m" />
        {along.length > 0 && (
          <Checkbox
            {...field.tick('cascades')}
            label={words.cascades}
            hint={words.cascadesHint(list(along.map((one) => milestoneNames[one])))}
          />
        )}
        <Buttons>
          <Button>{words.act}</Button>
          <ButtonLink href={paths.dates(contest.slug)} variant="secondary">
            {announceWords.cancel}
          </ButtonLink>
        </Buttons>
      </form>
    </>
  )
}
