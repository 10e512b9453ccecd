/** Urging in one page: what waits for somebody, what will leave, what was sent, and whether it helped. */
import { Campaigns } from '#models/campaign'
import { audienceKinds } from '#rules/campaigns'
import { phaseAt } from '#rules/phases'
import { campaignCounts, responseTo } from '../campaign-outcome'
import type { By, InContest } from '../guard'
import { lettersByView } from '../letter-counts'
import { recipientsOf, titleOf } from '../recipients'
import { rulesOf } from '../reminder-rules'

const sentShown = 20

/** Whom one might write to now, beside those who type addresses. */
const urgedKinds = audienceKinds.filter(
  (kind) => kind !== 'addresses' && kind !== 'entrants' && kind !== 'submitted',
)

/** As many commands however many letters and entries there are. */
export async function urging({ contest, now }: By & InContest) {
  // Nobody is urged to hand in what is no longer taken.
  const isOpen = phaseAt(contest.timeline, now) === 'open'
  const [open, sent, letters, rules, audiences] = await Promise.all([
    Campaigns.find({ contest: contest._id, state: { $in: ['draft', 'proposed'] } })
      .sort({ createdAt: -1 })
      .limit(50)
      .lean(),
    Campaigns.find({ contest: contest._id, state: { $in: ['sent', 'stopped'] } })
      .sort({ createdAt: -1 })
      .limit(sentShown)
      .lean(),
    lettersByView(contest._id),
    rulesOf(contest),
    Promise.all(
      urgedKinds
        .filter((kind) => isOpen || kind === 'supplements' || kind === 'judges')
        .map(async (kind) => {
          const audience = { kind, days: null, field: null, addresses: [] }
          const { total } = await recipientsOf(contest, audience, now, { skip: 0, limit: 1 })
          return { kind, total }
        }),
    ),
  ])
  const ids = sent.map(({ _id }) => _id)
  const [counts, responses] = await Promise.all([campaignCounts(ids), responseTo(ids)])
  return {
    audiences,
    open: open.map((one) => ({
      id: one._id.toHexString(),
      subject: titleOf(contest, one.subject),
      kind: one.audience.kind,
      state: one.state,
      createdAt: one.createdAt,
    })),
    sent: sent.map((one) => {
      const id = one._id.toHexString()
      const { waiting = 0, failed = 0, bounced = 0, sent: left = 0 } = counts.get(id) ?? {}
      return {
        id,
        subject: titleOf(contest, one.subject),
        kind: one.audience.kind,
        state: one.state,
        sentAt: one.sentAt,
        letters: one.recipients,
        waiting,
        left,
        lost: failed + bounced,
        response: responses.get(id) ?? null,
      }
    }),
    letters,
    rulesOn: rules.filter(({ isOn }) => isOn).length,
  }
}
