/** Whose work it is, in a round in which the judges meet the authors. */
import type { Makers } from '#rules/blinding'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { makersWords as words } from '#wording/vi/judge-rounds'
import styles from './desk.module.css'

interface DeskMakersProps {
  makers: Makers
  /** What each author was asked for the jury, in the order of the authors. */
  told: readonly { title: string; text: string }[][]
  /** What an author is called. */
  author: string
}

export function DeskMakers({ makers, told, author }: DeskMakersProps) {
  const { authors, teacher, unit } = makers
  return (
    <Section title={words.title}>
      <SummaryList
        rows={[
          ...authors.flatMap(({ name, school }, place) => [
            { key: author, value: [name, school].filter(Boolean).join(', ') },
            ...(told[place] ?? [])
              .filter(({ text }) => text)
              .map(({ title, text }) => ({ key: title, value: <span className={styles.text}>{text}</span> })),
          ]),
          ...(teacher ? [{ key: words.teacher, value: teacher }] : []),
          ...(unit ? [{ key: words.unit, value: unit }] : []),
        ]}
      />
      <p className="muted">{words.note}</p>
    </Section>
  )
}
