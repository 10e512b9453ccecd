/** A ballot: the paper to fill in, and, once it is closed, what the papers came to. For judges and for the chair. */
import { Button, Buttons, Checkboxes, Radios } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { score } from '#wording/format'
import {
  ballotStateNames,
  ballotWayNames,
  ballotWords as words,
  candidateName,
  questionSentence,
  type BallotView,
  type BlindCodes,
} from '#wording/vi/ballots'
import {
  ballotBaseNames,
  choiceResultNames,
  majorityNames,
  shareSentence,
  yesNoResultNames,
} from '#wording/vi/council-votes'

type OutcomeLine = NonNullable<BallotView['outcome']>['lines'][number]

interface BallotProps {
  ballot: BallotView
  codes: BlindCodes
}

/** What is asked, how it is decided, and how far it is. */
export function BallotFacts({ ballot }: { ballot: BallotView }) {
  const { question, terms, way, state, stateReason, turnout, present, witnesses } = ballot
  return (
    <Section title={words.about}>
      <SummaryList
        rows={[
          { key: words.question, value: questionSentence(question) },
          ...(question.kind === 'joint-score'
            ? question.marks.map(({ title, mark }) => ({ key: title, value: score(mark) }))
            : []),
          { key: words.way, value: ballotWayNames[way] },
          {
            key: words.rule,
            value: words.ruleOf(majorityNames[terms.majority], ballotBaseNames[terms.base]),
          },
          {
            key: words.state,
            value: stateReason ? `${ballotStateNames[state]}: ${stateReason}` : ballotStateNames[state],
          },
          { key: words.turnoutLabel, value: words.turnout(turnout, present) },
          ...(witnesses.length > 0 ? [{ key: words.witnessesLabel, value: words.witnesses(witnesses) }] : []),
        ]}
      />
    </Section>
  )
}

/** The paper of somebody whose turn is open; otherwise why there is none. */
export function BallotPaper({
  ballot,
  codes,
  turn,
  error,
}: BallotProps & { turn: 'open' | 'used' | 'none'; error?: string }) {
  if (ballot.state !== 'open') return null
  if (turn === 'used') {
    return (
      <Notice tone="success" title={words.voted}>
        <p>{words.votedText}</p>
      </Notice>
    )
  }
  if (turn === 'none') {
    return (
      <Notice>
        <p>{words.notElector}</p>
      </Notice>
    )
  }
  const options = ballot.candidates.map((value) => ({
    value,
    label: candidateName(value, codes, ballot.titles),
  }))
  const frame = { name: 'choices', legend: questionSentence(ballot.question), error }
  return (
    <form method="post">
      {ballot.most === 1 ? (
        <Radios
          {...frame}
          hint={words.upTo(1)}
          options={[...options, { value: 'blank', label: words.blankChoice }]}
          required
        />
      ) : (
        <Checkboxes {...frame} hint={`${words.upTo(ballot.most)} ${words.blank}`} options={options} />
      )}
      <p className="muted">{words.secret}</p>
      <Buttons>
        <Button name="intent" value="cast">
          {words.castAct}
        </Button>
      </Buttons>
    </form>
  )
}

/** The counts, public to the council once the ballot is closed. */
export function BallotOutcomeTable({ ballot, codes }: BallotProps) {
  const { outcome, members, present } = ballot
  if (!outcome) return null
  return (
    <>
      <Notice tone={outcome.result === 'no-quorum' ? 'warning' : 'info'} title={outcomeTitle(ballot)}>
        <p>{words.counts(outcome.valid, outcome.invalid, present, members)}</p>
        {outcome.majority && <p>{shareSentence(outcome.majority)}</p>}
      </Notice>
      <DataTable
        caption={words.result}
        captionHidden
        rows={outcome.lines}
        rowKey={({ candidate }) => candidate}
        empty=""
        columns={[
          {
            key: 'candidate',
            title: words.candidate,
            rowHeader: true,
            cell: ({ candidate }) => candidateName(candidate, codes, ballot.titles),
          },
          { key: 'votes', title: words.votes, numeric: true, cell: ({ votes }) => votes },
          ...(outcome.majority
            ? []
            : [
                {
                  key: 'result',
                  title: words.result,
                  cell: ({ result }: OutcomeLine) => (result ? choiceResultNames[result] : ''),
                },
              ]),
        ]}
      />
    </>
  )
}

/** The result in a few words. */
export function outcomeTitle({ outcome }: BallotView): string {
  if (!outcome) return ''
  return outcome.result === 'counted' ? words.counted : yesNoResultNames[outcome.result]
}
