/** Whose work it is, in a round in which the judges meet the authors. */
import type { Makers } from '#rules/blinding'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { makersWords as words } from '#wording/vi/judge-rounds'

export function DeskMakers({ makers }: { makers: Makers }) {
  const { authors, teacher, unit } = makers
  return (
    <Section title={words.title}>
      <SummaryList
        rows={[
          ...authors.map(({ name, school }) => ({
            key: words.author,
            value: [name, school].filter(Boolean).join(', '),
          })),
          ...(teacher ? [{ key: words.teacher, value: teacher }] : []),
          ...(unit ? [{ key: words.unit, value: unit }] : []),
        ]}
      />
      <p className="muted">{words.note}</p>
    </Section>
  )
}
