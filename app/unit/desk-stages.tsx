/** What a unit does in the chain: each of its stages with the quota used and the deadline. */
import type { unitDesk } from '#server/queries/unit-desk'
import { SummaryList } from '#ui/summary-list'
import { unitDeskWords as words } from '#wording/vi/unit-desk'

type Stages = Awaited<ReturnType<typeof unitDesk>>['stages']

export function DeskStages({ stages, now }: { stages: Stages; now: Date }) {
  if (stages.length === 0) return <p>{words.noStage}</p>
  return (
    <SummaryList
      rows={stages.map(({ name, acts, quota, taken, deadline, extension }) => ({
        key: name,
        value: (
          <>
            <p>{words.deadline(deadline, now)}</p>
            {extension && <p className="muted">{words.extended(extension.reason)}</p>}
            <p>
              {words.quota(taken, quota)} <span className="muted">({words.acts[acts]})</span>
            </p>
          </>
        ),
      }))}
    />
  )
}
