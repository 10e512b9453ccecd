/** A ballot as screens show it: works by blind code, counts once it is closed, and never anything of a voter. */
import { candidatesOf, mostChoices, type BallotQuestion } from '#rules/council-ballots'
import { sheetTotal } from '#scoring/sheet-total'
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

export function ballotView(contest: Contest, ballot: Ballot, codes: BlindCodes): BallotView {
  const { _id, number, question, way, state, stateReason, terms, members, present, turnout } = ballot
  return {
    id: _id.toHexString(),
    number,
    question: asked(contest, question, codes),
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
    outcome: outcomeView(ballot),
  }
}

function asked({ regulations }: Contest, question: BallotQuestion, codes: BlindCodes): AskedQuestion {
  switch (question.kind) {
    case 'approval': {
      const prize = regulations.prizes.find(({ code }) => code === question.prize)?.title ?? question.prize
      return { kind: 'approval', blindCode: codes[question.entry] ?? '', prize }
    }
    case 'joint-score':
      return {
        kind: 'joint-score',
        blindCode: codes[question.entry] ?? '',
        total: sheetTotal(regulations.rubric, question.marks).total,
        marks: regulations.rubric.criteria.map(({ code, title }) => ({
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
