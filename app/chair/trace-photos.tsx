/** What the judges photographed when they went to look at a work. */
import { paths } from '#paths'
import type { EntryTrace } from '#server/queries/entry-trace'
import { Section } from '#ui/section'
import { photoAlt, photoText, photoWords as words } from '#wording/vi/visit'
import styles from './trace-photos.module.css'

export function TracePhotos({ trace: { photos, contest } }: { trace: EntryTrace }) {
  if (photos.length === 0) return null
  return (
    <Section title={words.title}>
      <div className={styles.photos}>
        {photos.map(({ id, judge, width, height, takenAt, place }, index) => (
          <figure key={id}>
            <a href={paths.councilPhoto(contest.slug, id)}>
              <img
                src={paths.councilPhoto(contest.slug, id)}
                alt={photoAlt(index + 1, takenAt, place)}
                {...{ width, height }}
                loading="lazy"
              />
            </a>
            <figcaption>
              {judge}: {photoText(takenAt, place)}
            </figcaption>
          </figure>
        ))}
      </div>
    </Section>
  )
}
