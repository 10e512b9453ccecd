/** The decisions that recognise valid entries: those made, and the next one with its list as it stands now. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { recognitionForm } from '#rules/forms/recognition'
import { enterContest } from '#server/guard'
import { recogniseEntries } from '#server/operations/recognise-entries'
import { recognitionPage } from '#server/queries/recognition'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { calendarDay, list } from '#wording/format'
import { recognitionWords as words } from '#wording/vi/recognition'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import styles from './office.module.css'
import { RecognitionFields } from './recognition-fields'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => recognitionPage(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, recognitionForm, async (input) => {
    const id = await recogniseEntries(by, input)
    throw redirect(paths.recognition(by.contest.slug, id.toHexString()), 303)
  })
}

type Data = Awaited<ReturnType<typeof recognitionPage>>

export default function RecognitionsPage() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const { decisions, added, removed } = page
  const isFirst = decisions.length === 0
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader back={{ href: paths.screening(contest), label: words.back }} title={words.title} />
      <Made contest={contest} decisions={decisions} />
      <Section title={words.next(isFirst)}>
        {added.length + removed.length === 0 ? (
          <p className="muted">{isFirst ? words.noneValid : words.nothing}</p>
        ) : (
          <>
            {added.length > 0 && <Rows caption={words.added(added.length)} rows={added} />}
            {removed.length > 0 && <Rows caption={words.removed(removed.length)} rows={removed} />}
            <RecognitionFields page={page} failure={failure} />
          </>
        )}
      </Section>
    </>
  )
}

function Made({ contest, decisions }: { contest: string; decisions: Data['decisions'] }) {
  return (
    <DataTable
      caption={words.made}
      rows={decisions}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          key: 'number',
          title: words.number,
          rowHeader: true,
          cell: ({ id, name }) => <a href={paths.recognition(contest, id)}>{name}</a>,
        },
        { key: 'day', title: words.day, cell: ({ day }) => calendarDay(day) },
        {
          key: 'kind',
          title: words.kind,
          cell: ({ sequence }) => (sequence === 1 ? words.firstOne : words.supplementary),
        },
        {
          key: 'counts',
          title: words.lists,
          cell: ({ added, removed }) => words.counts(added, removed),
        },
      ]}
    />
  )
}

function Rows({ caption, rows }: { caption: string; rows: Data['added'] }) {
  return (
    <details className={styles.fold}>
      <summary>{caption}</summary>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ entry }) => entry}
        empty={words.nothing}
        columns={[
          {
            key: 'receipt',
            title: words.receipt,
            rowHeader: true,
            cell: ({ receiptNumber }) => receiptNumber,
          },
          { key: 'entry', title: words.entry, cell: ({ title }) => title },
          { key: 'authors', title: words.authors, cell: ({ authors }) => list(authors) },
          { key: 'unit', title: words.unit, cell: ({ unit }) => unit },
        ]}
      />
    </details>
  )
}
