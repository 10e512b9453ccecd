/** What an act would change, unit by unit, and the one button that writes it. */
import type { ChangeLine } from '#server/queries/unit-act'
import type { Failure } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { unitFaultSentence, unitActWords as words } from '#wording/vi/unit-acts'

interface UnitActPreviewProps {
  preview: { isAhead: boolean; total: number; lines: readonly ChangeLine[] }
  values: Failure['values']
}

export function UnitActPreview({ preview, values }: UnitActPreviewProps) {
  const { isAhead, total, lines } = preview
  const day = typeof values.on === 'object' && !Array.isArray(values.on) ? values.on : {}
  const part = (name: string) => String(day[name] ?? '').padStart(2, '0')
  return (
    <Section title={words.previewTitle} id="xem-truoc">
      <DataTable
        caption={words.changes(total)}
        rows={lines}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'unit', title: words.unit, rowHeader: true, cell: ({ name }) => name },
          { key: 'what', title: words.what, cell: whatText },
          { key: 'detail', title: words.detail, cell: detailText },
        ]}
      />
      {total > lines.length && <p>{words.more(total - lines.length)}</p>}
      {isAhead ? (
        <Notice tone="warning">
          <p>
            {unitFaultSentence({ code: 'ahead', on: [part('year'), part('month'), part('day')].join('-') })}
          </p>
        </Notice>
      ) : (
        <form method="post">
          <Hidden values={values} />
          <p className="muted">{words.edit}</p>
          <Buttons>
            <Button>{words.confirm}</Button>
          </Buttons>
        </form>
      )}
    </Section>
  )
}

function whatText({ what, lastDay }: ChangeLine): string {
  switch (what) {
    case 'ends':
      return lastDay === null ? '' : words.ends(lastDay)
    case 'begins':
      return words.begins
    case 'renamed':
      return words.renamed
    case 'goes-on':
      return words.goesOn
    case 'moves':
      return words.moves
    case 'follows':
      return words.follows
  }
}

function detailText({ what, from, to }: ChangeLine): string {
  if (what === 'moves' || what === 'renamed') return words.fromTo(from, to)
  return what === 'goes-on' ? to : ''
}

/** Everything that was told, sent once more. */
function Hidden({ values, prefix = '' }: { values: Failure['values']; prefix?: string }) {
  return Object.entries(values).map(([name, value]) => {
    const full = prefix + name
    if (typeof value === 'string') return <input key={full} type="hidden" name={full} value={value} />
    if (!Array.isArray(value)) return <Hidden key={full} values={value} prefix={`${full}.`} />
    return value.map((one) => <input key={`${full} ${one}`} type="hidden" name={full} value={one} />)
  })
}
