/** Seats a judge on a panel by decision: known by e-mail address, or met here for the first time. */
import { hasAgreed, serviceOf, usualService } from '#rules/panel-service'
import type { By, InContest } from '../guard'
import { candidate, giveSeat, placeOf, type NewJudge } from '../panel-people'
import { changePanelDocument, panelIn } from '../panel-work'

/**
 * Nobody is asked: a decision appoints. Whoever was invited and has not accepted is appointed by it all the same; a
 * member already there stays as they are.
 */
export async function addJudge(
  by: By & InContest,
  panelId: string | undefined,
  judge: NewJudge,
): Promise<void> {
  const panel = await panelIn(by, panelId)
  const { person, name, keep } = await candidate(by, judge)
  const place = placeOf(panel, person)
  if (place && hasAgreed(serviceOf(place))) return
  const isGuest = judge.isGuest ?? place?.isGuest ?? false
  const appointed = { ...usualService, ...place, isGuest, invitation: null }
  await changePanelDocument(
    by,
    panel,
    {
      members: place
        ? panel.members.map((one) => (one === place ? { ...place, ...appointed } : one))
        : [...panel.members, { person, isChair: false, declaration: null, ...appointed }],
    },
    { action: 'panel.judge-added', details: { person: person.toHexString(), name } },
    async (session) => {
      await keep(session)
      await giveSeat(by, person, panel.decisionNumber, session)
    },
  )
}
