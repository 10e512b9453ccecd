/** One letter to many: who would get it and how it reads, then the button; afterwards, what became of it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { campaignActForm } from '#rules/forms/letters'
import { enterContest } from '#server/guard'
import { dropCampaign, sendCampaign, stopCampaign } from '#server/operations/act-on-campaign'
import { campaign } from '#server/queries/campaign'
import { answer, respond } from '#server/respond'
import { Button, ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { SummaryList } from '#ui/summary-list'
import { count, dateTime } from '#wording/format'
import { campaignStateNames } from '#wording/vi/letter-refusals'
import { pageTitle } from '#wording/vi/shell'
import { audienceText, campaignWords as words, urgingWords } from '#wording/vi/urging'
import { CampaignReaders } from './campaign-readers'
import { campaignTones } from './campaign-tones'
import { pageNumber } from './entry-filter'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const page = pageNumber(search)
  return { page, done: search.get('xong'), ...(await answer(() => campaign(by, params.campaign, page))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const id = params.campaign
  return respond(request, campaignActForm, async ({ act, version }) => {
    if (act === 'send') await sendCampaign(by, id, version)
    else if (act === 'stop') await stopCampaign(by, id)
    else await dropCampaign(by, id, version)
    throw redirect(paths.campaign(by.contest.slug, id ?? '', { xong: act }), 303)
  })
}

export type CampaignData = Awaited<ReturnType<typeof loader>>

export default function CampaignPage() {
  const one = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const { readers, done } = one
  return (
    <>
      <FormProblems failure={failure} />
      {done && !failure && words.done[done] && (
        <Notice tone="success">
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <PageHeader
        back={{ href: paths.urging(contest), label: words.back }}
        title={one.title}
        status={<StatusTag tone={campaignTones[one.state]}>{campaignStateNames[one.state]}</StatusTag>}
      />
      <SummaryList rows={factsOf(one)} />
      {readers && readers.total > 0 && (
        <form method="post" className={styles.sendForm}>
          <input type="hidden" name="version" value={one.version} />
          <p className="muted">{one.restsUntil ? words.rests(one.restsUntil) : words.sendHint}</p>
          <Buttons>
            <Button name="act" value="send">
              {words.send(readers.total)}
            </Button>
            <ButtonLink href={paths.editCampaign(contest, one.id)} variant="secondary">
              {words.change}
            </ButtonLink>
            <Button name="act" value="drop" variant="secondary">
              {words.drop}
            </Button>
          </Buttons>
        </form>
      )}
      {one.canStop && (
        <form method="post" className={styles.sendForm}>
          <input type="hidden" name="version" value={one.version} />
          <Buttons>
            <Button name="act" value="stop" variant="secondary">
              {words.stop}
            </Button>
          </Buttons>
        </form>
      )}
      {readers ? (
        <CampaignReaders one={one} readers={readers} contest={contest} />
      ) : (
        <Section title={words.text2}>
          <p className={styles.block}>
            <strong>{one.subject}</strong>
          </p>
          <p className={styles.letterText}>{one.text}</p>
        </Section>
      )}
    </>
  )
}

/** Only what there is to say. */
function factsOf(one: CampaignData) {
  const { audience, fieldName, createdAt, sentAt, sender, letters, counts, response, isOfRule } = one
  const sentBy = sender ? words.sentBy(sender) : isOfRule ? words.byRule : ''
  const facts: [string, string | null][] = [
    [words.audience, audienceText(audience, fieldName)],
    [words.created, `${dateTime(createdAt)}${isOfRule ? words.byRule : ''}`],
    [words.sentAt, sentAt && `${dateTime(sentAt)}${sentBy}`],
    [words.count, sentAt && count(letters)],
    [words.outcome, sentAt && counts && words.outcomeText(counts)],
    [words.response, response && urgingWords.responded(response.handedIn, response.reminded)],
  ]
  return facts.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}
