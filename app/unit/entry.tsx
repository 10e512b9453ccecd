/** One entry before a unit: read it, then choose it, turn it back or leave it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { unitEntryForm } from '#rules/forms/chain'
import { milestone } from '#rules/phases'
import { enterUnit } from '#server/guard'
import { chooseEntries } from '#server/operations/choose-entries'
import { turnBackEntry } from '#server/operations/turn-back-entry'
import { unitEntry } from '#server/queries/unit-entry'
import { answer, respond } from '#server/respond'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { problemSentence } from '#wording/vi/entry'
import { pageTitle } from '#wording/vi/shell'
import { unitDeskWords, unitEntryWords as words } from '#wording/vi/unit-desk'
import { ChainStateTag } from './chain-state-tag'
import { EntryActs } from './entry-acts'
import { EntryContent } from './entry-content'
import { unitViewParams } from './unit-view'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title ?? '') }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => unitEntry(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  const bounds = { now: by.now, latest: milestone(by.contest.timeline, 'closes') }
  return respond(request, unitEntryForm(bounds), async (input) => {
    const { act, stage } = input
    const id = params.entry ?? ''
    if (act === 'choose' || act === 'unchoose') await chooseEntries(by, { stage, entries: [id], move: act })
    if (act === 'decline') await turnBackEntry(by, id, { stage, move: act, ...input.decline, deadline: null })
    if (act === 'return') await turnBackEntry(by, id, { stage, move: act, ...input.return })
    const view = unitViewParams('waiting')
    throw redirect(paths.unitDesk(by.contest.slug, by.unit._id.toHexString(), { ...view, xong: act }), 303)
  })
}

export default function UnitEntry() {
  const entry = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest, unit, reason, deadline, now, problems } = entry
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDesk(contest.slug, unit.id), label: unit.name }}
        eyebrow={contest.shortTitle}
        title={entry.title}
        status={<ChainStateTag state={entry.state} />}
        meta={[entry.field, entry.sender, entry.receiptNumber].filter(Boolean).join(' · ')}
      />
      {reason && (
        <Notice tone="warning">
          <p>{unitDeskWords.reason(reason)}</p>
          {deadline && <p>{unitDeskWords.awaited(deadline, now)}</p>}
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="warning" title={words.problems}>
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>{problemSentence(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <EntryActs entry={entry} failure={failure} />
      <EntryContent entry={entry} />
      <Section title={words.road}>
        {entry.endorsements.length === 0 ? (
          <p className="muted">{words.roadNone}</p>
        ) : (
          <ol>
            {entry.endorsements.map(({ unitName, at }, index) => (
              <li key={index}>{words.endorsed(unitName, at)}</li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}
