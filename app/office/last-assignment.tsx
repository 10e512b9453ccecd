/** The last act of assignment of a panel: what it did, and a button that says what undoing it will do. */
import type { assignments } from '#server/queries/assignments'
import { Button } from '#ui/form'
import { Section } from '#ui/section'
import { undoWords as words } from '#wording/vi/assignment-undo'
import styles from './office.module.css'

type Undo = NonNullable<NonNullable<Awaited<ReturnType<typeof assignments>>['matrix']>['undo']>

export function LastAssignment({ panel, undo, isOpen }: { panel: string; undo: Undo; isOpen: boolean }) {
  return (
    <div className={styles.after}>
      <Section title={words.title}>
        <p>{words.act(undo)}</p>
        {undo.begun.length > 0 ? (
          <p>{words.begun(undo.begun)}</p>
        ) : (
          isOpen && (
            <form method="post" className={styles.block}>
              <input type="hidden" name="panel" value={panel} />
              <input type="hidden" name="batch" value={undo.batch} />
              {undo.lost > 0 && <p>{words.lost(undo.lost)}</p>}
              <Button name="act" value="undo" variant="secondary">
                {words.undo(undo.made, undo.restored)}
              </Button>
            </form>
          )
        )}
      </Section>
    </div>
  )
}
