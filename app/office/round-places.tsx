/** The ranking of a closed round by blind code, with what the rule says of each work and what was decided. */
import type { AdvancementTerms } from '#rules/rounds'
import type { PlaceRow } from '#server/queries/round-protocol'
import { DataTable, type Column } from '#ui/data-table'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { count, score } from '#wording/format'
import { advancementSentence } from '#wording/vi/council-votes'
import { cutText, protocolWords as words } from '#wording/vi/round-protocol'

export function RoundPlaces({ places, terms }: { places: PlaceRow[]; terms: AdvancementTerms | null }) {
  const isDecided = places.some(({ goesOn }) => goesOn !== null)
  return (
    <Section title={words.ranking}>
      <DataTable
        caption={words.ranking}
        captionHidden
        rows={places}
        rowKey={({ blindCode }) => blindCode}
        empty={words.noRanking}
        before={(row, index) => isCut(row, places[index - 1]) && cutText}
        columns={[
          ...columns,
          ...(terms && terms.code !== 'decision' ? [verdictColumn] : []),
          ...(isDecided ? [outcomeColumn] : []),
        ]}
      />
    </Section>
  )
}

/** Where the works that go on end; field by field where they compete so. */
function isCut(row: PlaceRow, above: PlaceRow | undefined): boolean {
  return above?.verdict?.advances === true && row.verdict?.advances === false
}

const columns: Column<PlaceRow>[] = [
  { key: 'rank', title: words.rank, numeric: true, cell: ({ rank }) => count(rank) },
  { key: 'code', title: words.code, rowHeader: true, cell: ({ blindCode }) => blindCode },
  { key: 'work', title: words.work, cell: ({ title }) => title },
  { key: 'field', title: words.field, cell: ({ field }) => field },
  { key: 'score', title: words.score, numeric: true, cell: ({ published }) => score(published) },
]

const verdictColumn: Column<PlaceRow> = {
  key: 'verdict',
  title: words.verdict,
  cell: ({ verdict }) => verdict && advancementSentence(verdict),
}

const outcomeColumn: Column<PlaceRow> = {
  key: 'outcome',
  title: words.outcome,
  cell: ({ goesOn }) => (
    <StatusTag tone={goesOn ? 'success' : 'done'} plain>
      {goesOn ? words.goesOn : words.stays}
    </StatusTag>
  ),
}
