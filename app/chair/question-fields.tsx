/** What is asked: a prize for a work, common marks, a tie, a motion, an election; the form says which. */
import type { BallotDraft } from '#server/queries/ballot-draft'
import type { Failure } from '#server/respond'
import { Checkboxes, FieldRow, FieldSet, Radios, Select, TextArea, TextInput } from '#ui/form'
import { list, mark } from '#wording/format'
import { ballotWords as words } from '#wording/vi/ballots'

export interface BallotFieldsProps {
  draft: BallotDraft
  values: Failure['values'] | undefined
  errorOf: (field: string) => string | undefined
}

/** What was typed when the form was refused, by the dotted name of the field. */
export function typedIn(values: Failure['values'] | undefined, name: string): string | undefined {
  const value = name
    .split('.')
    .reduce<unknown>(
      (place, part) => (typeof place === 'object' && place !== null ? Reflect.get(place, part) : undefined),
      values,
    )
  return typeof value === 'string' ? value : undefined
}

export function QuestionFields({ draft, values, errorOf }: BallotFieldsProps) {
  const field = (name: string) => ({
    name: `question.${name}`,
    defaultValue: typedIn(values, `question.${name}`),
    error: errorOf(`question.${name}`),
  })
  const works = draft.works.map(({ entry, blindCode, title }) => ({
    value: entry,
    label: `${blindCode} · ${title}`,
  }))
  switch (draft.kind) {
    case 'approval':
      return (
        <>
          <Select {...field('entry')} label={words.entry} options={works} blank={words.noEntry} />
          <Select
            {...field('prize')}
            label={words.prize}
            blank={words.noPrize}
            options={draft.prizes.map(({ code, title }) => ({ value: code, label: title }))}
          />
        </>
      )
    case 'joint-score':
      return (
        <>
          <Select {...field('entry')} label={words.entry} options={works} blank={words.noEntry} />
          <FieldSet name="question.marks" legend={words.marks} hint={words.jointNote}>
            <FieldRow>
              {draft.criteria.map(({ code, title, max }) => (
                <TextInput
                  key={code}
                  {...field(`marks.${code}`)}
                  label={words.criterion(title, mark(max))}
                  numeric
                  width="xs"
                />
              ))}
            </FieldRow>
          </FieldSet>
        </>
      )
    case 'tie':
      return (
        <Radios
          {...field('entries')}
          legend={words.question}
          required
          options={draft.ties.map(({ entries, blindCodes, prize, slots }) => ({
            value: entries.join(','),
            label: words.tieOption(list(blindCodes), prize, slots),
          }))}
          defaultValue={typedIn(values, 'question.entries') ?? draft.ties[0]?.entries.join(',')}
        />
      )
    case 'selection':
      return (
        <Checkboxes
          name="question.entries"
          legend={words.selectionEntries}
          hint={words.selectionHint}
          error={errorOf('question.entries')}
          defaultValue={draft.votable
            .filter(({ isTied, isVoted }) => !isTied && !isVoted)
            .map(({ entry }) => entry)}
          options={draft.votable.map(({ entry, title, isTied, isVoted }) => ({
            value: entry,
            label: title,
            hint: isTied ? words.selectionTied : isVoted ? words.selectionVoted : undefined,
          }))}
        />
      )
    case 'motion':
      return <TextArea {...field('text')} label={words.motion} rows={3} />
    case 'election':
      return (
        <>
          <TextInput {...field('text')} label={words.electionText} />
          <TextArea {...field('candidates')} label={words.candidates} rows={4} />
          <TextInput {...field('choose')} label={words.choose} numeric width="xs" />
        </>
      )
  }
}
