/** Every version of the thể lệ with its reason, and two of them side by side. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { termsVersions } from '#server/queries/terms-versions'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, FieldRow, Select } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { dateTime } from '#wording/format'
import { resolutionWords } from '#wording/vi/resolutions'
import { pageTitle } from '#wording/vi/shell'
import { termsWords, versionWords as words } from '#wording/vi/terms'
import { chapterNames } from '#wording/vi/terms-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

function numberIn(search: URLSearchParams, name: string): number | null {
  const value = Number(search.get(name) ?? '')
  return Number.isSafeInteger(value) && value > 0 ? value : null
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { searchParams } = new URL(request.url)
  const asked = { older: numberIn(searchParams, 'truoc'), newer: numberIn(searchParams, 'sau') }
  return answer(() => termsVersions(by, asked))
}

export default function TermsVersions() {
  const { contest, versions, compared } = useLoaderData<typeof loader>()
  const options = versions.map(({ number }) => ({ value: String(number), label: words.before(number) }))
  return (
    <>
      <PageHeader
        back={{ href: paths.terms(contest.slug), label: termsWords.back }}
        eyebrow={contest.shortTitle}
        title={words.title}
      />
      <DataTable
        caption={words.caption}
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={words.empty}
        columns={[
          { key: 'number', title: words.number, rowHeader: true, cell: ({ number }) => number },
          { key: 'at', title: words.at, cell: ({ at }) => dateTime(at) },
          { key: 'by', title: words.by, cell: ({ by }) => by },
          {
            key: 'chapters',
            title: words.chapters,
            cell: ({ chapters }) =>
              chapters.length === 0 ? words.first : chapters.map((one) => chapterNames[one]).join('; '),
          },
          {
            key: 'reason',
            title: words.reason,
            cell: ({ reason, resolution }) => (
              <>
                {reason}
                {resolution && (
                  <>
                    {reason && '. '}
                    {resolutionWords.line(resolution)}
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {versions.length > 1 && (
        <Section title={words.compare}>
          <form method="get">
            <FieldRow>
              <Select
                name="truoc"
                label={words.older}
                options={options}
                defaultValue={compared ? String(compared.older) : undefined}
                width="s"
              />
              <Select
                name="sau"
                label={words.newer}
                options={options}
                defaultValue={compared ? String(compared.newer) : undefined}
                width="s"
              />
              <Button variant="secondary">{words.act}</Button>
            </FieldRow>
          </form>
          {compared && (
            <DataTable
              caption={words.differences(compared.older, compared.newer)}
              rows={compared.differences}
              rowKey={({ chapter, label }, index) => `${chapter} ${label} ${index}`}
              empty={words.same}
              before={({ chapter }, index) =>
                compared.differences[index - 1]?.chapter === chapter ? null : chapterNames[chapter]
              }
              columns={[
                { key: 'label', title: words.place, rowHeader: true, cell: ({ label }) => label },
                {
                  key: 'before',
                  title: words.before(compared.older),
                  cell: ({ before }) => before ?? words.absent,
                },
                {
                  key: 'after',
                  title: words.before(compared.newer),
                  cell: ({ after }) => after ?? words.absent,
                },
              ]}
            />
          )}
        </Section>
      )}
    </>
  )
}
