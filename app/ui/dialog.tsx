/** A question that must be answered first: a page of its own without JavaScript, a native dialog with it. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Buttons } from './button'
import styles from './dialog.module.css'

type InterruptionProps = {
  title: ReactNode
  /** The consequences, in plain words. */
  children: ReactNode
  /** The act and the way back, set in a row. */
  actions: ReactNode
}

/** The page before an act that cannot be undone. Holds the h1 of its page; works without JavaScript. */
export function Interruption({ title, children, actions }: InterruptionProps) {
  return (
    <div className={styles.interruption}>
      <h1>{title}</h1>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Buttons>{actions}</Buttons>
      </div>
    </div>
  )
}

type DialogProps = InterruptionProps & {
  open: boolean
  /** Called when Escape or a `<form method="dialog">` closes it. */
  onClose: () => void
}

/** A comfort for pages that already run JavaScript; the same act must also have its `Interruption`. */
export function Dialog({ title, children, actions, open, onClose }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    // Safari before 15.4 has the element but not its methods.
    if (typeof element.showModal !== 'function') element.toggleAttribute('open', open)
    else if (open) element.showModal()
    else element.close()
  }, [open])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Buttons>{actions}</Buttons>
      </div>
    </dialog>
  )
}
