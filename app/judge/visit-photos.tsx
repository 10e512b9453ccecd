/** Photographs on the desk of a visit: take one, see what is kept and what waits, take one off. */
import { useState } from 'react'
import { photoLimits } from '#rules/sheet-photos'
import { photoCount, photoWords as words } from '#wording/vi/visit'
import { TextInput } from '#ui/form'
import { PhotoForm } from './photo-form'
import { PhotoList } from './photo-list'
import { PhotosWaitingList } from './photos-waiting'
import { usePhotos, type PhotosWaiting } from './offline/use-photos'
import type { Desk } from './use-desk'
import { useJudge } from './use-judge'
import styles from './visit.module.css'

export function VisitPhotos({ desk }: { desk: Desk }) {
  const { photos } = desk.loaded
  return photos && <Photos desk={desk} photos={photos} />
}

function Photos({ desk, photos }: { desk: Desk; photos: NonNullable<Desk['loaded']['photos']> }) {
  const { sheet } = desk.loaded
  const waiting = usePhotos(useJudge())
  const fresh = waiting.sent.flatMap(({ sheet: of, photo }) => (of === sheet.id ? [photo] : []))
  const known = new Set(photos.own.map(({ id }) => id))
  const own = [...photos.own, ...fresh.filter(({ id }) => !known.has(id))]
  const isFull = own.length >= photoLimits.perSheet
  return (
    <section id="anh" className={styles.photos} aria-labelledby="anh-ten">
      <h2 id="anh-ten">{words.title}</h2>
      <p className="muted">
        {words.lead} {photoCount(own.length, photoLimits.perSheet)}.
      </p>
      <PhotoList sheet={sheet.id} photos={own} isOpen={desk.isOpen} />
      <PhotosWaitingList waiting={waiting} sheet={sheet.id} />
      {desk.isOpen &&
        !isFull &&
        (desk.isAwake ? <Pick desk={desk} waiting={waiting} /> : <PhotoForm sheet={sheet.id} error={null} />)}
      {photos.others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <p className="muted">{words.othersNote}</p>
          <PhotoList sheet={sheet.id} photos={photos.others} isOpen={false} />
        </>
      )}
    </section>
  )
}

/** Two large buttons: the camera, and what the phone has already. */
function Pick({ desk, waiting }: { desk: Desk; waiting: PhotosWaiting }) {
  const { id, blindCode } = desk.loaded.sheet
  const [place, setPlace] = useState(desk.copy.visit?.place ?? '')
  const pick = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    for (const file of files) await waiting.add(file, { sheet: id, blindCode, place })
  }
  const control = {
    type: 'file',
    accept: 'image/*',
    className: 'visually-hidden',
    onChange: (event: { currentTarget: HTMLInputElement }) => void pick(event.currentTarget),
  } as const
  return (
    <>
      <TextInput
        name="photo-place"
        label={words.place}
        maxLength={photoLimits.placeCharacters}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <div className={styles.pick}>
        <label>
          {words.take}
          <input {...control} capture="environment" />
        </label>
        <label>
          {words.choose}
          <input {...control} multiple />
        </label>
      </div>
    </>
  )
}
