/** The judge's own page: every sheet by contest and panel, with what to do next. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '#server/guard'
import { councilCalls } from '#server/queries/council-calls'
import { judgeQueue } from '#server/queries/judge-queue'
import { answer } from '#server/respond'
import { paths } from '#paths'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { queueWords as words } from '#wording/vi/judge'
import { CouncilCalls } from './council-calls'
import { offlineWords } from '#wording/vi/judge-offline'
import { useDevice } from './offline/use-device'
import { useWaiting } from './offline/use-waiting'
import { PhotosStrip } from './offline/photos-strip'
import { WaitingStrip } from './offline/waiting-strip'
import { QueuePanel } from './queue-panel'
import { useJudge } from './use-judge'

export const handle = { hydrate: true }

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(async () => ({ ...(await judgeQueue(by)), calls: await councilCalls(by) }))
}

export default function Queue() {
  const { panels, now, calls } = useLoaderData<typeof loader>()
  const person = useJudge()
  const { keptAt } = useDevice(person)
  const waiting = useWaiting(person, null)
  return (
    <>
      <PageHeader title={words.title} meta={words.lead} />
      <WaitingStrip waiting={waiting} keptAt={keptAt} here={paths.queue} />
      <PhotosStrip person={person} />
      <CouncilCalls calls={calls} />
      {panels.length > 0 && (
        <p>
          <a href={paths.offline}>{offlineWords.link}</a>
        </p>
      )}
      {panels.length === 0 && <p>{words.empty}</p>}
      {panels.map((panel) => (
        <QueuePanel key={panel.id} panel={panel} now={now} held={waiting.held} />
      ))}
    </>
  )
}
