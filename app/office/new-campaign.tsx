/** A new letter to many: whom, which words to begin with; the next page shows who would get it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { audienceKinds } from '#rules/campaigns'
import { audienceForm, campaignForm } from '#rules/forms/letters'
import { enterContest } from '#server/guard'
import { saveCampaign } from '#server/operations/save-campaign'
import { newCampaign } from '#server/queries/new-campaign'
import { answer, respond } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { campaignWords as words } from '#wording/vi/urging'
import { CampaignForm } from './campaign-form'
import { FormProblems } from './form-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.newTitle) }]

/** `nhom` comes with a link; the other fields when the form asked for the words of another group. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const linked = audienceKinds.find((kind) => kind === (search.get('kind') ?? search.get('nhom'))) ?? 'drafts'
  const read = audienceForm.safeParse({ ...Object.fromEntries(search), kind: linked })
  const audience = read.success ? read.data : { kind: linked, days: null, field: null, addresses: [] }
  return answer(() => newCampaign(by, audience))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, campaignForm, async (input) => {
    const id = await saveCampaign(by, null, input)
    throw redirect(paths.campaign(by.contest.slug, id), 303)
  })
}

export default function NewCampaign() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader back={{ href: paths.urging(contest), label: words.back }} title={words.newTitle} />
      <CampaignForm version={0} {...page} failure={failure} />
    </>
  )
}
