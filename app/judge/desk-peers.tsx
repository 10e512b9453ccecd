/** What the other judges gave the same work, where the round lets a judge see it: totals, never who. */
import { peersWords as words, peerText } from '#wording/vi/judge-rounds'

/** `peers` go from the highest down. */
export function DeskPeers({ peers }: { peers: readonly number[] }) {
  return (
    <section>
      <h3>{words.title}</h3>
      {peers.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <>
          <ul>
            {peers.map((total, index) => (
              <li key={index}>{peerText(index + 1, total)}</li>
            ))}
          </ul>
          <p className="muted">{words.note}</p>
        </>
      )}
    </section>
  )
}
