/** One contest, presented to whoever may enter it: what it is, where it stands, what it asks, what it gives. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Buttons, ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Columns } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import { Timeline } from '#ui/timeline'
import { paths } from '#paths'
import type { Phase } from '#rules/phases'
import { enter } from '#server/guard'
import { contestPage } from '#server/queries/contest-page'
import { answer } from '#server/respond'
import { contestWords as words, nowSentence } from '#wording/vi/contest'
import { milestoneNames, phaseNames } from '#wording/vi/states'
import { shortDate } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { ContestGuidance, ContestNews, Documents } from './contest-posts'
import { Contact, Dates, Dossier, Facts, Purpose, Steps } from './contest-sections'
import styles from './public-site.module.css'
import { CriteriaTable, PrizesTable } from './rules-tables'

export const handle = { wide: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return answer(() => contestPage(by, params.contest))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? '') },
  { name: 'description', content: data?.purpose[0] ?? '' },
]

const tones: Record<Phase, Tone> = {
  upcoming: 'neutral',
  open: 'success',
  screening: 'info',
  judging: 'info',
  deliberation: 'info',
  posting: 'done',
  finished: 'done',
}

export default function ContestPage() {
  const contest = useLoaderData<typeof loader>()
  const { slug, phase, now, closesAt, publishedAt } = contest
  const isOpen = phase === 'open'
  const moved = contest.dates.filter((date) => date.moved && !date.isPast)
  return (
    <>
      <PageHeader
        eyebrow={contest.organiser.standingBody}
        title={contest.title}
        status={<StatusTag tone={tones[phase]}>{phaseNames[phase]}</StatusTag>}
        meta={isOpen ? <strong>{words.deadline(closesAt, now)}</strong> : nowSentence(contest)}
      />
      <div className={styles.acts}>
        <Buttons>
          {isOpen && <ButtonLink href={paths.newEntry(slug)}>{words.begin}</ButtonLink>}
          {publishedAt && <ButtonLink href={paths.results(slug)}>{words.results}</ButtonLink>}
          <ButtonLink variant="secondary" href={paths.regulations(slug)}>
            {words.regulations}
          </ButtonLink>
          {!isOpen && phase !== 'upcoming' && !publishedAt && (
            <ButtonLink variant="link" href={paths.track}>
              {words.track}
            </ButtonLink>
          )}
        </Buttons>
      </div>
      {moved.map(({ code, at, moved }) => (
        <Notice key={code} tone="warning" title={words.movedTitle(code, at)}>
          {moved && <p>{words.moved(moved.from, moved.reason, moved.notice)}</p>}
        </Notice>
      ))}
      <Timeline label={words.timeline} phases={timelineOf(contest)} />
      <Columns lead>
        <div>
          <ContestNews slug={slug} news={contest.news} />
          <Purpose paragraphs={contest.purpose} />
          <Facts {...contest} />
          {(isOpen || phase === 'upcoming') && <Steps />}
          <Dossier parts={contest.parts} />
          {!contest.isVoted && <CriteriaTable rubric={contest.rubric} />}
          <PrizesTable prizes={contest.prizes} isVoted={contest.isVoted} />
        </div>
        <div>
          <Dates dates={contest.dates} />
          <ContestGuidance guidance={contest.guidance} />
          <Documents documents={contest.documents} />
          <Contact organiser={contest.organiser} />
        </div>
      </Columns>
    </>
  )
}

/** The phases with their days, and the ceremony after them. */
function timelineOf(contest: {
  phases: { phase: Phase; from: Date; to: Date; state: 'past' | 'current' | 'future' }[]
  dates: { code: string; at: Date; isPast: boolean }[]
}) {
  const ceremony = contest.dates.find(({ code }) => code === 'ceremony')
  return [
    ...contest.phases.map(({ phase, from, to, state }) => ({
      name: phaseNames[phase],
      when: words.range(from, to),
      state,
      stateWord: words[state],
    })),
    ...(ceremony
      ? [
          {
            name: milestoneNames.ceremony,
            when: shortDate(ceremony.at),
            state: ceremony.isPast ? ('past' as const) : ('future' as const),
            stateWord: ceremony.isPast ? words.past : words.future,
          },
        ]
      : []),
  ]
}
