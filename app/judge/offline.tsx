/** Judging without network: what lies on this machine, and what waits to be sent. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useSyncExternalStore } from 'react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { offlineDesk } from '#server/queries/offline-desk'
import { answer } from '#server/respond'
import { offlineWords as words } from '#wording/vi/judge-offline'
import { pageTitle } from '#wording/vi/shell'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { DownloadPanel } from './offline/download-panel'
import { TablesPanel } from './offline/tables-panel'
import { useDevice } from './offline/use-device'
import { useWaiting } from './offline/use-waiting'
import { PhotosStrip } from './offline/photos-strip'
import { WaitingStrip } from './offline/waiting-strip'

export const handle = { hydrate: true }

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => offlineDesk(by))
}

const never = () => () => {}

export default function Offline() {
  const { person, sheets, panels, bytes, until, now } = useLoaderData<typeof loader>()
  // A copy put by knows nothing of the question mark in its address: it is read once the page stands.
  const isMissing = useSyncExternalStore(
    never,
    () => new URLSearchParams(location.search).has('chua-tai'),
    () => false,
  )
  const device = useDevice(person)
  const waiting = useWaiting(person, null)
  const seconds = until ? (until.getTime() - now.getTime()) / 1000 : 0
  return (
    <>
      <PageHeader back={{ href: paths.queue, label: words.queue }} title={words.title} meta={words.lead} />
      {isMissing && (
        <Notice tone="warning">
          <p>{words.notDownloaded}</p>
        </Notice>
      )}
      <WaitingStrip waiting={waiting} keptAt={device.keptAt} here={paths.offline} />
      <PhotosStrip person={person} />
      <DownloadPanel wanted={{ person, sheets, seconds }} bytes={bytes} until={until} device={device} />
      <TablesPanel panels={panels} />
    </>
  )
}
