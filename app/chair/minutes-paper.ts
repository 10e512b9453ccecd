/** The minutes as an official paper (Mẫu 1.9): who was there, what became of sheets, what was voted on, which prizes are proposed. */
import { newPaper, type Paper, type PaperBlock } from '#rules/paper'
import type { Minutes } from '#server/queries/minutes'
import { outcomeTitle } from '#parts/ballot-paper'
import { score } from '#wording/format'
import { ballotWayNames, candidateName, questionSentence } from '#wording/vi/ballots'
import { makersOf } from '#wording/vi/council-board'
import { minutesWords as words } from '#wording/vi/minutes'
import { aggregatorNames } from '#wording/vi/score-trace'

/** Dated by the session; a draft until the prizes are settled. */
export function minutesPaper(data: Minutes): Paper {
  const { contest, meeting, state, now, chair } = data
  return newPaper({
    parent: contest.organiser.standingBody,
    issuer: words.council,
    number: { value: null, symbol: words.symbol },
    place: contest.province,
    date: meeting?.endedAt ?? meeting?.startedAt ?? now,
    isDraft: state !== 'settled' && state !== 'published',
    kind: words.kind,
    subject: words.about(contest.title),
    blocks: [
      ...paragraphs(attendance(data)),
      { is: 'heading', text: words.basis },
      ...paragraphs(basis(data)),
      { is: 'heading', text: words.sheets },
      ...paragraphs(sheets(data), words.noSheets),
      { is: 'heading', text: words.votes },
      ...paragraphs(votes(data), words.noVotes),
      { is: 'heading', text: words.awards },
      ...awards(data),
      { is: 'heading', text: words.dissent },
      ...paragraphs([
        meeting?.dissent || words.noDissent,
        meeting?.endedAt ? words.ended(meeting.endedAt) : words.notEnded,
      ]),
    ],
    signatures: [
      { position: words.secretaryRole, note: words.sign, name: meeting?.secretary },
      { position: words.chairRole, note: words.sign, name: chair },
    ],
  })
}

function paragraphs(lines: readonly string[], none?: string): PaperBlock[] {
  const shown = lines.length === 0 && none ? [none] : lines
  return shown.map((text) => ({ is: 'paragraph', text }))
}

function attendance({ meeting, present, absent, chair }: Minutes): string[] {
  return [
    ...(meeting ? [words.started(meeting.startedAt), words.where(meeting.place)] : []),
    words.attendance(present.length, present.length + absent.length),
    ...(present.length > 0 ? [words.presentNames(present.map(({ name }) => name))] : []),
    ...(meeting && absent.length > 0 ? [words.absentNames(absent)] : []),
    ...(chair ? [words.chair(chair)] : []),
    ...(meeting?.secretary ? [words.secretary(meeting.secretary)] : []),
  ]
}

function basis({ panels, works, aggregator }: Minutes): string[] {
  return [
    ...panels.map(({ name, decisionNumber }) => words.panel(name, decisionNumber)),
    aggregator ? words.works(works.accepted, works.ranked) : words.votedWorks(works.accepted),
    ...(works.tooFew > 0 ? [words.tooFew(works.tooFew)] : []),
    ...(works.excluded > 0 ? [words.excluded(works.excluded)] : []),
    aggregator ? words.method(aggregatorNames[aggregator]) : words.votedMethod,
  ]
}

function sheets({ revised, voided, discussions }: Minutes): string[] {
  return [
    ...discussions.map(({ blindCode, conclusion }) => words.discussed(blindCode, conclusion)),
    ...revised.map((one) => words.revised(one.blindCode, one.judge, one.before, one.after, one.reason)),
    ...voided.map(({ blindCode, reason }) => words.voided(blindCode, reason)),
  ]
}

function votes({ rulings, ballots, codes }: Minutes): string[] {
  return [
    ...ballots.map((ballot) =>
      [
        words.ballot(
          ballot.number,
          questionSentence(ballot.question),
          ballotWayNames[ballot.way],
          outcomeTitle(ballot),
        ),
        words.counts(
          (ballot.outcome?.lines ?? []).map(({ candidate, votes: given }) => ({
            name: candidateName(candidate, codes),
            votes: given,
          })),
        ),
        ballot.outcome ? words.turnout(ballot.outcome, ballot) : '',
        ballot.witnesses.length > 0 ? words.witnesses(ballot.witnesses) : '',
        ballot.state === 'annulled' ? words.annulled(ballot.stateReason) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...rulings.map(({ blindCodes, reason }) => words.ruling(blindCodes, reason)),
  ]
}

function awards({ awards: prizes, departures, names, aggregator }: Minutes): PaperBlock[] {
  const given = prizes.flatMap(({ prize, works }) => works.map((work) => ({ prize, ...work })))
  const ungiven = prizes.filter(({ works }) => works.length === 0).map(({ prize }) => prize)
  const table: PaperBlock = {
    is: 'table',
    columns: [
      { title: aggregator ? words.prize : words.chosen, width: 3 },
      { title: words.blindCode, width: 2, align: 'centre' },
      { title: aggregator ? words.work : words.entry, width: 7 },
      ...(names ? [{ title: words.authors, width: 6 }] : []),
      ...(aggregator ? [{ title: words.score, width: 2, align: 'right' } as const] : []),
    ],
    rows: given.map(({ entry, prize, blindCode, title, published }) => [
      prize,
      blindCode,
      title,
      ...(names ? [makersOf(names.works[entry])] : []),
      ...(aggregator ? [score(published)] : []),
    ]),
  }
  return [
    ...(given.length > 0 ? [table] : []),
    ...paragraphs([
      ...(given.length === 0 ? [words.noAwards] : []),
      ...(given.length > 0 && ungiven.length > 0 ? [words.ungiven(ungiven)] : []),
      ...departures.map((one) => words.departure(one.blindCode, one.proposed, one.prize, one.reason)),
      names ? words.names(names.at, names.reason) : words.namesShut,
    ]),
  ]
}
