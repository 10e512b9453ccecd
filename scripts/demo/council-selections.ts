/** The two councils that vote on whom or what to choose: one in the middle of its ballot, one long done. */
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import type { By, InContest } from '#server/guard'
import { castBallot } from '#server/operations/cast-ballot'
import { closeBallot } from '#server/operations/close-ballot'
import { openBallot } from '#server/operations/open-ballot'
import { publishResults } from '#server/operations/publish-results'
import { recordMeeting } from '#server/operations/record-meeting'
import { settleAwards } from '#server/operations/settle-awards'
import type { DemoWorld } from './contests'
import { councillors, staff } from './people'
import { acting } from './season'

/** The chair and two of four members have voted. */
export async function selectForBook(world: DemoWorld, contest: Contest): Promise<void> {
  const now = new Date('2024-08-26T14:00:00+07:00')
  const { ballot, entries, members } = await meet(world, contest, now)
  const papers = [entries.slice(0, 3), entries, entries.slice(0, 2)]
  for (const [index, choices] of papers.entries()) {
    const member = members[index]
    if (member) await castBallot(member, ballot, choices)
  }
}

/** Two of three pass: all five agree to the first, four to the second, two to the third. */
export async function voteOnNominees(world: DemoWorld, contest: Contest): Promise<void> {
  const now = new Date('2024-04-16T09:00:00+07:00')
  const { chair, ballot, entries, members } = await meet(world, contest, now)
  const [first = '', second = '', third = ''] = entries
  const papers = [entries, [first, second], [first, second, third], [first, second], [first]]
  for (const [index, member] of members.entries()) await castBallot(member, ballot, papers[index] ?? [])
  await closeBallot(chair, ballot)
  await settleAwards(chair, (await Decisions.findOne({ contest: contest._id }).lean())?.version ?? 0)
  const published = new Date('2024-04-22T09:00:00+07:00')
  const organiser = acting(world, contest, staff.organiser.email, published, 'organiser')
  await publishResults(organiser, { confirmation: contest.receiptPrefix, decisionNumber: '31/QĐ-HĐ' })
}

/** Everybody is there; the ballot on all entries is opened. The chair is the first of the members. */
async function meet(world: DemoWorld, contest: Contest, now: Date) {
  const chair = acting(world, contest, staff.chair.email, now, 'chair')
  const members: (By & InContest)[] = [
    chair,
    ...councillors.map(({ email }) => acting(world, contest, email, now, 'judge')),
  ]
  await recordMeeting(chair, {
    version: 0,
    startedAt: now,
    endedAt: null,
    place: 'Phòng họp số 2, Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
    secretary: staff.secretary.name,
    dissent: '',
    present: members.map(({ actor }) => actor.person._id.toHexString()),
  })
  const accepted = await Entries.find({ contest: contest._id, state: 'accepted' })
    .select({ _id: 1 })
    .sort({ submittedAt: 1 })
    .lean()
  const entries = accepted.map(({ _id }) => _id.toHexString())
  return { chair, members, entries, ballot: await openBallot(chair, { kind: 'selection', entries }) }
}
