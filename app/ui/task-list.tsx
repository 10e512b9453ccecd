/** What remains to be done, in groups; the whole row is the link, and what is finished is plain so the eye moves on. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { StatusTag, type Tone } from './status-tag'
import styles from './task-list.module.css'

export type TaskStatus = 'done' | 'doing' | 'todo' | 'blocked'

export type Task = {
  title: string
  /** Absent when the task cannot be begun. */
  href?: string
  status: TaskStatus
  /** The word for the status. */
  statusLabel: string
  /** What is missing, or what the office asked. */
  hint?: ReactNode
}

export type TaskGroup = { title: string; tasks: readonly Task[] }

const tones: Partial<Record<TaskStatus, Tone>> = { doing: 'info', todo: 'neutral' }

function Status({ status, statusLabel }: Task) {
  const tone = tones[status]
  if (tone) return <StatusTag tone={tone}>{statusLabel}</StatusTag>
  return <span className={status === 'blocked' ? 'muted' : undefined}>{statusLabel}</span>
}

function Row({ task }: { task: Task }) {
  const { title, href, hint } = task
  return (
    <li className={classNames(styles.task, href && styles.live)}>
      <div className={styles.words}>
        {href ? (
          <a href={href} className={styles.link}>
            {title}
          </a>
        ) : (
          title
        )}
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      <div className={styles.status}>
        <Status {...task} />
      </div>
    </li>
  )
}

/** Groups are numbered in order when there is more than one. */
export function TaskList({ groups }: { groups: readonly TaskGroup[] }) {
  return (
    <ol className={classNames('plain-list', styles.groups)}>
      {groups.map((group, index) => (
        <li key={group.title}>
          <h2 className={styles.title}>
            {groups.length > 1 && <span className={styles.step}>{index + 1}</span>} {group.title}
          </h2>
          <ul className={classNames('plain-list', styles.tasks)}>
            {group.tasks.map((task) => (
              <Row key={task.title} task={task} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
