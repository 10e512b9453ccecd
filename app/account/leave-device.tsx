/** Before signing out on a machine that keeps a judge's work: what would be lost, or all of it taken off and signed out. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Button, ButtonLink, Buttons } from '#ui/form'
import { Interruption } from '#ui/dialog'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { leaveWords as words, waitingSheets } from '#wording/vi/judge-offline'
import { pageTitle } from '#wording/vi/shell'
import { photosUnsent } from '#wording/vi/visit'
import { listPhotos } from '../parts/on-device/held-photos'
import { listHeld, waitingOf } from '../parts/on-device/held-sheets'
import { leaveDevice } from '../parts/on-device/leave-device'

export const handle = { hydrate: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await enter(request, params, 'entrant')
  return { person: actor.person._id.toHexString() }
}

export default function LeaveDevice() {
  const { person } = useLoaderData<typeof loader>()
  const [waiting, setWaiting] = useState<string[]>([])
  const [photos, setPhotos] = useState(0)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    void (async () => {
      const [held, pictures] = [waitingOf(await listHeld(person)), await listPhotos(person)]
      setPhotos(pictures.length)
      setWaiting(held.map(({ blindCode }) => blindCode))
      if (held.length + pictures.length > 0) return
      await leaveDevice(person)
      form.current?.submit()
    })()
  }, [person])

  const isWaiting = waiting.length + photos > 0
  return (
    <>
      <title>{pageTitle(words.title)}</title>
      <Interruption
        title={words.title}
        actions={
          <Buttons>
            {isWaiting && <ButtonLink href={paths.offline}>{words.send}</ButtonLink>}
            <Button variant={isWaiting ? 'danger' : 'primary'} form="leave">
              {isWaiting ? words.discard : words.submit}
            </Button>
          </Buttons>
        }
      >
        <output>
          {waiting.length > 0 && <p>{waitingSheets(waiting)}</p>}
          {photos > 0 && <p>{photosUnsent(photos)}</p>}
          {!isWaiting && words.clearing}
        </output>
        <form
          ref={form}
          id="leave"
          method="post"
          action={paths.signOutCleared}
          onSubmit={(event) => {
            const leaving = event.currentTarget
            event.preventDefault()
            void leaveDevice(person).then(() => leaving.submit())
          }}
        />
      </Interruption>
    </>
  )
}
