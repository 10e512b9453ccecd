/** Where an entry stands on its road through the units, as its owner reads it. */
import type { ChainState } from '#rules/chain'
import { ownChainSentences, ownChainWords as words } from '#wording/vi/unit-desk'
import { Notice } from '#ui/notice'
import { paths } from '#paths'

interface EntryRoadProps {
  entry: {
    id: string
    now: Date
    road: {
      standing: {
        state: ChainState
        unit: string
        reason: string
        deadline: Date | null
        mayRecall: boolean
      } | null
      endorsements: { unit: string; at: Date }[]
    }
  }
}

export function EntryRoad({ entry: { id, now, road } }: EntryRoadProps) {
  const { standing, endorsements } = road
  if (!standing) return null
  const isTurnedBack = standing.state === 'returned' || standing.state === 'declined'
  return (
    <Notice tone={isTurnedBack ? 'warning' : 'info'} title={words.title}>
      <p>{ownChainSentences[standing.state](standing.unit)}</p>
      {standing.reason && <p>{words.reason(standing.reason)}</p>}
      {standing.deadline && <p>{words.deadline(standing.deadline, now)}</p>}
      {endorsements.map(({ unit, at }) => (
        <p key={`${unit} ${at.getTime()}`}>{words.endorsed(unit, at)}</p>
      ))}
      {standing.mayRecall && (
        <p>
          <a href={paths.recall(id)}>{words.recall}</a>
        </p>
      )}
    </Notice>
  )
}
