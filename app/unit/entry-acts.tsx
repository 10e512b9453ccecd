/** What a unit may do with an entry now; for the rest, why not. */
import type { ReactNode } from 'react'
import { typed } from '#parts/form-problems'
import type { unitEntry, UnitMove } from '#server/queries/unit-entry'
import type { Failure } from '#server/respond'
import { Button, DateInput, TextArea, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { dateTime } from '#wording/format'
import { chainMoveNames } from '#wording/vi/chain'
import { formError } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import { unitEntryWords as words } from '#wording/vi/unit-desk'
import styles from './unit.module.css'

type Entry = Awaited<ReturnType<typeof unitEntry>>

export function EntryActs({ entry, failure }: { entry: Entry; failure: Failure | undefined }) {
  const { moves, stage } = entry
  if (moves.length === 0) return null
  const may = (move: UnitMove) => moves.some((one) => one.move === move && one.refusal === null)
  return (
    <Section title={words.acts}>
      {(['choose', 'unchoose'] as const).filter(may).map((act) => (
        <form key={act} method="post" className={styles.acts}>
          <input type="hidden" name="stage" value={stage} />
          <Button name="act" value={act} variant={act === 'choose' ? 'primary' : 'secondary'}>
            {words[act]}
          </Button>
        </form>
      ))}
      {may('return') && (
        <TurnBack act="return" {...{ stage, failure }}>
          <DateInput
            name="return.deadline"
            legend={words.deadline}
            hint={words.deadlineHint(dateTime(entry.latest))}
            words={words}
            error={formError(failure?.errors['return.deadline'])}
            defaultValue={{
              day: typed(failure, 'return.deadline.day'),
              month: typed(failure, 'return.deadline.month'),
              year: typed(failure, 'return.deadline.year'),
            }}
          />
          <TextInput
            name="return.deadline.time"
            label={words.time}
            width="xs"
            defaultValue={typed(failure, 'return.deadline.time') || '17:00'}
            error={formError(failure?.errors['return.deadline.time'])}
          />
        </TurnBack>
      )}
      {may('decline') && <TurnBack act="decline" {...{ stage, failure }} />}
      {moves.map(
        ({ move, refusal }) =>
          refusal && (
            <p key={move} className="muted">
              {words.whyNot(chainMoveNames[move], refusalSentence(refusal))}
            </p>
          ),
      )}
    </Section>
  )
}

const foldWords = {
  return: { title: words.returnTitle, hint: words.returnHint, act: words.returnAct },
  decline: { title: words.declineTitle, hint: words.declineHint, act: words.declineAct },
}

interface TurnBackProps {
  act: 'return' | 'decline'
  stage: string
  failure: Failure | undefined
  children?: ReactNode
}

function TurnBack({ act, stage, failure, children }: TurnBackProps) {
  const { title, hint, act: button } = foldWords[act]
  const name = `${act}.reason`
  return (
    <details className={styles.fold} open={failure?.values.act === act}>
      <summary>{title}</summary>
      <form method="post">
        <input type="hidden" name="stage" value={stage} />
        <TextArea
          name={name}
          label={words.reason}
          hint={hint}
          rows={3}
          defaultValue={typed(failure, name)}
          error={formError(failure?.errors[name])}
        />
        {children}
        <Button variant="secondary" name="act" value={act}>
          {button}
        </Button>
      </form>
    </details>
  )
}
