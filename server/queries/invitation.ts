/** What somebody invited to a panel reads before answering: which contest and panel, which fields, when, and what they said. */
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Panels } from '#models/panel'
import { roundOf } from '#rules/rounds'
import type { By } from '../guard'
import { memberOf } from '../judging'
import { found } from '../refuse'

/** NotFound for everybody who was not invited to this panel. Names nobody else and no entry. */
export async function invitation(by: By, panelId: string | undefined) {
  const panel = found(await Panels.findById(found(idFrom(panelId), 'panel')).lean(), 'panel')
  const member = found(memberOf(panel, by.actor), 'invitation')
  const { sentAt, answeredAt, answer, maxLoad, note } = found(member.invitation, 'invitation')
  const contest = found(await Contests.findById(panel.contest).lean(), 'contest')
  const { organiser, regulations } = contest
  const { opensAt, endsAt } = roundOf(contest, panel.round)
  return {
    name: by.actor.person.name,
    contest: { slug: contest.slug, title: contest.title },
    organiser: { name: organiser.name, phone: organiser.phone, email: organiser.email },
    panel: {
      name: panel.name,
      fields: regulations.fields.filter(({ code }) => panel.fields.includes(code)).map(({ name }) => name),
    },
    judging: { starts: opensAt, ends: endsAt },
    isGuest: member.isGuest ?? false,
    sentAt,
    given: answer && answeredAt ? { answer, answeredAt, maxLoad, note } : null,
  }
}
