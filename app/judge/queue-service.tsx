/** What a judge's service on a panel means for their sheets: not begun yet, ended, or keeping the panel's papers. */
import type { Day } from '#rules/deadlines'
import type { MemberStanding } from '#rules/panel-service'
import { paths } from '#paths'
import { Notice } from '#ui/notice'
import { serviceNotices as words } from '#wording/vi/panel-people'

export interface Service {
  standing: MemberStanding
  from: Day | null
  until: Day | null
  isSecretary: boolean
  isScoring: boolean
}

export function QueueService({ panel, service }: { panel: string; service: Service }) {
  const { standing, from, until, isSecretary } = service
  return (
    <>
      {standing === 'upcoming' && from && (
        <Notice>
          <p>{words.upcoming(from)}</p>
        </Notice>
      )}
      {standing === 'ended' && until && (
        <Notice>
          <p>{words.ended(until)}</p>
        </Notice>
      )}
      {isSecretary && standing === 'serving' && (
        <p>
          <a href={paths.panelSecretary(panel)}>{words.secretary}</a>
        </p>
      )}
    </>
  )
}
