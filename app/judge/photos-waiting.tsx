/** Photographs that the server does not have yet: shown from this machine, with what is being done about them. */
import { useEffect, useRef } from 'react'
import { paths } from '#paths'
import { photosWaiting, photoText, photoWords as words } from '#wording/vi/visit'
import { Button } from '#ui/form'
import { Notice } from '#ui/notice'
import type { HeldPhoto } from '../parts/on-device/held-photos'
import type { PhotosWaiting } from './offline/use-photos'
import styles from './visit.module.css'

export function PhotosWaitingList({ waiting, sheet }: { waiting: PhotosWaiting; sheet: string }) {
  const here = waiting.held.filter((one) => one.sheet === sheet)
  return (
    <div aria-live="polite">
      {here.length > 0 && (
        <Notice tone={here.some(({ problem }) => problem) ? 'danger' : 'warning'}>
          {waiting.isSending ? (
            <p>{words.sending}</p>
          ) : (
            <>
              <p>{photosWaiting(here.length)}</p>
              <p>{waiting.canHold ? words.waitingNote : words.notHeld}</p>
            </>
          )}
          {waiting.stopped === 'session' && (
            <p>
              {words.needsSession} <a href={paths.signIn(paths.desk(sheet))}>{words.signIn}</a>
            </p>
          )}
          <div className={styles.list}>
            {here.map((one) => (
              <Waiting key={one.photo} photo={one} discard={() => void waiting.discard(one)} />
            ))}
          </div>
        </Notice>
      )}
    </div>
  )
}

function Waiting({ photo, discard }: { photo: HeldPhoto; discard: () => void }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const made = URL.createObjectURL(photo.picture)
    if (image.current) image.current.src = made
    return () => URL.revokeObjectURL(made)
  }, [photo.picture])
  const text = photoText(photo.at, photo.place)
  return (
    <figure className={styles.photo}>
      <img ref={image} alt={`${words.waiting}, ${text}`} />
      <figcaption>{photo.problem ?? text}</figcaption>
      <Button type="button" variant="link" onClick={discard}>
        {words.discard}
      </Button>
    </figure>
  )
}
