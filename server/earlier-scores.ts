/** What an entry brings along into a round whose score is made of several: the places its closed rounds froze. */
import type { Points } from '#scoring/points'
import type { ResultEntry, ResultRegulations } from '#scoring/results'
import type { StandingRound } from './rounds'

/**
 * The part of a result entry that carries its earlier scores, by entry id; nothing where the regulations know one round, so
 * that it plays no part in their digest. A round that is open again gives no score: scoring/ then says which round is missing.
 */
export function earlierScores(
  { rounds: terms }: ResultRegulations,
  rounds: readonly StandingRound[],
): (entry: string) => Pick<ResultEntry, 'earlier'> {
  if (!terms) return () => ({})
  const closed = rounds
    .filter(({ code, isClosed }) => isClosed && code !== terms.current)
    .map(({ code, closing }) => ({
      round: code,
      published: new Map(closing?.places.map(({ entry, published }) => [entry, published])),
    }))
  return (entry) => ({
    earlier: closed.flatMap(({ round, published }) => {
      const own = published.get(entry)
      return own === undefined ? [] : [{ round, published: own as Points }]
    }),
  })
}
