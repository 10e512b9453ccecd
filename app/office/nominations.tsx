/** Nominations of a contest: a list drawn up of its results, the lists made before, those received from below. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { nominationForm } from '#rules/forms/nominations'
import { enterContest } from '#server/guard'
import { prepareNomination } from '#server/operations/prepare-nomination'
import { nominations } from '#server/queries/nominations'
import { answer, respond } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { nominationWords as words } from '#wording/vi/nominations'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import { NominationCandidates } from './nomination-candidates'
import { NominationLists } from './nomination-lists'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => nominations(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'organiser')
  return respond(request, nominationForm, async (input) => {
    await prepareNomination(by, input)
    throw redirect(paths.nominationSent(by.contest.slug, input.nomination), 303)
  })
}

export default function Nominations() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} />
      {(page.takes || page.received.length > 0) && (
        <NominationLists
          caption={words.received}
          empty={words.noneReceived}
          lists={page.received}
          href={(id) => paths.nominationReceived(contest, id)}
        />
      )}
      <NominationCandidates page={page} failure={failure} />
      <NominationLists
        caption={words.made}
        empty={words.noneMade}
        lists={page.made}
        href={(id) => paths.nominationSent(contest, id)}
      />
    </>
  )
}
