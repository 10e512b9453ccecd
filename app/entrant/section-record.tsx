/** A written task that cannot be edited now: why, and what it says. */
import type { Refusal } from '#rules/refusal'
import { formWords as words } from '#wording/vi/entrant-forms'
import { SummaryList } from '#ui/summary-list'
import { ClosedNotice } from './closed-notice'
import type { SectionEntry } from './section-fields'
import { sectionFieldName, sectionFieldText } from './section-texts'
import styles from './entrant.module.css'

export function SectionRecord({ entry, refusal }: { entry: SectionEntry; refusal: Refusal }) {
  return (
    <>
      <ClosedNotice refusal={refusal} />
      <SummaryList
        rows={Object.entries(entry.values).map(([name, value]) => ({
          key: sectionFieldName(entry, name),
          value: (
            <span className={styles.typed}>{sectionFieldText(entry, name, value) || words.missing}</span>
          ),
        }))}
      />
    </>
  )
}
