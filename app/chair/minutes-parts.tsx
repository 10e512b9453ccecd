/** The parts of the minutes: who was there, what became of sheets, what was voted on, which prizes are proposed. */
import type { Minutes } from '#server/queries/minutes'
import { outcomeTitle } from '#parts/ballot-paper'
import { score } from '#wording/format'
import { ballotWayNames, candidateName, questionSentence } from '#wording/vi/ballots'
import { makersOf } from '#wording/vi/council-board'
import { minutesWords as words } from '#wording/vi/minutes'
import { aggregatorNames } from '#wording/vi/score-trace'
import styles from './minutes.module.css'

interface PartProps {
  data: Minutes
}

export function MinutesAttendance({ data }: PartProps) {
  const { meeting, present, absent, chair, panels, works, aggregator } = data
  return (
    <>
      {meeting && (
        <>
          <p>{words.started(meeting.startedAt)}</p>
          <p>{words.where(meeting.place)}</p>
        </>
      )}
      <p>{words.attendance(present.length, present.length + absent.length)}</p>
      {present.length > 0 && <p>{words.presentNames(present.map(({ name }) => name))}</p>}
      {meeting && absent.length > 0 && <p>{words.absentNames(absent)}</p>}
      {chair && <p>{words.chair(chair)}</p>}
      {meeting?.secretary && <p>{words.secretary(meeting.secretary)}</p>}
      <h2>{words.basis}</h2>
      {panels.map(({ name, decisionNumber }) => (
        <p key={name}>{words.panel(name, decisionNumber)}</p>
      ))}
      <p>{words.works(works.accepted, works.ranked)}</p>
      {works.tooFew > 0 && <p>{words.tooFew(works.tooFew)}</p>}
      {works.excluded > 0 && <p>{words.excluded(works.excluded)}</p>}
      <p>{words.method(aggregatorNames[aggregator])}</p>
    </>
  )
}

export function MinutesSheets({ data: { revised, voided, discussions } }: PartProps) {
  const lines = [
    ...discussions.map(({ blindCode, conclusion }) => words.discussed(blindCode, conclusion)),
    ...revised.map((one) => words.revised(one.blindCode, one.judge, one.before, one.after, one.reason)),
    ...voided.map(({ blindCode, reason }) => words.voided(blindCode, reason)),
  ]
  return (
    <>
      <h2>{words.sheets}</h2>
      {lines.length === 0 && <p>{words.noSheets}</p>}
      {lines.map((line, place) => (
        <p key={place}>{line}</p>
      ))}
    </>
  )
}

export function MinutesVotes({ data: { rulings, ballots, codes } }: PartProps) {
  return (
    <>
      <h2>{words.votes}</h2>
      {rulings.length + ballots.length === 0 && <p>{words.noVotes}</p>}
      {ballots.map((ballot) => (
        <p key={ballot.id}>
          {words.ballot(
            ballot.number,
            questionSentence(ballot.question),
            ballotWayNames[ballot.way],
            outcomeTitle(ballot),
          )}{' '}
          {words.counts(
            (ballot.outcome?.lines ?? []).map(({ candidate, votes }) => ({
              name: candidateName(candidate, codes),
              votes,
            })),
          )}{' '}
          {ballot.outcome && words.turnout(ballot.outcome, ballot)}{' '}
          {ballot.witnesses.length > 0 && words.witnesses(ballot.witnesses)}
          {ballot.state === 'annulled' && ` ${words.annulled(ballot.stateReason)}`}
        </p>
      ))}
      {rulings.map(({ blindCodes, reason }) => (
        <p key={blindCodes.join()}>{words.ruling(blindCodes, reason)}</p>
      ))}
    </>
  )
}

export function MinutesAwards({ data: { awards, departures, names } }: PartProps) {
  const given = awards.flatMap(({ prize, works }) => works.map((work) => ({ prize, ...work })))
  const ungiven = awards.filter(({ works }) => works.length === 0).map(({ prize }) => prize)
  return (
    <>
      <h2>{words.awards}</h2>
      {given.length === 0 && <p>{words.noAwards}</p>}
      {given.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.prize}</th>
              <th scope="col">{words.blindCode}</th>
              <th scope="col">{words.work}</th>
              {names && <th scope="col">{words.authors}</th>}
              <th scope="col">{words.score}</th>
            </tr>
          </thead>
          <tbody>
            {given.map(({ entry, prize, blindCode, title, published }) => (
              <tr key={entry}>
                <td className={styles.prize}>{prize}</td>
                <td>{blindCode}</td>
                <td>{title}</td>
                {names && <td>{makersOf(names.works[entry])}</td>}
                <td className={styles.points}>{score(published)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {given.length > 0 && ungiven.length > 0 && <p>{words.ungiven(ungiven)}</p>}
      {departures.map(({ blindCode, proposed, prize, reason }) => (
        <p key={blindCode}>{words.departure(blindCode, proposed, prize, reason)}</p>
      ))}
      <p>{names ? words.names(names.at, names.reason) : words.namesShut}</p>
    </>
  )
}
