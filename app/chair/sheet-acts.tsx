/** Reopening and voiding a sheet: the chair's acts, each with a reason. */
import { Button, Buttons, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { traceWords as words } from '#wording/vi/chair'
import type { TraceSheet } from '#server/queries/entry-trace'
import styles from './board.module.css'

interface SheetActsProps {
  sheets: readonly TraceSheet[]
  /** What was typed when the act was refused. */
  values: Record<string, unknown> | undefined
}

export function SheetActs({ sheets, values }: SheetActsProps) {
  const changeable = sheets.filter((sheet) => sheet.mayReopen || sheet.mayVoid)
  if (changeable.length === 0) return null
  return (
    <Section title={words.act}>
      <p>{words.actNote}</p>
      {changeable.map(({ sheet, judge, mayReopen, mayVoid }) => (
        <form key={sheet} method="post" className={styles.act}>
          <input type="hidden" name="sheet" value={sheet} />
          <TextInput
            id={`reason-${sheet}`}
            name="reason"
            label={`${words.whichSheet} ${judge}: ${words.reason}`}
            defaultValue={
              values?.sheet === sheet && typeof values.reason === 'string' ? values.reason : undefined
            }
          />
          <Buttons>
            {mayReopen && (
              <Button name="intent" value="reopen" variant="secondary">
                {words.reopen}
              </Button>
            )}
            {mayVoid && (
              <Button name="intent" value="void" variant="danger">
                {words.void}
              </Button>
            )}
          </Buttons>
        </form>
      ))}
    </Section>
  )
}
