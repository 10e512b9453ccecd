/** One expert: what the register says of them, as a form, and the panels they sat on. `moi` enters somebody new. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { expertForm } from '#rules/forms/expert'
import { enterContest } from '#server/guard'
import { saveExpert } from '#server/operations/save-expert'
import { expert } from '#server/queries/expert'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { expertError, expertPageWords as words, expertWords } from '#wording/vi/experts'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { ExpertForm } from './expert-form'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const isSaved = new URL(request.url).searchParams.has('da-luu')
  return { isSaved, ...(await answer(() => expert(by, params.expert))) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.expert?.titled ?? words.newTitle) },
]

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, expertForm, async (input) => {
    const id = await saveExpert(by, params.expert === 'moi' ? null : (params.expert ?? ''), input)
    throw redirect(paths.expertSaved(by.contest.slug, id), 303)
  })
}

export default function Expert() {
  const { expert, units, service, isSaved } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      {failure && <title>{pageTitle(words.errorTitle, true)}</title>}
      <ErrorSummary
        title={words.errorTitle}
        errors={Object.entries(failure?.errors ?? {}).map(([field, code]) => ({
          field,
          message: expertError(code),
        }))}
      />
      {failure?.refusal && (
        <Notice tone="danger" title={words.errorTitle} role="alert">
          <p>{refusalSentence(failure.refusal)}</p>
        </Notice>
      )}
      {isSaved && !failure && (
        <Notice tone="success">
          <p>{expertWords.saved}</p>
        </Notice>
      )}
      <PageHeader
        back={{ href: paths.experts(contest), label: words.back }}
        title={expert?.titled ?? words.newTitle}
      />
      <ExpertForm expert={expert} units={units} failure={failure} />
      {expert && <hr />}
      {expert && (
        <Section title={words.service}>
          <DataTable
            caption={words.service}
            captionHidden
            rows={service}
            rowKey={({ id }) => id}
            empty={words.noService}
            columns={[
              { key: 'contest', title: words.contest, rowHeader: true, cell: (row) => row.contest },
              { key: 'panel', title: words.panel, cell: (row) => row.panel },
              { key: 'duty', title: words.duty, cell: (row) => dutyText(row) },
              { key: 'decision', title: words.decision, cell: (row) => row.decisionNumber },
            ]}
          />
        </Section>
      )}
    </>
  )
}

type Service = Awaited<ReturnType<typeof loader>>['service'][number]

function dutyText({ isChair, isSecretary, isGuest, hasJudged, answer }: Service): string {
  if (answer === 'declined') return words.declined
  if (!hasJudged && !isSecretary) return words.invited
  const duties = [
    isChair ? words.head : hasJudged && words.judge,
    isSecretary && words.secretary,
    isGuest && words.guest,
  ]
    .filter(Boolean)
    .join(', ')
  return duties.charAt(0).toUpperCase() + duties.slice(1)
}
