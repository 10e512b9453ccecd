/** A ballot as screens show it: works by blind code, counts once it is closed, and never anything of a voter. */
import { candidatesOf, mostChoices } from '#rules/council-ballots'
import { sheetTotal } from '#scoring/sheet-total'
import { roundOf } from '#rules/rounds'
import type { Ballot } from '#models/ballot'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import type { AskedQuestion, BallotView, BlindCodes } from '#wording/vi/ballots'
import { worksIn } from './ballot-question'
import { outcomeOf } from './ballots'

/** The blind codes of every work that these ballots are about, in one query. */
export async function blindCodesIn(ballots: readonly Pick<Ballot, 'question'>[]): Promise<BlindCodes> {
  const ids = ballots.flatMap(({ question }) => worksIn(question)).flatMap((entry) => idFrom(entry) ?? [])
  const entries =
    ids.length === 0
      ? []
      : await Entries.find({ _id: { $in: ids } })
          .select({ blindCode: 1 })
          .lean()
  return Object.fromEntries(entries.map(({ _id, blindCode }) => [_id.toHexString(), blindCode ?? '']))
}

/** What the works of votes on whom to choose are called; those votes are held by name. */
export async function titlesIn(
  ballots: readonly Pick<Ballot, 'question'>[],
): Promise<Record<string, string>> {
  const ids = ballots
    .flatMap(({ question }) => (question.kind === 'selection' ? question.entries : []))
    .flatMap((entry) => idFrom(entry) ?? [])
  if (ids.length === 0) return {}
  const entries = await Entries.find({ _id: { $in: ids } })
    .select({ 'answers.title': 1, receiptNumber: 1 })
    .lean()
  return Object.fromEntries(
    entries.map(({ _id, answers, receiptNumber }) => [
      _id.toHexString(),
      [answers.title, receiptNumber].filter(Boolean).join(' · '),
    ]),
  )
}

/** `titles` only where the ballot is one of those (`titlesIn`). */
export function ballotView(
  contest: Contest,
  ballot: Ballot,
  codes: BlindCodes,
  titles: Readonly<Record<string, string>> = {},
): BallotView {
  const { _id, number, question, way, state, stateReason, terms, members, present, turnout } = ballot
  return {
    id: _id.toHexString(),
    number,
    question: asked(contest, ballot, codes),
    kind: question.kind,
    way,
    state,
    stateReason,
    terms,
    members,
    present,
    turnout,
    candidates: candidatesOf(question),
    most: mostChoices(question),
    openedAt: ballot.openedAt,
    closedAt: ballot.closedAt,
    witnesses: ballot.witnesses,
    titles: question.kind === 'selection' ? titles : {},
    outcome: outcomeView(ballot),
  }
}

function asked(
  contest: Contest,
  { question, round }: Pick<Ballot, 'question' | 'round'>,
  codes: BlindCodes,
): AskedQuestion {
  const { regulations } = contest
  const { rubric } = roundOf(contest, round)
  switch (question.kind) {
    case 'approval': {
      const prize = regulations.prizes.find(({ code }) => code === question.prize)?.title ?? question.prize
      return { kind: 'approval', blindCode: codes[question.entry] ?? '', prize }
    }
    case 'joint-score':
      return {
        kind: 'joint-score',
        blindCode: codes[question.entry] ?? '',
        total: sheetTotal(rubric, question.marks).total,
        marks: rubric.criteria.map(({ code, title }) => ({
          title,
          mark: question.marks[code] ?? 0,
        })),
      }
    case 'tie':
      return {
        kind: 'tie',
        blindCodes: question.entries.map((entry) => codes[entry] ?? ''),
        choose: question.choose,
      }
    case 'motion':
      return { kind: 'motion', text: question.text }
    case 'election':
      return { kind: 'election', text: question.text, choose: question.choose }
    case 'selection':
      return { kind: 'selection', choose: question.choose, of: question.entries.length }
  }
}

function outcomeView(ballot: Ballot): BallotView['outcome'] {
  const outcome = outcomeOf(ballot)
  const { count } = ballot
  if (!outcome || !count) return null
  const lines = outcome.kind === 'choice' ? outcome.lines : []
  const results = new Map(lines.map(({ candidate, result }) => [candidate, result]))
  return {
    result: outcome.result,
    valid: count.valid,
    invalid: count.invalid,
    majority: outcome.kind === 'yes-no' ? outcome.majority : null,
    lines: count.votes.map(({ candidate, votes }) => ({
      candidate,
      votes,
      result: results.get(candidate) ?? null,
    })),
  }
}
