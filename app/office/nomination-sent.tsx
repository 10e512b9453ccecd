/** A list that this contest nominates: the official paper, and the act that sends it up. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { PaperFiles } from '#parts/paper-files'
import { PaperView } from '#parts/paper-view'
import { paths } from '#paths'
import { nominationSentForm } from '#rules/forms/nominations'
import { enterContest } from '#server/guard'
import { sendNomination } from '#server/operations/send-nomination'
import { nomination } from '#server/queries/nomination'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { StatusTag } from '#ui/status-tag'
import { nominationWords as words } from '#wording/vi/nominations'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import { nominationPaper } from './nomination-paper'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => nomination(by, params.nomination, 'from'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'organiser')
  return respond(request, nominationSentForm, async ({ act }) => {
    await sendNomination(by, params.nomination, act)
    const { slug } = by.contest
    throw redirect(
      act === 'send' ? paths.nominationSent(slug, params.nomination ?? '') : paths.nominations(slug),
      303,
    )
  })
}

export default function NominationSent() {
  const list = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.nominations(contest), label: words.title }}
        eyebrow={list.to.title}
        title={words.list(list.number)}
        status={
          <StatusTag tone={list.sentAt ? 'success' : 'info'}>
            {list.sentAt ? words.sentAt(list.sentAt) : words.states.prepared}
          </StatusTag>
        }
      />
      <div data-screen-only>
        {list.state === 'prepared' && (
          <form method="post">
            <p className="muted">{words.sendHint}</p>
            <Buttons>
              <Button name="act" value="send">
                {words.send}
              </Button>
              <Button name="act" value="cancel" variant="quiet">
                {words.cancel}
              </Button>
            </Buttons>
          </form>
        )}
        <PaperFiles href={(form) => paths.nominationFile(contest, list.id, form)} />
      </div>
      <PaperView paper={nominationPaper(list)} />
    </>
  )
}
