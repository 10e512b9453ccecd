/** What other counts and thresholds would give: a form in the address, so that a trial can be shown to others. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, Buttons, ErrorSummary, FieldRow, FieldSet, TextInput } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { awardSimulation, type TypedPrize } from '#server/queries/award-simulation'
import { answer } from '#server/respond'
import { mark } from '#wording/format'
import { simulationWords as words } from '#wording/vi/council-insight'
import { pageTitle } from '#wording/vi/shell'
import styles from './board.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => awardSimulation(by, typedPrizes(new URL(request.url).searchParams)))
}

/** `so.nhat=1&diem.nhat=90` in the address: what is typed for each prize. */
function typedPrizes(search: URLSearchParams): Record<string, TypedPrize> {
  const codes = [...search.keys()].flatMap((key) => (key.startsWith('so.') ? [key.slice(3)] : []))
  return Object.fromEntries(
    codes.map((code) => [
      code,
      { count: search.get(`so.${code}`) ?? '', minScore: search.get(`diem.${code}`) ?? '' },
    ]),
  )
}

export default function Simulation() {
  const { contest, prizes, outcome } = useLoaderData<typeof loader>()
  const errors = prizes.flatMap(({ code, title, problem }) => {
    if (problem === null) return []
    const field = `${problem === 'count' ? 'so' : 'diem'}.${code}`
    return [{ field, message: `${title}: ${words.problem[problem]}` }]
  })
  return (
    <>
      <PageHeader
        back={{ href: paths.deliberation(contest.slug), label: words.back }}
        eyebrow={contest.shortTitle}
        title={words.title}
      />
      {errors.length > 0 && <ErrorSummary title={words.problems} errors={errors} />}
      <p className={styles.lead}>{words.intro(contest.isPerField)}</p>
      <form method="get" className={styles.trial}>
        <div className={styles.trials}>
          {prizes.map(({ code, title, count, minScore, typed, problem }) => (
            <FieldSet key={code} name={`giai.${code}`} legend={title} hint={words.currentOf(count, minScore)}>
              <FieldRow>
                <TextInput
                  name={`so.${code}`}
                  label={words.count}
                  numeric
                  width="xs"
                  defaultValue={typed?.count ?? String(count)}
                  error={problem === 'count' ? words.problem.count : undefined}
                />
                <TextInput
                  name={`diem.${code}`}
                  label={words.minScore}
                  numeric
                  width="xs"
                  defaultValue={typed?.minScore ?? mark(minScore)}
                  error={problem === null || problem === 'count' ? undefined : words.problem[problem]}
                />
              </FieldRow>
            </FieldSet>
          ))}
        </div>
        <Buttons>
          <Button>{words.run}</Button>
          <a href={paths.simulation(contest.slug)}>{words.reset}</a>
        </Buttons>
      </form>
      {outcome && <Outcome prizes={prizes} outcome={outcome} />}
    </>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Outcome({ prizes, outcome }: { prizes: Data['prizes']; outcome: NonNullable<Data['outcome']> }) {
  const { before, after, changes, pending } = outcome
  const cell = (totals: typeof before, code: string) => {
    const row = totals.tiers.find(({ tier }) => tier === code)
    return words.given(row?.given ?? 0, row?.money ?? 0)
  }
  return (
    <>
      {pending.length > 0 && (
        <Notice tone="warning">
          {pending.map(({ prize, slots, blindCodes }) => (
            <p key={blindCodes.join()}>{words.pending(prize, slots, blindCodes)}</p>
          ))}
        </Notice>
      )}
      <Section title={words.totals}>
        <DataTable
          caption={words.totals}
          captionHidden
          rows={prizes}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            { key: 'prize', title: words.prize, rowHeader: true, cell: ({ title }) => title },
            { key: 'before', title: words.before, numeric: true, cell: ({ code }) => cell(before, code) },
            { key: 'after', title: words.after, numeric: true, cell: ({ code }) => cell(after, code) },
          ]}
          foot={[words.total, words.given(before.given, before.money), words.given(after.given, after.money)]}
        />
      </Section>
      <Section title={words.changes}>
        <DataTable
          caption={words.changes}
          captionHidden
          rows={changes}
          rowKey={({ entry }) => entry}
          empty={words.noChanges}
          columns={[
            { key: 'code', title: words.blindCode, rowHeader: true, cell: ({ blindCode }) => blindCode },
            { key: 'work', title: words.work, cell: ({ title }) => title },
            { key: 'before', title: words.before, cell: (row) => row.before ?? words.none },
            { key: 'after', title: words.after, cell: (row) => row.after ?? words.none },
            { key: 'change', title: words.change, cell: ({ change }) => words.changeNames[change] },
          ]}
        />
      </Section>
    </>
  )
}
