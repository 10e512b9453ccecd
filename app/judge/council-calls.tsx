/** On top of the judge's page: ballots and discussions that wait for this judge. */
import { paths } from '#paths'
import type { CouncilCalls as Calls } from '#server/queries/council-calls'
import { Notice } from '#ui/notice'
import { ballotWords } from '#wording/vi/ballots'
import { discussionWords } from '#wording/vi/discussions'

export function CouncilCalls({ calls: { ballots, discussions } }: { calls: Calls }) {
  if (ballots.length + discussions.length === 0) return null
  return (
    <Notice title={ballotWords.waiting}>
      <ul>
        {ballots.map(({ id, number }) => (
          <li key={id}>
            <a href={paths.ballot(id)}>{ballotWords.waitingBallot(number)}</a>
          </li>
        ))}
        {discussions.map(({ id, blindCode }) => (
          <li key={id}>
            <a href={paths.discussion(id)}>{discussionWords.waiting(blindCode)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
