/** Two works beside each other, so that the council sees where they part. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { entryComparison, type EntryComparison } from '#server/queries/entry-comparison'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, FieldRow, Select } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { score } from '#wording/format'
import { boardExtraWords as words } from '#wording/vi/council-board'
import { traceWords } from '#wording/vi/chair'
import { pageTitle } from '#wording/vi/shell'
import styles from './board.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.compareTitle) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  const search = new URL(request.url).searchParams
  return answer(() => entryComparison(by, search.get('a') ?? '', search.get('b') ?? ''))
}

export default function Comparison() {
  const { contest, works, criteria, pair } = useLoaderData<typeof loader>()
  const options = works.map(({ entry, blindCode, title }) => ({
    value: entry,
    label: `${blindCode} · ${title}`,
  }))
  return (
    <>
      <PageHeader
        back={{ href: paths.deliberation(contest.slug), label: traceWords.back }}
        eyebrow={contest.shortTitle}
        title={words.compareTitle}
      />
      <form method="get" className={styles.trial}>
        <FieldRow>
          <Select
            name="a"
            label={words.compareFirst}
            options={options}
            blank={words.compareBlank}
            defaultValue={pair?.a.entry}
          />
          <Select
            name="b"
            label={words.compareSecond}
            options={options}
            blank={words.compareBlank}
            defaultValue={pair?.b.entry}
          />
        </FieldRow>
        <Button variant="secondary">{words.compareAct}</Button>
      </form>
      {pair ? <Pair pair={pair} criteria={criteria} /> : <p>{words.comparePick}</p>}
    </>
  )
}

type Pair = NonNullable<EntryComparison['pair']>

function Pair({ pair, criteria }: { pair: Pair; criteria: EntryComparison['criteria'] }) {
  const { a, b, judges } = pair
  const points = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : score(value)
  const gap = (one: number | null | undefined, two: number | null | undefined) =>
    typeof one === 'number' && typeof two === 'number' ? score(one - two) : '–'
  const rows = [
    { key: 'official', title: words.official, a: a.published, b: b.published },
    ...criteria.map(({ code, title }) => ({
      key: code,
      title: `${words.mean}: ${title}`,
      a: a.means[code],
      b: b.means[code],
    })),
  ]
  const columns = (first: string) => [
    { key: 'what', title: first, rowHeader: true, cell: (row: (typeof rows)[number]) => row.title },
    { key: 'a', title: a.blindCode, numeric: true, cell: (row: (typeof rows)[number]) => points(row.a) },
    { key: 'b', title: b.blindCode, numeric: true, cell: (row: (typeof rows)[number]) => points(row.b) },
    {
      key: 'gap',
      title: words.difference,
      numeric: true,
      cell: (row: (typeof rows)[number]) => gap(row.a, row.b),
    },
  ]
  return (
    <>
      <DataTable
        caption={`${a.blindCode} · ${a.title} – ${b.blindCode} · ${b.title}`}
        rows={rows}
        rowKey={({ key }) => key}
        empty=""
        stack={false}
        columns={columns(words.criterion)}
      />
      <Section title={words.bothJudged}>
        {judges.length === 0 && <p>{words.noneJudged}</p>}
        {judges.map(({ judge, a: one, b: two }) => (
          <DataTable
            key={judge}
            caption={words.judgeLine(judge)}
            rows={[
              { key: 'total', title: traceWords.total, a: one.total, b: two.total },
              ...criteria.map(({ code, title }) => ({
                key: code,
                title,
                a: one.marks[code],
                b: two.marks[code],
              })),
            ]}
            rowKey={({ key }) => key}
            empty=""
            stack={false}
            columns={columns(words.criterion)}
          />
        ))}
      </Section>
    </>
  )
}
