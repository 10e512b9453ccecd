/** The list of entries that a filter names, as the database is asked for it: for lists, exports and acts on many alike. */
import type { QueryFilter } from 'mongoose'
import {
  listedStates,
  type EntryFilter,
  type EntryOrder,
  type EntryView,
  type ListedState,
} from '#rules/entry-filter'
import { lastRound } from '#rules/rounds'
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries, type Entry } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { wordConditions } from './entry-words'
import type { By, InContest } from './guard'
import { judgedEntries, type JudgedEntry } from './judged-entries'
import { currentRound, standingRounds } from './rounds'
import { unitsBelow } from './units-below'

export const orderPaths = {
  received: 'submittedAt',
  receipt: 'receiptNumber',
  title: 'titleKey',
} as const satisfies Record<EntryOrder, keyof Entry>

export interface EntryQuery {
  filter: QueryFilter<Entry>
  /** The index that gives the order, through which a long list is walked. */
  orderIndex: Record<string, 1>
  /** Whether it gives all that is asked as well: any page and the number of rows come from it at once. */
  isInOrder: boolean
}

type Condition = QueryFilter<Entry>

/** What a view asks for: a state of its own, a time that the order's index tells, and what only the entry tells. */
interface ViewCondition {
  state?: ListedState
  received?: Received
  rest?: Condition
}

/** More than one screen asks by the same filter: what is read here says the same to all of them. */
export async function entryQuery(by: By & InContest, filter: EntryFilter): Promise<EntryQuery> {
  const { contest } = by
  const [view, words, units] = await Promise.all([
    filter.view ? viewCondition(by, filter.view) : ({} as ViewCondition),
    wordConditions(contest, filter.search),
    filter.unit ? unitsBelow(filter.unit) : null,
  ])
  const states = filter.states.length > 0 ? filter.states : listedStates
  const equal = equalities(filter, words, units)
  const received = { ...receivedBetween(filter), ...view.received }
  const isByDay = Object.keys(received).length > 0
  const rest: Condition[] = [
    ...(view.rest ? [view.rest] : []),
    ...words.slice(1).map((word) => ({ words: word })),
    ...(filter.lacks ? [{ 'answers.files.part': { $ne: filter.lacks } }] : []),
  ]
  const isByTime = filter.order === 'received'
  const [leading, ...others] = Object.entries(equal)
  const isOne = leading !== undefined && typeof leading[1] === 'string'
  const isInOrder =
    rest.length === 0 &&
    others.length === 0 &&
    (isByTime ? leading === undefined || isOne : leading === undefined && !isByDay)
  const orderIndex = {
    contest: 1,
    ...(isByTime && isOne ? { [leading[0]]: 1 } : {}),
    state: 1,
    [orderPaths[filter.order]]: 1,
    _id: 1,
  } as const
  return {
    filter: {
      contest: contest._id,
      ...equal,
      state: { $in: view.state ? states.filter((state) => state === view.state) : [...states] },
      // Not inside of `$and`: the embedded database counts by the index what stands side by side.
      ...(isByDay ? { submittedAt: received } : {}),
      ...(rest.length > 0 ? { $and: rest } : {}),
    },
    orderIndex,
    isInOrder,
  }
}

/** What an index has as a field of its own before the order; the rarest first. */
function equalities(
  { label, field, division }: EntryFilter,
  [word]: readonly (string | RegExp)[],
  units: readonly string[] | null,
): Condition {
  const [first = '', ...others] = units ?? []
  return {
    ...(word === undefined ? {} : { words: word }),
    ...(label === null ? {} : { labels: label }),
    ...(units === null ? {} : { 'answers.unit': others.length > 0 ? { $in: units } : first }),
    ...(division === null ? {} : { 'answers.division': division }),
    ...(field === null ? {} : { 'answers.field': field }),
  }
}

/** Bounds of the time of submission. */
interface Received {
  $gte?: Date
  $lte?: Date
  $lt?: Date
}

function receivedBetween({ from, to }: EntryFilter): Received {
  const zone = '+07:00'
  return {
    ...(from ? { $gte: new Date(`${from}T00:00:00${zone}`) } : {}),
    ...(to ? { $lte: new Date(`${to}T23:59:59.999${zone}`) } : {}),
  }
}

/** Two days: after that an entry that nobody has looked at is work that waits. */
export const waitsTooLong = 2 * 86_400_000

/** What concerns judging is told of the round that is at work. */
async function viewCondition({ contest, now }: By & InContest, view: EntryView): Promise<ViewCondition> {
  switch (view) {
    case 'waiting-long':
      return {
        state: 'submitted',
        received: { $lt: new Date(now.getTime() - waitsTooLong) },
      }
    case 'overdue':
      return { state: 'returned', rest: { 'returned.deadline': { $lt: now } } }
    case 'awarded':
      return { rest: among(await awardedEntries(contest)) }
    case 'advanced':
      return { rest: among(advancedEntries(await standingRounds(contest))) }
  }
  const judged = await judgedEntries(contest, currentRound(await standingRounds(contest)))
  return { state: 'accepted', rest: among(judged.filter(belongsTo[view]).map(({ id }) => id)) }
}

/** Which of the judged entries a view shows; the control room counts by the same. */
export const belongsTo: Record<
  Exclude<EntryView, 'waiting-long' | 'overdue' | 'awarded' | 'advanced'>,
  (entry: JudgedEntry) => boolean
> = {
  unpaneled: ({ isCovered }) => !isCovered,
  unassigned: ({ isCovered, isAssigned }) => isCovered && !isAssigned,
  scored: ({ isScored }) => isScored,
  unscored: ({ isScored }) => !isScored,
}

/** The entries that went on into the last round for which that is decided. */
export function advancedEntries(rounds: Awaited<ReturnType<typeof standingRounds>>): string[] {
  return rounds.findLast(({ entrants, waitsFor }) => entrants !== null && waitsFor === null)?.entrants ?? []
}

async function awardedEntries(contest: Contest): Promise<string[]> {
  const decision = await Decisions.findOne({ contest: contest._id, round: lastRound(contest).code })
    .select({ 'awards.entry': 1 })
    .lean()
  return (decision?.awards ?? []).map(({ entry }) => entry)
}

const among = (ids: readonly string[]): { _id: { $in: Id[] } } => ({
  _id: { $in: ids.flatMap((id) => idFrom(id) ?? []) },
})

/** Every entry that a filter names, in its order, read as it is asked for. */
export function entriesOf({ filter, orderIndex }: EntryQuery, { order, isDescending }: EntryFilter) {
  const direction = isDescending ? -1 : 1
  return Entries.find(filter)
    .sort({ [orderPaths[order]]: direction, _id: direction })
    .hint(orderIndex)
}
