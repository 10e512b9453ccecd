/** A written task that cannot be edited now: why, and what it says. */
import type { Refusal } from '#rules/refusal'
import { fieldNames, formWords as words, sectionWords } from '#wording/vi/entrant-forms'
import { SummaryList } from '#ui/summary-list'
import { ClosedNotice } from './closed-notice'
import type { SectionEntry } from './section-fields'
import styles from './entrant.module.css'

export function SectionRecord({ entry, refusal }: { entry: SectionEntry; refusal: Refusal }) {
  const { values, questions, fields, units } = entry
  const read = (name: string, value: string) => {
    if (name === 'field') return fields.find(({ code }) => code === value)?.name
    if (name === 'unit') return units.find(({ id }) => id === value)?.name ?? sectionWords.noUnit
    if (name === 'has') return value === 'yes' ? sectionWords.has.yes : value && sectionWords.has.no
    return value === 'on' ? '✓' : value
  }
  return (
    <>
      <ClosedNotice refusal={refusal} />
      <SummaryList
        rows={Object.entries(values).map(([name, value]) => ({
          key:
            questions.find(({ code }) => `explanation.${code}` === name)?.title ?? fieldNames[name] ?? name,
          value: <span className={styles.typed}>{read(name, value) || words.missing}</span>,
        }))}
      />
    </>
  )
}
