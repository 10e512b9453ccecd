/** The wrong cells of a spreadsheet as a form: each under its address, with what is wrong and what would be right. */
import type { entryBatch } from '#server/queries/entry-batch'
import { Button, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { cellFaultSentence, entryBatchWords as words } from '#wording/vi/entry-sheet'
import styles from './unit.module.css'

type Batch = Awaited<ReturnType<typeof entryBatch>>

export function BatchProblems({ batch }: { batch: Batch }) {
  const { problems, wrongCells, version } = batch
  return (
    <Section title={words.problems}>
      <p>{words.problemsHint}</p>
      <form method="post" className={styles.form}>
        <input type="hidden" name="version" value={version} autoComplete="off" />
        {problems.map(({ line, column, cell, wrong, address, title }) => (
          <TextInput
            key={`${line} ${column}`}
            name={`cells.d${line}.${column}`}
            label={words.cellName(address, title)}
            defaultValue={cell}
            error={cellFaultSentence(wrong)}
          />
        ))}
        {wrongCells > problems.length && <p>{words.more(wrongCells - problems.length)}</p>}
        <Button name="act" value="mend">
          {words.mend}
        </Button>
      </form>
    </Section>
  )
}
