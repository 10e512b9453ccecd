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
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    void (async () => {
      const held = waitingOf(await listHeld(person))
      setWaiting(held.map(({ blindCode }) => blindCode))
      if (held.length > 0) return
      await leaveDevice(person)
      form.current?.submit()
    })()
  }, [person])

  return (
    <>
      <title>{pageTitle(words.title)}</title>
      <Interruption
        title={words.title}
        actions={
          <Buttons>
            {waiting.length > 0 && <ButtonLink href={paths.offline}>{words.send}</ButtonLink>}
            <Button variant={waiting.length > 0 ? 'danger' : 'primary'} form="leave">
              {waiting.length > 0 ? words.discard : words.submit}
            </Button>
          </Buttons>
        }
      >
        <output>{waiting.length > 0 ? waitingSheets(waiting) : words.clearing}</output>
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
