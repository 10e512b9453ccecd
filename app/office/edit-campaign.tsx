/** A letter to many that has not left, changed. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { campaignForm } from '#rules/forms/letters'
import { enterContest } from '#server/guard'
import { saveCampaign } from '#server/operations/save-campaign'
import { campaignDraft } from '#server/queries/campaign-draft'
import { answer, respond } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { campaignWords as words } from '#wording/vi/urging'
import { CampaignForm } from './campaign-form'
import { FormProblems } from './form-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.editTitle) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const kind = new URL(request.url).searchParams.get('kind')
  return answer(() => campaignDraft(by, params.campaign, kind))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, campaignForm, async (input) => {
    const id = await saveCampaign(by, params.campaign ?? '', input)
    throw redirect(paths.campaign(by.contest.slug, id, { xong: 'saved' }), 303)
  })
}

export default function EditCampaign() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.campaign(contest, page.id), label: words.title }}
        title={words.editTitle}
      />
      <CampaignForm {...page} failure={failure} />
    </>
  )
}
