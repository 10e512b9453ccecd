/** Conflicts of interest: what was found, why, and one ruling on each before anything is assigned. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { conflictViews } from '#rules/conflicts/filter'
import { conflictRulingForm } from '#rules/forms/conflict-ruling'
import { enterContest } from '#server/guard'
import { ruleOnConflicts } from '#server/operations/rule-on-conflicts'
import { conflicts } from '#server/queries/conflicts'
import { answer, respond } from '#server/respond'
import { Button, Select } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { Tabs } from '#ui/tabs'
import { conflictViewNames, conflictWords as words, relationNames } from '#wording/vi/conflicts'
import { pageTitle } from '#wording/vi/shell'
import { conflictParams, readConflictFilter } from './conflict-filter'
import { ConflictRuling } from './conflict-ruling'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readConflictFilter(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => conflicts(by, filter))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readConflictFilter(new URL(request.url).searchParams)
  return respond(request, conflictRulingForm, async ({ ruling, reason, scope, findings, digest }) => {
    const which = scope === 'all' ? { filter, digest } : { findings }
    const ruled = await ruleOnConflicts(by, { ruling, reason, which })
    const address = { ...conflictParams(filter), xong: String(ruled) }
    throw redirect(paths.conflicts(by.contest.slug, address), 303)
  })
}

export type ConflictList = Awaited<ReturnType<typeof loader>>

export default function Conflicts() {
  const list = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const [search] = useSearchParams()
  const { filter, counts } = list
  const ruled = search.get('xong')
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} meta={words.intro} />
      {ruled !== null && !failure && (
        <Notice tone="success">
          <p>{Number(ruled) > 0 ? words.done(Number(ruled)) : words.doneNone}</p>
        </Notice>
      )}
      <Filter contest={contest} list={list} />
      <Tabs
        label={words.views}
        tabs={conflictViews.map((view) => ({
          href: paths.conflicts(contest, conflictParams({ ...filter, view, page: 1 })),
          label: `${conflictViewNames[view]} (${counts[view]})`,
          current: view === filter.view,
        }))}
      />
      <ConflictRuling contest={contest} list={list} failure={failure} />
      {list.unmatched.length > 0 && (
        <Section title={words.unmatched}>
          <p className="muted">{words.unmatchedHint}</p>
          <ul>
            {list.unmatched.map(({ judge, relation, said }) => (
              <li key={`${judge} ${relation} ${said}`}>{words.said(judge, relationNames[relation], said)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Filter({ contest, list }: { contest: string; list: ConflictList }) {
  const { filter, panels, judges } = list
  const options = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form method="get" action={paths.conflicts(contest)} className={styles.filter} aria-label={words.filter}>
      <Select
        name="to"
        label={words.panel}
        blank={words.allPanels}
        defaultValue={filter.panel ?? ''}
        options={options(panels)}
      />
      <Select
        name="giam-khao"
        label={words.judge}
        blank={words.allJudges}
        defaultValue={filter.judge ?? ''}
        options={options(judges)}
      />
      {filter.view !== 'unseen' && <input type="hidden" name="xem" value={conflictParams(filter).xem} />}
      <div className={styles.acts}>
        <Button variant="secondary" icon="search">
          {words.apply}
        </Button>
      </div>
    </form>
  )
}
