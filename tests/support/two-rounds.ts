/** A contest in two rounds for tests: works read blind in the first, the best two heard by name in the second. */
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import { Panels, type Panel } from '#models/panel'
import type { Person } from '#models/person'
import { RoundClosings, type RoundClosing } from '#models/round-closing'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { inTwoRounds } from '#rules/presets/two-rounds'
import type { AdvancementTerms, RoundRegulations } from '#rules/rounds'
import type { SeatRole } from '#rules/roles'
import type { By, InContest } from '#server/guard'
import { closeRound } from '#server/operations/close-round'
import { decideAdvancement } from '#server/operations/decide-advancement'
import { roundProtocol } from '#server/queries/round-protocol'
import { aSheet, marks, type SheetMarks } from './council'
import { aContest, aPerson, aSeat, aSubmittedEntry, byIn, completeAnswers, moments } from './world'

/** Moments of the rounds of the 18th Hà Giang contest in two rounds. */
export const roundMoments = {
  reading: new Date('2024-08-27T09:00:00+07:00'),
  grace: new Date('2024-09-01T17:20:00+07:00'),
  between: new Date('2024-09-02T09:00:00+07:00'),
  hearing: new Date('2024-09-10T09:00:00+07:00'),
  deliberation: moments.deliberation,
} as const

export interface TwoRounds {
  contest: Contest
  judges: Person[]
  panels: { preliminary: Panel; interview: Panel }
  works: Record<string, { id: string; entry: Entry; submission: Id; owner: Person }>
  as: (role: SeatRole, now?: Date) => By & InContest
}

/** Marks in points that make this total, spread over the four criteria of reading. */
export function totalling(total: number): SheetMarks {
  const share = (max: number) => Math.round((total * max) / 50) / 2
  const [effect, materials, technique] = [share(30), share(15), share(15)]
  return marks(total - effect - materials - technique, effect, materials, technique)
}

/** The same for the three criteria of hearing. */
export function heard(total: number): SheetMarks {
  return { model: total * 40, presentation: total * 25, answers: total * 35 }
}

interface Options {
  advancement?: AdvancementTerms
  changes?: Partial<RoundRegulations>
}

/** Works named by blind code, each with one confirmed sheet of reading for every total; two panels of the same judges. */
export async function aContestInTwoRounds(
  totals: Record<string, number[]>,
  { advancement = { code: 'top', count: 2 }, changes = {} }: Options = {},
): Promise<TwoRounds> {
  const { regulations } = inTwoRounds(haGiangYouthContest(18, 2024))
  const [first, second] = regulations.rounds ?? []
  if (!first || !second) throw new Error('The preset has no two rounds')
  const contest = await aContest({
    regulations: { ...regulations, rounds: [{ ...first, advancement, ...changes }, second] },
  })
  const people = { chair: await aPerson(), organiser: await aPerson(), secretary: await aPerson() }
  for (const [role, person] of Object.entries(people)) await aSeat(contest, person, role as SeatRole)
  const judges = [await aPerson(), await aPerson(), await aPerson()]
  for (const judge of judges) await aSeat(contest, judge, 'judge')
  const panels = {
    preliminary: await aPanel(contest, 'preliminary', judges),
    interview: await aPanel(contest, 'interview', judges),
  }
  const works: TwoRounds['works'] = {}
  for (const [blindCode, given] of Object.entries(totals)) {
    const owner = await aPerson()
    const answers = completeAnswers(contest)
    const { entry, submission } = await aSubmittedEntry(contest, owner, { blindCode, answers })
    works[blindCode] = { id: entry._id.toHexString(), entry, submission, owner }
    for (const [index, total] of given.entries()) {
      await aSheet(contest, { entry, submission }, judges[index]?._id ?? newId(), {
        round: 'preliminary',
        panel: panels.preliminary._id,
        marks: totalling(total),
      })
    }
  }
  const as = (role: SeatRole, now: Date = roundMoments.between) =>
    byIn(contest, role === 'judge' ? (judges[0] as Person) : people[role], now, role)
  return { contest, judges, panels, works, as }
}

async function aPanel(contest: Contest, round: string, judges: Person[]): Promise<Panel> {
  const panel: Panel = {
    _id: newId(),
    contest: contest._id,
    name: `Tổ ${round}`,
    round,
    fields: contest.regulations.fields.map(({ code }) => code),
    members: judges.map(({ _id }) => ({
      person: _id,
      isChair: false,
      declaration: { pledgedAt: moments.screening, hasConflict: false, note: '' },
    })),
    decisionNumber: '02/QĐ-BTC',
    version: 0,
    createdAt: moments.screening,
  }
  await Panels.create(panel)
  return panel
}

/** Closes the first round and lets the rule decide who goes on. */
export async function advanced(world: TwoRounds): Promise<void> {
  const by = world.as('organiser')
  await closeRound(by, 'preliminary', { version: 0, reason: '' })
  const { digest } = await roundProtocol(by, 'preliminary')
  await decideAdvancement(by, 'preliminary', { act: 'rule', version: 1, digest })
}

export async function closingOf({ contest }: TwoRounds, round: string): Promise<RoundClosing | null> {
  return RoundClosings.findOne({ contest: contest._id, round }).lean()
}

/** What the journal tells of a round. */
export async function roundJournal({ contest }: TwoRounds, round: string) {
  const lines = await Journal.find({ subject: `round:${contest._id.toHexString()}:${round}` })
    .sort({ sequence: 1 })
    .lean()
  return lines.map(({ action, actor, at, details }) => ({ action, actor, at, details }))
}
