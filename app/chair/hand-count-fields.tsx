/** A vote counted by people: how it was taken, what was counted, who watched. */
import { FieldRow, Radios, TextArea, TextInput } from '#ui/form'
import { ballotWayNames, ballotWords as words, candidateName } from '#wording/vi/ballots'
import { typedIn, type BallotFieldsProps } from './question-fields'

export function HandCountFields({ draft, values, errorOf }: BallotFieldsProps) {
  const field = (name: string) => ({
    name: `hand.${name}`,
    defaultValue: typedIn(values, `hand.${name}`),
    error: errorOf(`hand.${name}`),
  })
  const codes = Object.fromEntries(draft.works.map(({ entry, blindCode }) => [entry, blindCode]))
  const titles = Object.fromEntries(draft.votable.map(({ entry, title }) => [entry, title]))
  const candidates =
    draft.kind === 'selection'
      ? draft.votable.map(({ entry }) => entry)
      : draft.kind === 'tie'
        ? draft.ties.flatMap(({ entries }) => entries)
        : ['yes', 'no']
  return (
    <>
      <p>{words.handNote}</p>
      <Radios
        {...field('way')}
        legend={words.how}
        options={(['paper', 'hands'] as const).map((value) => ({ value, label: ballotWayNames[value] }))}
        defaultValue={typedIn(values, 'hand.way') ?? 'paper'}
      />
      {draft.kind === 'election' ? (
        <TextArea {...field('listed')} label={words.listed} rows={4} />
      ) : (
        <FieldRow>
          {candidates.map((candidate) => (
            <TextInput
              key={candidate}
              {...field(`votes.${candidate}`)}
              defaultValue={typedIn(values, `hand.votes.${candidate}`) ?? '0'}
              label={words.votesFor(candidateName(candidate, codes, titles))}
              numeric
              width="xs"
            />
          ))}
        </FieldRow>
      )}
      <FieldRow>
        <TextInput {...field('valid')} label={words.valid} numeric width="xs" />
        <TextInput
          {...field('invalid')}
          defaultValue={typedIn(values, 'hand.invalid') ?? '0'}
          label={words.invalid}
          numeric
          width="xs"
        />
      </FieldRow>
      <TextInput {...field('witnesses.first')} label={words.witness(1)} />
      <TextInput {...field('witnesses.second')} label={words.witness(2)} />
    </>
  )
}
