/** Photographs of a visit as they are kept, in the order in which they were taken; each may be taken off while that is allowed. */
import { paths } from '#paths'
import type { PhotoRow } from '#rules/sheet-photos'
import { photoAlt, photoText, photoWords as words } from '#wording/vi/visit'
import { Button } from '#ui/form'
import styles from './visit.module.css'

interface PhotoListProps {
  sheet: string
  photos: readonly PhotoRow[]
  /** The sheet is open: what did not stand on it when it was last confirmed may go. */
  isOpen: boolean
}

export function PhotoList({ sheet, photos, isOpen }: PhotoListProps) {
  if (photos.length === 0) return null
  return (
    <div className={styles.list}>
      {photos.map(({ id, width, height, takenAt, place, isRemovable }, index) => (
        <figure key={id} className={styles.photo}>
          <a href={paths.photo(sheet, id)}>
            <img
              src={paths.photo(sheet, id)}
              alt={photoAlt(index + 1, takenAt, place)}
              {...{ width, height }}
              loading="lazy"
            />
          </a>
          <figcaption>{photoText(takenAt, place)}</figcaption>
          {isOpen && isRemovable && (
            <form method="post" action={paths.photos(sheet)}>
              <Button variant="link" name="remove" value={id}>
                {words.remove}
                <span className="visually-hidden"> {index + 1}</span>
              </Button>
            </form>
          )}
        </figure>
      ))}
    </div>
  )
}
