/** The control room: where the contest stands, how far the entries came, what waits for somebody. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { controlRoom } from '#server/queries/control-room'
import { answer } from '#server/respond'
import { Funnel } from '#ui/funnel'
import { Meter } from '#ui/meter'
import { PageHeader } from '#ui/page-header'
import { Columns, Section } from '#ui/section'
import { WorkList } from '#ui/stat'
import { Timeline } from '#ui/timeline'
import { count, date, shortDate } from '#wording/format'
import { controlRoomWords as words } from '#wording/vi/office'
import { roundName } from '#wording/vi/rounds'
import { viewWords } from '#wording/vi/saved-views'
import { pageTitle } from '#wording/vi/shell'
import { milestoneNames, phaseNames } from '#wording/vi/states'
import { filterParams } from './entry-filter'
import styles from './office.module.css'
import { SavedViewLinks } from './saved-views'
import { SearchBox } from './search-box'
import { workRows } from './work-rows'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => controlRoom(by))
}

export type ControlRoomData = Awaited<ReturnType<typeof controlRoom>>

export default function ControlRoom() {
  const room = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const { now, phase, phaseEndsAt, funnel } = room
  const entries = (filter: Parameters<typeof filterParams>[0]) => paths.entries(contest, filterParams(filter))
  return (
    <>
      <PageHeader
        eyebrow={room.title}
        title={words.title}
        meta={
          <>
            {date(now)} · {words.today(phaseNames[phase])}
            {phaseEndsAt && `, ${words.ends(phaseEndsAt, now)}`}
          </>
        }
      />
      <SearchBox contest={contest} />
      <Timeline label={words.timeline} phases={milestones(room)} />
      <Section title={words.funnel}>
        <Funnel
          label={words.funnel}
          steps={[
            { label: words.started, count: count(funnel.started), href: entries({}) },
            { label: words.submitted, count: count(funnel.submitted), href: entries({}) },
            { label: words.accepted, count: count(funnel.accepted), href: entries({ states: ['accepted'] }) },
            { label: words.scored, count: count(funnel.scored), href: entries({ view: 'scored' }) },
            ...(funnel.advanced === null
              ? []
              : [
                  {
                    label: words.advanced,
                    count: count(funnel.advanced),
                    href: entries({ view: 'advanced' }),
                  },
                ]),
            { label: words.awarded, count: count(funnel.awarded), href: entries({ view: 'awarded' }) },
          ]}
        />
      </Section>
      {room.views.length > 0 && (
        <Section title={viewWords.title}>
          <SavedViewLinks contest={contest} views={room.views} />
        </Section>
      )}
      <Columns>
        <Section title={words.work}>
          <WorkList rows={workRows(contest, room.work)} empty={words.noWork} />
        </Section>
        <Section title={words.progress}>
          <PanelProgress contest={contest} room={room} />
        </Section>
      </Columns>
    </>
  )
}

function milestones({ timeline, now }: Pick<ControlRoomData, 'timeline' | 'now'>) {
  const next = timeline.findIndex(({ at }) => at > now)
  return timeline.map(({ code, at }, index) => ({
    name: milestoneNames[code],
    when: shortDate(at),
    state: index === next ? ('current' as const) : at <= now ? ('past' as const) : ('future' as const),
    stateWord: index === next ? words.next : at <= now ? words.past : words.future,
  }))
}

function PanelProgress({ contest, room }: { contest: string; room: ControlRoomData }) {
  if (room.panels.length === 0) {
    return (
      <p className="muted">
        {words.noPanels} <a href={paths.panels(contest)}>{words.see}</a>
      </p>
    )
  }
  return (
    <>
      <p className="muted">
        {room.round && (
          <>
            <a href={paths.rounds(contest)}>{roundName(room.round)}</a>.{' '}
          </>
        )}
        {words.deadline(room.judgingEnds)}
      </p>
      <ul className={`plain-list ${styles.progress}`}>
        {room.panels.map(({ id, name, confirmed, sheets }) => (
          <li key={id}>
            <a href={`${paths.progress(contest)}#${id}`}>{name}</a>
            <Meter
              label={name}
              value={confirmed}
              max={sheets}
              text={words.panelProgress(confirmed, sheets)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
