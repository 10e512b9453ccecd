/** The rows of the home page: a contest that takes entries is given room, the others one line each. */
import type { ReactNode } from 'react'
import type { BirthWindow } from '#rules/entry-terms'
import type { Phase } from '#rules/phases'
import { ButtonLink, Buttons } from '#ui/form'
import { classNames } from '../ui/class-names'
import { paths } from '#paths'
import { dateTime, timeLeft } from '#wording/format'
import { contestWords } from '#wording/vi/contest'
import { homeWords as words } from '#wording/vi/public-site'
import { phaseNames } from '#wording/vi/states'
import styles from './public-site.module.css'

interface Row {
  slug: string
  title: string
  standingBody: string
  phase: Phase
  opensAt: Date
  closesAt: Date
  isDeadlineMoved: boolean
  birthWindow: BirthWindow | null
  fields: number
  resultsDueAt: Date
  publishedAt: Date | null
}

export function Rows({ children }: { children: ReactNode }) {
  return <ul className={classNames('plain-list', styles.rows)}>{children}</ul>
}

/** The deadline, what is asked of authors, and the way in; only the first has the filled button. */
export function OpenRow({ row, now, isFirst }: { row: Row; now: Date; isFirst: boolean }) {
  return (
    <li className={classNames(styles.row, styles.open)}>
      <h3>
        <a href={paths.contest(row.slug)}>{row.title}</a>
      </h3>
      <p className={styles.deadline}>
        <span>
          {words.deadline} <strong>{dateTime(row.closesAt)}</strong>
        </span>
        <span className={styles.left}>{timeLeft(row.closesAt, now)}</span>
        {row.isDeadlineMoved && <span>{words.moved}</span>}
      </p>
      <p className={styles.facts}>
        {row.birthWindow && `${contestWords.whoShort(row.birthWindow.from, row.birthWindow.to)} · `}
        {words.fields(row.fields)} · {row.standingBody}
      </p>
      <Buttons>
        <ButtonLink variant={isFirst ? 'primary' : 'secondary'} href={paths.contest(row.slug)}>
          {words.enter}
          <span className="visually-hidden">{words.aboutContest(row.title)}</span>
        </ButtonLink>
        <ButtonLink variant="link" href={paths.regulations(row.slug)}>
          {words.regulations}
          <span className="visually-hidden">{words.aboutContest(row.title)}</span>
        </ButtonLink>
      </Buttons>
    </li>
  )
}

export function UpcomingRow({ row }: { row: Row }) {
  return <PlainRow row={row}>{words.opensAt(row.opensAt)}</PlainRow>
}

export function JudgedRow({ row }: { row: Row }) {
  return (
    <PlainRow row={row}>
      {phaseNames[row.phase]} · {words.dueAt(row.resultsDueAt)}
    </PlainRow>
  )
}

export function ClosedRow({ row }: { row: Row }) {
  if (!row.publishedAt) return <PlainRow row={row}>{words.notPublished}</PlainRow>
  return (
    <PlainRow row={row}>
      {words.publishedAt(row.publishedAt)} ·{' '}
      <a href={paths.results(row.slug)}>
        {words.results}
        <span className="visually-hidden">{words.aboutContest(row.title)}</span>
      </a>
    </PlainRow>
  )
}

function PlainRow({ row, children }: { row: Row; children: ReactNode }) {
  return (
    <li className={styles.row}>
      <h3>
        <a href={paths.contest(row.slug)}>{row.title}</a>
      </h3>
      <p className="muted">{children}</p>
    </li>
  )
}
