/** The sheet of a visit: on a phone one criterion fills the window, with buttons for a thumb; elsewhere they stand together. */
import { useRef } from 'react'
import { readMark } from '#rules/mark-text'
import { noVisit, visitNoteCharacters } from '#rules/sheet-photos'
import type { Criterion } from '#scoring/rubric'
import { mark } from '#wording/format'
import { stepText, visitWords as words } from '#wording/vi/visit'
import { Button, TextInput } from '#ui/form'
import { DeskCriterion } from './desk-criterion'
import { DeskRemarks } from './desk-remarks'
import type { Desk } from './use-desk'
import type { Steps } from './use-steps'
import styles from './visit.module.css'

export function VisitFields({ desk, steps }: { desk: Desk; steps: Steps }) {
  const { criteria } = desk.loaded.rubric
  const top = useRef<HTMLDivElement>(null)
  const go = (step: number) => {
    steps.go(step)
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'nearest' })
  }
  const title = criteria[steps.at]?.title ?? words.remarksStep
  return (
    <>
      {desk.isAwake && (
        <div className={styles.head} ref={top} tabIndex={-1}>
          {!steps.isWhole && (
            <p aria-live="polite" className={styles.progress}>
              {steps.at < steps.of ? stepText(steps.at + 1, steps.of) : words.remarksStep}
              <span className="visually-hidden">: {title}</span>
            </p>
          )}
          <Button type="button" variant="link" onClick={() => steps.setWhole(!steps.isWhole)}>
            {steps.isWhole ? words.oneByOne : words.whole}
          </Button>
        </div>
      )}
      {criteria.map((criterion, step) => (
        <div key={criterion.code} className={styles.step} data-away={steps.isAway(step) || undefined}>
          <DeskCriterion desk={desk} criterion={criterion} startsHere={false} />
          {desk.isAwake && desk.isOpen && <Thumb desk={desk} criterion={criterion} />}
        </div>
      ))}
      <div className={styles.step} data-away={steps.isAway(steps.of) || undefined}>
        <VisitNote desk={desk} />
        <DeskRemarks desk={desk} />
      </div>
      {desk.isAwake && !steps.isWhole && (
        <nav className={styles.nav} aria-label={words.steps}>
          <Button
            type="button"
            variant="secondary"
            disabled={steps.at === 0}
            onClick={() => go(steps.at - 1)}
          >
            {words.previous}
          </Button>
          <Button
            type="button"
            variant="secondary"
            disabled={steps.at === steps.of}
            onClick={() => go(steps.at + 1)}
          >
            {words.next}
          </Button>
        </nav>
      )}
    </>
  )
}

/** A step less, a step more: for a hand that holds the phone. */
function Thumb({ desk, criterion }: { desk: Desk; criterion: Criterion }) {
  const { code, title, step, max } = criterion
  const reading = readMark(criterion, desk.copy.marks[code] ?? '')
  const press = (by: number) => {
    const now = typeof reading === 'number' ? reading : 0
    desk.setMark(code, mark(Math.min(max, Math.max(0, now + by))))
  }
  return (
    <div className={styles.thumb}>
      <Button type="button" variant="secondary" disabled={reading === 0} onClick={() => press(-step)}>
        <span aria-hidden="true">− {mark(step)}</span>
        <span className="visually-hidden">
          {words.less}: {title}
        </span>
      </Button>
      <Button type="button" variant="secondary" disabled={reading === max} onClick={() => press(step)}>
        <span aria-hidden="true">+ {mark(step)}</span>
        <span className="visually-hidden">
          {words.more}: {title}
        </span>
      </Button>
    </div>
  )
}

function VisitNote({ desk }: { desk: Desk }) {
  const visit = desk.copy.visit ?? noVisit
  const line = (field: keyof typeof visit) => ({
    name: `visit.${field}`,
    label: words[field],
    maxLength: visitNoteCharacters,
    readOnly: !desk.isOpen,
    value: visit[field],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      desk.setVisit({ ...visit, [field]: event.currentTarget.value }),
    onBlur: () => void desk.flush(),
  })
  return (
    <>
      <TextInput {...line('when')} hint={words.whenHint} />
      <TextInput {...line('place')} />
    </>
  )
}
