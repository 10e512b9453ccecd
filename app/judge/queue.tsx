/** The judge's own page: every sheet by contest and panel, with what to do next. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '#server/guard'
import { councilCalls } from '#server/queries/council-calls'
import { judgeQueue } from '#server/queries/judge-queue'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { queueWords as words } from '#wording/vi/judge'
import { CouncilCalls } from './council-calls'
import { QueuePanel } from './queue-panel'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(async () => ({ ...(await judgeQueue(by)), calls: await councilCalls(by) }))
}

export default function Queue() {
  const { panels, now, calls } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={words.title} meta={words.lead} />
      <CouncilCalls calls={calls} />
      {panels.length === 0 && <p>{words.empty}</p>}
      {panels.map((panel) => (
        <QueuePanel key={panel.id} panel={panel} now={now} />
      ))}
    </>
  )
}
