/** What a unit is: its kind, code, names, days, and the units before, after and above it. */
import type { Day } from '#rules/deadlines'
import { paths } from '#paths'
import { SummaryList } from '#ui/summary-list'
import { spanText, unitPageWords as words } from '#wording/vi/units'

interface Link {
  id: string
  name: string
}

interface Kin extends Link {
  validFrom: Day | null
  validTo: Day | null
}

interface UnitFactsProps {
  unit: {
    kind: string
    code: string
    place: string
    aliases: readonly string[]
    formerNames: readonly { name: string; until: Day }[]
    validFrom: Day | null
    validTo: Day | null
  }
  above: readonly Link[]
  before: readonly Kin[]
  after: readonly Kin[]
}

export function UnitFacts({ unit, above, before, after }: UnitFactsProps) {
  const rows = [
    { key: words.kind, value: unit.kind },
    { key: words.code, value: unit.code },
    { key: words.place, value: unit.place },
    { key: words.valid, value: spanText(unit) || words.always },
    { key: words.above, value: above.length > 0 ? <Path units={above} /> : words.atTop },
    { key: words.aliases, value: unit.aliases.join('; ') },
    {
      key: words.formerNames,
      value: unit.formerNames.map(({ name, until }) => words.formerName(name, until)).join('; '),
    },
    { key: words.before, value: before.length > 0 && <KinList kin={before} /> },
    { key: words.after, value: after.length > 0 && <KinList kin={after} /> },
  ]
  return <SummaryList title={words.facts} rows={rows.filter(({ value }) => Boolean(value))} />
}

function Path({ units }: { units: readonly Link[] }) {
  return units.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ' › '}
      <a href={paths.unitRecord(id)}>{name}</a>
    </span>
  ))
}

function KinList({ kin }: { kin: readonly Kin[] }) {
  return (
    <ul className="plain-list">
      {kin.map((one) => (
        <li key={one.id}>
          <a href={paths.unitRecord(one.id)}>{one.name}</a>
          {spanText(one) && `, ${spanText(one)}`}
        </li>
      ))}
    </ul>
  )
}
