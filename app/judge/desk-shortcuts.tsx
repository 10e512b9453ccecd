/** The keys of the desk, their list, and the switch that turns single letters off (WCAG 2.1.4). */
import { useEffect, useRef, useState } from 'react'
import { paths } from '#paths'
import { deskWords, shortcutWords as words } from '#wording/vi/judge'
import { Button, Checkbox } from '#ui/form'
import { Dialog } from '#ui/dialog'
import { neighboursOf } from './desk-document'
import styles from './desk.module.css'
import { pressPaperKey } from './paper-keys'
import { holdLettersOn, readLettersOn } from './letter-keys'
import { formId, type Desk } from './use-desk'

/** A quiet button with the list behind it. Nothing without the script: then there are no shortcuts. */
export function Shortcuts({ desk }: { desk: Desk }) {
  const [isListed, setListed] = useState(false)
  const [lettersOn, setLettersOn] = useState(readLettersOn)
  useKeys(desk, lettersOn, () => setListed(true))
  if (!desk.isAwake) return null
  return (
    <>
      <span className={styles.keyboardOnly}>
        <Button type="button" variant="quiet" onClick={() => setListed(true)}>
          {deskWords.shortcuts}
        </Button>
      </span>
      <Dialog
        title={words.title}
        open={isListed}
        onClose={() => setListed(false)}
        actions={
          <form method="dialog">
            <Button variant="secondary">{words.close}</Button>
          </form>
        }
      >
        <dl className={styles.keys}>
          {words.list.map(([keys, act]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          name="letters"
          label={words.letters}
          checked={lettersOn}
          onChange={(event) => {
            setLettersOn(event.currentTarget.checked)
            holdLettersOn(event.currentTarget.checked)
          }}
        />
      </Dialog>
    </>
  )
}

function useKeys(desk: Desk, lettersOn: boolean, showList: () => void) {
  const latest = useRef({ desk, lettersOn, showList })
  useEffect(() => {
    latest.current = { desk, lettersOn, showList }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event, latest.current)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

interface Keyboard {
  desk: Desk
  lettersOn: boolean
  showList: () => void
}

function press(event: KeyboardEvent, { desk, lettersOn, showList }: Keyboard): void {
  const { target, key } = event
  const form = document.getElementById(formId)
  if (event.ctrlKey && key === 'Enter' && form instanceof HTMLFormElement && desk.isOpen) {
    event.preventDefault()
    const button = document.querySelector<HTMLButtonElement>(`button[form="${formId}"][value="confirm"]`)
    return form.requestSubmit(button)
  }
  if (isWriting(target)) {
    if (key === 'Escape') (target as HTMLElement).blur()
    return
  }
  if (event.defaultPrevented || !lettersOn || event.ctrlKey || event.altKey || event.metaKey) return
  if (target instanceof Element && target.closest('dialog')) return
  const { previous, next } = neighboursOf(desk.loaded)
  const go = (sheet: { id: string } | null) => sheet && void leaveFor(desk, paths.desk(sheet.id))
  if (key === 'j' || key === 'J') go(next)
  else if (key === 'k' || key === 'K') go(previous)
  else if (key === '?') showList()
  else if (pressPaperKey(key)) event.preventDefault()
  else if (key === 'n' || key === 'N') {
    event.preventDefault()
    document.getElementById('remarks')?.focus()
  }
}

/** What could not be saved stays on this machine and is sent when the sheet is opened again. */
async function leaveFor(desk: Desk, path: string): Promise<void> {
  await desk.flush()
  window.location.assign(path)
}

const textFields = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]'

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(textFields)
}
