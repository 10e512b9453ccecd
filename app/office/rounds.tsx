/** The rounds of the contest in order, each with how far it has come. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { rounds, type RoundRow } from '#server/queries/rounds'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { count } from '#wording/format'
import {
  blindnessText,
  openSheetsText,
  roundsWords as words,
  termsText,
  windowText,
} from '#wording/vi/round-protocol'
import { roundKindNames, roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import styles from './office.module.css'
import { RoundStateTag } from './round-state-tag'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser', 'chair')
  return answer(() => rounds(by))
}

export default function Rounds() {
  const page = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader title={words.title} meta={page.contest.shortTitle} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.rounds}
        rowKey={({ code }) => code}
        empty=""
        isMarked={({ isCurrent }) => isCurrent && page.rounds.length > 1}
        columns={columns(contest, page.rounds.length > 1)}
      />
    </>
  )
}

function columns(contest: string, areSeveral: boolean): Column<RoundRow>[] {
  return [
    {
      key: 'name',
      title: words.name,
      rowHeader: true,
      cell: (round) => (
        <>
          <a className={styles.noWrap} href={paths.round(contest, round.code)}>
            {roundName(round)}
          </a>
          {round.isCurrent && areSeveral && <span className="muted"> ({words.current})</span>}
        </>
      ),
    },
    {
      key: 'rules',
      title: words.rules,
      cell: ({ name, kind, blindness }) =>
        [...(name ? [roundKindNames[kind]] : []), blindnessText[blindness]].join('. '),
    },
    { key: 'window', title: words.window, cell: windowText },
    {
      key: 'next',
      title: words.next,
      cell: ({ advancement }) => (advancement ? termsText(advancement) : ''),
    },
    {
      key: 'entries',
      title: words.entries,
      numeric: true,
      cell: ({ entries }) => (entries === null ? words.undecided : count(entries)),
    },
    { key: 'panels', title: words.panels, numeric: true, cell: ({ panels }) => count(panels) },
    {
      key: 'sheets',
      title: words.sheets,
      numeric: true,
      cell: ({ confirmed, sheets }) => openSheetsText(confirmed, sheets),
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ state, advancement }) => <RoundStateTag state={state} isLast={advancement === null} plain />,
    },
  ]
}
