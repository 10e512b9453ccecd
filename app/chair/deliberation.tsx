/** The chair's board: the system proposes, people decide, and every departure says why. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { StatusTag } from '#ui/status-tag'
import { paths } from '#paths'
import { awardsForm } from '#rules/forms/awards'
import { enterContest } from '#server/guard'
import { openNames } from '#server/operations/open-names'
import { proposeAwards } from '#server/operations/propose-awards'
import { reopenAwards } from '#server/operations/reopen-awards'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { settleAwards } from '#server/operations/settle-awards'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { answer, respond } from '#server/respond'
import { awardProblemSentence, boardWords as words } from '#wording/vi/chair'
import { refusalSentence } from '#wording/vi/refusals'
import { boardRoundText, roundsWords } from '#wording/vi/round-protocol'
import { pageTitle } from '#wording/vi/shell'
import { decisionStateNames } from '#wording/vi/states'
import { Apart, Obstacles, PendingTies, PrizeStrip, Rulings } from './board-parts'
import { BoardForm, SettledNotice } from './board-form'
import { BoardLinks } from './board-links'
import { boardHref, readBoardView } from './board-view'
import { OpenNames } from './open-names'
import { VoteBoard } from './vote-board'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export const handle = { hydrate: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => deliberationBoard(by, readBoardView(request)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, awardsForm, async (input) => {
    if (input.intent === 'propose') await proposeAwards(by, input)
    else if (input.intent === 'settle') await settleAwards(by, input.version, input.choices)
    else if (input.intent === 'reopen') await reopenAwards(by, input)
    else if (input.intent === 'open-names') await openNames(by, input)
    else await ruleOnTie(by, { ...input, order: byPlace(input.places) })
    return redirect(boardHref(by.contest.slug, readBoardView(request)), 303)
  })
}

/** The tied entries in the order of the places typed; entries on one place stand twice, which the operation refuses. */
function byPlace(places: Record<string, number>): string[] {
  const entries = Object.entries(places).sort(([, a], [, b]) => a - b)
  const isDistinct = new Set(Object.values(places)).size === entries.length
  return isDistinct ? entries.map(([entry]) => entry) : []
}

export default function Deliberation() {
  const board = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  return (
    <>
      <PageHeader
        back={{ href: paths.councils, label: words.back }}
        eyebrow={board.contest.shortTitle}
        title={words.title}
        meta={
          board.round && (
            <>
              {boardRoundText(board.round)} <a href={paths.rounds(board.contest.slug)}>{roundsWords.title}</a>
            </>
          )
        }
        status={
          <StatusTag
            tone={board.state === 'settled' ? 'success' : board.state === 'published' ? 'done' : 'info'}
          >
            {decisionStateNames[board.state]}
          </StatusTag>
        }
      />
      <BoardLinks slug={board.contest.slug} isVoted={board.vote !== null} />
      {failed && (
        <Notice tone="danger" role="alert">
          <p>
            {failed.refusal
              ? refusalSentence(failed.refusal)
              : Object.values(failed.errors).map(errorSentence)[0]}
          </p>
          {failed.refusal?.because === 'awards-unlawful' && (
            <ul>
              {failed.refusal.problems.map(awardProblemSentence).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <SettledNotice board={board} />
      {board.vote ? (
        <VoteBoard board={board} rows={board.vote} />
      ) : (
        <>
          <PrizeStrip board={board} />
          <Obstacles board={board} />
          <PendingTies board={board} values={failed?.values} />
          <Rulings board={board} values={failed?.values} />
          <BoardForm board={board} values={failed?.values} />
          <Apart board={board} />
          <OpenNames board={board} />
        </>
      )}
    </>
  )
}

function errorSentence(code: string): string {
  return code === 'place-missing' ? words.placeMissing : words.reasonMissing
}
