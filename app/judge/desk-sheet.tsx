/** The sheet itself: a mark for each criterion, remarks, the running total, and whether it is safe. */
import type { FormEvent } from 'react'
import { paths } from '#paths'
import {
  conflictWords,
  deskWords as words,
  filledText,
  reopenedText,
  savedAt,
  savedExcept,
  totalOutOf,
} from '#wording/vi/judge'
import { offlineWords } from '#wording/vi/judge-offline'
import { refusalSentence } from '#wording/vi/refusals'
import { Button, ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { SaveStatus } from '#ui/save-status'
import styles from './desk.module.css'
import { DeskConflict } from './desk-conflict'
import { DeskCriterion } from './desk-criterion'
import { DeskPeers } from './desk-peers'
import { DeskRemarks } from './desk-remarks'
import { DeskVote } from './desk-vote'
import { LeftBehind } from './left-behind'
import { formId, type Desk } from './use-desk'
import { useSteps, type Steps } from './use-steps'
import { VisitFields } from './visit-fields'

export function DeskSheet({ desk }: { desk: Desk }) {
  const { loaded, isOpen } = desk
  const { sheet, rubric, whyNotSave } = loaded
  const { kind } = loaded.round
  const steps = useSteps(desk)
  const firstBlank = isOpen && rubric.criteria.find(({ code }) => sheet.marks[code] === undefined)?.code
  return (
    <form
      id={formId}
      className={styles.form}
      method="post"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void submit(desk, steps, event)}
    >
      <h2 className={styles.sheetTitle}>{words.sheetTitle}</h2>
      <input type="hidden" name="version" value={sheet.version} />
      {sheet.wasReopened && sheet.state === 'in-progress' && (
        <Notice tone="warning">
          <p>{reopenedText(sheet.stateReason)}</p>
        </Notice>
      )}
      {whyNotSave && (
        <Notice tone={sheet.state === 'confirmed' ? 'info' : 'warning'}>
          <p>{refusalSentence(whyNotSave)}</p>
        </Notice>
      )}
      <LeftBehind desk={desk} />
      <DeskConflict desk={desk} />
      {kind === 'visit' && <VisitFields desk={desk} steps={steps} />}
      {kind === 'vote' &&
        rubric.criteria.map((criterion) => (
          <DeskVote key={criterion.code} desk={desk} criterion={criterion} />
        ))}
      {(kind === 'desk' || kind === 'interview') &&
        rubric.criteria.map((criterion) => (
          <DeskCriterion
            key={criterion.code}
            desk={desk}
            criterion={criterion}
            startsHere={criterion.code === firstBlank}
          />
        ))}
      {kind !== 'visit' && <DeskRemarks desk={desk} />}
      {loaded.peers && <DeskPeers peers={loaded.peers} />}
    </form>
  )
}

/** The sticky foot: the total by the same arithmetic as the server's, and the way on. Saving by hand only when needed. */
export function DeskTotal({ desk }: { desk: Desk }) {
  const { total, filled, of, isOpen, loaded, state } = desk
  const { sheet, rubric } = loaded
  return (
    <div className={styles.foot}>
      <p className={styles.totalLine}>
        <span>
          {filled === of ? words.total : words.totalSoFar}{' '}
          {filled < of && <span className="muted">{filledText(filled, of)}</span>}
        </span>
        <output form={formId} className={styles.totalValue}>
          {totalOutOf(total, rubric.total)}
        </output>
      </p>
      {isOpen && (
        <>
          {desk.wantsNetwork && <p role="alert">{offlineWords.confirmNeedsNetwork}</p>}
          <div className={styles.acts}>
            <Saved desk={desk} />
            {(!desk.isAwake || state.kind === 'failed') && (
              <Button form={formId} name="goOn" value="stay" variant="secondary">
                {words.save}
              </Button>
            )}
            <Button form={formId} name="goOn" value="confirm">
              {words.review}
            </Button>
          </div>
        </>
      )}
      {sheet.state === 'confirmed' && (
        <Buttons>
          <ButtonLink href={paths.confirmSheet(sheet.id)} variant="secondary">
            {words.seeConfirmed}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  )
}

function Saved({ desk }: { desk: Desk }) {
  const { state, shownErrors } = desk
  switch (state.kind) {
    case 'idle':
      return <SaveStatus />
    case 'saving':
      return <SaveStatus>{words.saving}</SaveStatus>
    case 'saved':
      return (
        <SaveStatus state={shownErrors.length > 0 ? 'failed' : 'saved'}>
          {shownErrors.length > 0 ? savedExcept(state.at, shownErrors.length) : savedAt(state.at)}
        </SaveStatus>
      )
    case 'conflict':
      return <SaveStatus state="failed">{conflictWords.title}</SaveStatus>
    case 'refused':
      return <SaveStatus state="failed">{state.sentence}</SaveStatus>
    case 'failed':
      if (!desk.canHold) return <SaveStatus state="failed">{words.notHeld}</SaveStatus>
      if (state.why === 'network') return <SaveStatus state="failed">{words.failed}</SaveStatus>
      return (
        <SaveStatus state="failed">
          {words.signedOut} <a href={paths.signIn(paths.desk(desk.loaded.sheet.id))}>{words.signIn}</a>
        </SaveStatus>
      )
  }
}

/** With the script running both buttons save here; leaving waits until everything is kept. */
async function submit(desk: Desk, steps: Steps, event: FormEvent<HTMLFormElement>): Promise<void> {
  if (!desk.isAwake || !desk.isOpen) return
  event.preventDefault()
  const form = event.currentTarget
  const { submitter } = event.nativeEvent as SubmitEvent
  const wantsConfirm = submitter instanceof HTMLButtonElement && submitter.value === 'confirm'
  const isKept = desk.conflict && !wantsConfirm ? await desk.overrule() : await desk.flush()
  const [wrong] = desk.unlawful
  if (wrong) {
    steps.show(wrong)
    // Once it stands there: what is not shown cannot have the focus.
    requestAnimationFrame(() => form.querySelector<HTMLElement>(`[name="marks.${wrong}"]`)?.focus())
  } else if (isKept && wantsConfirm && navigator.onLine) {
    window.location.assign(paths.confirmSheet(desk.loaded.sheet.id))
  } else if (wantsConfirm && desk.conflict === null) desk.askForNetwork()
}
