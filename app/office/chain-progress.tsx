/** How the units are getting on, stage by stage; and more time for one of them. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { extensionForm } from '#rules/forms/coordinators'
import { milestone } from '#rules/phases'
import { enterContest } from '#server/guard'
import { extendUnit } from '#server/operations/extend-unit'
import { chainProgress } from '#server/queries/chain-progress'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { StatusTag, type Tone } from '#ui/status-tag'
import { count, dateTime } from '#wording/format'
import { chainProgressWords as words } from '#wording/vi/coordinators'
import { rosterWords } from '#wording/vi/roster'
import { pageTitle } from '#wording/vi/shell'
import { ExtendUnit } from './extend-unit'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => chainProgress(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const form = extensionForm({ now: by.now, latest: milestone(by.contest.timeline, 'screeningEnds') })
  return respond(request, form, async ({ unit, stage, deadline, reason }) => {
    await extendUnit(by, { unit, stage, until: deadline, reason })
    throw redirect(paths.chainProgress(by.contest.slug), 303)
  })
}

type Stage = Awaited<ReturnType<typeof loader>>['stages'][number]
type Standing = Stage['units'][number]['standing']

const tones: Record<Standing, Tone> = {
  late: 'danger',
  missing: 'danger',
  working: 'info',
  sent: 'success',
  nothing: 'neutral',
}

export default function ChainProgress() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        title={words.title}
        meta={page.stages.length === 0 ? words.noChain : undefined}
        actions={<a href={paths.roster(contest)}>{rosterWords.title}</a>}
      />
      {page.stages.map((stage) => (
        <StageTable key={stage.code} stage={stage} />
      ))}
      {page.stages.some(({ units }) => units.length > 0) && <ExtendUnit page={page} failure={failure} />}
    </>
  )
}

function StageTable({ stage }: { stage: Stage }) {
  const { contest = '' } = useParams()
  return (
    <DataTable
      caption={words.caption(stage.name, stage.units.length)}
      rows={stage.units}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={[
        {
          key: 'unit',
          title: words.unit,
          rowHeader: true,
          cell: ({ id, name }) => <a href={paths.roster(contest, { 'don-vi': id })}>{name}</a>,
        },
        {
          key: 'coordinator',
          title: words.coordinator,
          cell: ({ hasCoordinator }) => (hasCoordinator ? words.hasCoordinator : words.noCoordinator),
        },
        { key: 'held', title: words.held, numeric: true, cell: ({ held }) => count(held) },
        { key: 'sent', title: words.sent, numeric: true, cell: ({ sent }) => count(sent) },
        {
          key: 'deadline',
          title: words.deadline,
          cell: ({ deadline, extension }) => (
            <span>
              {dateTime(deadline)}
              {extension && (
                <span className={`muted ${styles.fact}`}>{words.extended(extension.reason)}</span>
              )}
            </span>
          ),
        },
        {
          key: 'standing',
          title: words.standing,
          cell: ({ standing }) => (
            <StatusTag tone={tones[standing]} plain>
              {words.standings[standing]}
            </StatusTag>
          ),
        },
      ]}
    />
  )
}
