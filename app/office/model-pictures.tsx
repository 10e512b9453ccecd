/** The photographs of a model as it came in, and the form that adds one. */
import { paths } from '#paths'
import { modelPhotosAtMost } from '#rules/models'
import { Button, FileInput } from '#ui/form'
import { Section } from '#ui/section'
import { modelDeskWords as words } from '#wording/vi/model-desk'
import styles from './office.module.css'

interface ModelPicturesProps {
  contest: string
  entry: string
  photos: readonly string[]
  error: string | null
}

export function ModelPictures({ contest, entry, photos, error }: ModelPicturesProps) {
  return (
    <Section title={words.photos}>
      {photos.length === 0 && <p className="muted">{words.noPhotos}</p>}
      <ul className={`plain-list ${styles.pictures}`}>
        {photos.map((photo, index) => (
          <li key={photo}>
            <a href={paths.modelPhoto(contest, entry, photo)}>
              <img src={paths.modelPhoto(contest, entry, photo)} alt={words.photoAlt(index + 1)} />
            </a>
          </li>
        ))}
      </ul>
      {photos.length < modelPhotosAtMost && (
        <form
          method="post"
          action={paths.addModelPhoto(contest, entry)}
          encType="multipart/form-data"
          className={styles.form}
        >
          <FileInput
            name="photo"
            label={words.addPhoto}
            accept="image/*"
            capture="environment"
            error={error}
          />
          <Button variant="secondary">{words.sendPhoto}</Button>
        </form>
      )}
    </Section>
  )
}
