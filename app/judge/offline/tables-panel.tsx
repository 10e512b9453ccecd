/** The other way without network: a workbook for each panel, taken along and handed in. */
import { paths } from '#paths'
import { panelTable, tableWords as words } from '#wording/vi/sheet-table'
import { Prose, Section } from '#ui/section'

export function TablesPanel({ panels }: { panels: readonly { id: string; name: string; open: number }[] }) {
  return (
    <Section title={words.title}>
      <Prose>
        <p>{words.lead}</p>
        {panels.length === 0 && <p>{words.none}</p>}
        <ul>
          {panels.map(({ id, name, open }) => (
            <li key={id}>
              {panelTable(name, open)}. <a href={paths.scoreWorkbook(id)}>{words.download}</a> ·{' '}
              <a href={paths.handInTable(id)}>{words.upload}</a>
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
