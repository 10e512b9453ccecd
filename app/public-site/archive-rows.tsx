/** Contests in the list of all: the title, where it stands, and the way to its results. */
import type { Phase } from '#rules/phases'
import type { ProgrammeKind } from '#rules/programmes'
import { classNames } from '../ui/class-names'
import { paths } from '#paths'
import { programmeShortNames } from '#wording/vi/archive'
import { homeWords as words } from '#wording/vi/public-site'
import { phaseNames } from '#wording/vi/states'
import styles from './public-site.module.css'

interface ArchiveRowsProps {
  rows: readonly {
    slug: string
    title: string
    programme: ProgrammeKind
    standingBody: string
    phase: Phase
    publishedAt: Date | null
  }[]
}

export function ArchiveRows({ rows }: ArchiveRowsProps) {
  return (
    <ul className={classNames('plain-list', styles.rows)}>
      {rows.map(({ slug, title, programme, standingBody, phase, publishedAt }) => (
        <li key={slug} className={styles.row}>
          <h3>
            <a href={paths.contest(slug)}>{title}</a>
          </h3>
          <p className="muted">
            {programmeShortNames[programme]} · {standingBody} ·{' '}
            {publishedAt ? words.publishedAt(publishedAt) : phaseNames[phase]}
            {publishedAt && (
              <>
                {' · '}
                <a href={paths.results(slug)}>
                  {words.results}
                  <span className="visually-hidden">{words.aboutContest(title)}</span>
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
