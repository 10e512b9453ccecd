/** All contests, the newest first, by programme, year and words: what is open, what is to come, what has been. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { Pages } from '#parts/pages'
import { isProgrammeKind } from '#rules/programmes'
import { enter } from '#server/guard'
import { contestArchive } from '#server/queries/contest-archive'
import { answer } from '#server/respond'
import { Button, Select, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { archiveWords as words, programmeShortNames } from '#wording/vi/archive'
import { pageTitle } from '#wording/vi/shell'
import { ArchiveRows } from './archive-rows'
import styles from './public-site.module.css'

export const handle = { wide: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const filter = readFilter(new URL(request.url).searchParams)
  const archive = await answer(() => contestArchive(by, filter))
  return { ...archive, filter }
}

export const meta: MetaFunction = () => [
  { title: pageTitle(words.title) },
  { name: 'description', content: words.lede },
]

/** What it does not know it leaves out, so that an old link still opens. */
function readFilter(search: URLSearchParams) {
  const programme = search.get('chuong-trinh') ?? ''
  return {
    words: (search.get('tim') ?? '').trim().slice(0, 100),
    programme: isProgrammeKind(programme) ? programme : null,
    year: Number(search.get('nam')) || null,
    page: Math.floor(Number(search.get('trang'))) || 1,
  }
}

export default function Archive() {
  const { filter, years, programmes, rows, ...pages } = useLoaderData<typeof loader>()
  const shownYears = [...new Set(rows.map(({ year }) => year))]
  return (
    <>
      <PageHeader title={words.title} meta={words.lede} />
      <form method="get" action={paths.archive()} className={styles.filter} aria-label={words.filter}>
        <TextInput name="tim" type="search" label={words.search} defaultValue={filter.words} />
        <Select
          name="chuong-trinh"
          label={words.programme}
          blank={words.allProgrammes}
          defaultValue={filter.programme ?? ''}
          options={programmes.map((kind) => ({ value: kind, label: programmeShortNames[kind] }))}
        />
        <Select
          name="nam"
          label={words.year}
          blank={words.allYears}
          defaultValue={filter.year ?? ''}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Button variant="secondary">{words.submit}</Button>
      </form>
      {rows.length === 0 ? (
        <p>{years.length === 0 ? words.noneAtAll : words.none}</p>
      ) : (
        <p className="muted">{words.found(pages.total)}</p>
      )}
      {shownYears.map((year) => (
        <Section key={year} title={words.yearTitle(year)}>
          <ArchiveRows rows={rows.filter((row) => row.year === year)} />
        </Section>
      ))}
      <Pages
        {...pages}
        href={(page) =>
          paths.archive({
            tim: filter.words,
            'chuong-trinh': filter.programme ?? undefined,
            nam: filter.year ? String(filter.year) : undefined,
            trang: String(page),
          })
        }
      />
    </>
  )
}
