/** The protocol of one round: what is missing, closing it, who goes on to the next, opening it again. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { roundForm } from '#rules/forms/round'
import { enterContest } from '#server/guard'
import { closeRound } from '#server/operations/close-round'
import { decideAdvancement } from '#server/operations/decide-advancement'
import { reopenRound } from '#server/operations/reopen-round'
import { roundProtocol } from '#server/queries/round-protocol'
import { answer, respond } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { SummaryList } from '#ui/summary-list'
import { count } from '#wording/format'
import {
  blindnessText,
  openSheetsText,
  peersText,
  protocolWords as words,
  termsText,
  windowText,
} from '#wording/vi/round-protocol'
import { roundKindNames, roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import { RoundAdvancement } from './round-advancement'
import { RoundClosing, RoundReopening } from './round-closing'
import { RoundPlaces } from './round-places'
import { RoundStateTag } from './round-state-tag'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? roundName(data.round) : words.back) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser', 'chair')
  return answer(() => roundProtocol(by, params.round))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'organiser', 'chair')
  return respond(request, roundForm, async (input) => {
    const { version } = input
    if (input.act === 'close') await closeRound(by, params.round, { version, ...input.close })
    else if (input.act === 'reopen') await reopenRound(by, params.round, { version, ...input.reopen })
    else await decideAdvancement(by, params.round, input)
    throw redirect(paths.round(by.contest.slug, params.round ?? ''), 303)
  })
}

export default function RoundPage() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { round, terms, counts } = page
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.rounds(page.contest.slug), label: words.back }}
        eyebrow={page.contest.shortTitle}
        title={roundName(round)}
        status={<RoundStateTag state={page.state} isLast={terms === null} />}
      />
      <SummaryList
        rows={[
          ...(round.name ? [{ key: words.kind, value: roundKindNames[round.kind] }] : []),
          { key: words.window, value: windowText(round) },
          { key: words.sight, value: `${blindnessText[round.blindness]}; ${peersText[round.peers]}` },
          { key: words.advancement, value: terms ? termsText(terms) : words.last },
          { key: words.entries, value: count(counts.entries) },
          { key: words.progress, value: openSheetsText(counts.confirmed, counts.sheets) },
        ]}
      />
      <RoundClosing page={page} failure={failure} />
      {page.closed && <RoundPlaces places={page.places} terms={terms} />}
      {page.closed && terms && <RoundAdvancement page={page} failure={failure} />}
      <RoundReopening page={page} failure={failure} />
    </>
  )
}
