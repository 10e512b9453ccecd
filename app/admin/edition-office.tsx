/** Who sits in the office of one edition; seats are given by decision, and ended. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formFields } from '#parts/form-fields'
import { FormProblems, type FailedForm } from '#parts/form-problems'
import { paths } from '#paths'
import { seatForm } from '#rules/forms/series'
import { enter } from '#server/guard'
import { endSeat, seatOfficer } from '#server/operations/seat-officer'
import { editionOffice, type EditionOffice } from '#server/queries/edition-office'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, ButtonLink, DateInput, FieldRow, Select, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { shortDate } from '#wording/format'
import { officeSeatWords as words, seriesWords } from '#wording/vi/admin'
import { panelServiceWords } from '#wording/vi/panel-people'
import { pageTitle } from '#wording/vi/shell'
import { roleNames } from '#wording/vi/states'
import styles from './admin.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return answer(() => editionOffice(by, params.edition))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return respond(request, seatForm, async (input) => {
    if (input.act === 'add') await seatOfficer(by, params.edition, input)
    else await endSeat(by, params.edition, input)
    throw redirect(paths.editionOffice(params.edition ?? ''), 303)
  })
}

export default function EditionOfficePage() {
  const { contest, seats, isInside } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{
          href: contest.series ? paths.series(contest.series) : paths.seriesList,
          label: seriesWords.back,
        }}
        eyebrow={words.title}
        title={contest.title}
        actions={isInside && <ButtonLink href={paths.terms(contest.slug)}>{words.enter}</ButtonLink>}
      />
      <DataTable
        caption={words.caption}
        rows={seats}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          {
            key: 'person',
            title: words.person,
            rowHeader: true,
            cell: ({ name, email }) => (name ? `${name} (${email})` : email),
          },
          { key: 'role', title: words.role, cell: ({ role }) => roleNames[role] },
          { key: 'from', title: words.from, cell: ({ from }) => shortDate(from) },
          {
            key: 'until',
            title: words.until,
            cell: ({ until, isHeld }) =>
              until ? `${shortDate(until)}${isHeld ? '' : ` (${words.over})`}` : words.open,
          },
          { key: 'decision', title: words.decision, cell: ({ decisionNumber }) => decisionNumber },
        ]}
      />
      <AddSeat failure={failure?.values.act === 'add' ? failure : undefined} />
      {seats.some(({ isHeld }) => isHeld) && (
        <EndSeat seats={seats} failure={failure?.values.act === 'end' ? failure : undefined} />
      )}
    </>
  )
}

function AddSeat({ failure }: { failure: FailedForm | undefined }) {
  const field = formFields(failure, {})
  return (
    <Section title={words.add}>
      <form method="post" className={styles.form}>
        <Select
          {...field('role')}
          label={words.role}
          width="m"
          blank={words.choose}
          options={(['organiser', 'secretary', 'chair'] as const).map((role) => ({
            value: role,
            label: roleNames[role],
          }))}
        />
        <TextInput {...field('email')} label={words.email} hint={words.emailHint} type="email" />
        <TextInput {...field('name')} label={words.name} />
        <FieldRow>
          <DateInput
            {...field.day('from')}
            legend={words.from}
            hint={words.fromHint}
            words={panelServiceWords.dayParts}
          />
          <DateInput
            {...field.day('until')}
            legend={words.until}
            hint={words.untilHint}
            words={panelServiceWords.dayParts}
          />
        </FieldRow>
        <TextInput {...field('decisionNumber')} label={words.decisionLabel} width="m" />
        <Button name="act" value="add">
          {words.addAct}
        </Button>
      </form>
    </Section>
  )
}

function EndSeat({ seats, failure }: Pick<EditionOffice, 'seats'> & { failure: FailedForm | undefined }) {
  const field = formFields(failure, {})
  return (
    <Section title={words.end}>
      <form method="post" className={styles.form}>
        <Select
          {...field('seat')}
          label={words.endSeat}
          blank={words.choose}
          options={seats
            .filter(({ isHeld }) => isHeld)
            .map(({ id, name, email, role }) => ({
              value: id,
              label: `${name || email}, ${roleNames[role]}`,
            }))}
        />
        <DateInput
          {...field.day('lastDay')}
          legend={words.lastDay}
          hint={words.lastDayHint}
          words={panelServiceWords.dayParts}
        />
        <Button name="act" value="end" variant="secondary">
          {words.endAct}
        </Button>
      </form>
    </Section>
  )
}
