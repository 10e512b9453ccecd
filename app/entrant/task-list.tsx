/** One entry as a list of things to do, in three groups. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '#server/guard'
import { entryTaskList } from '#server/queries/entry-task-list'
import { answer } from '#server/respond'
import type { TaskCode } from '#rules/tasks'
import { list } from '#wording/format'
import { entryTitle, taskListWords as words } from '#wording/vi/entrant'
import { taskName } from '#wording/vi/entrant-talk'
import { pageTitle } from '#wording/vi/shell'
import { taskStatusNames } from '#wording/vi/states'
import { TaskList, type Task } from '#ui/task-list'
import { paths } from '#paths'
import { EntryTop } from './entry-top'
import { EntryStanding } from './entry-standing'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryTaskList(by, params.entry))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(entryTitle(data?.title ?? '')) },
]

const groups: { title: string; tasks: TaskCode[] }[] = [
  { title: words.groups.information, tasks: ['authors', 'teacher', 'consents'] },
  { title: words.groups.work, tasks: ['description', 'eligibility', 'explanation', 'files'] },
  { title: words.groups.submit, tasks: ['pledge'] },
]

const statuses = { done: 'done', 'in-progress': 'doing', 'not-started': 'todo' } as const

export default function EntryTaskList() {
  const entry = useLoaderData<typeof loader>()
  const { id, nouns, tasks, remaining } = entry
  const row = (code: TaskCode): Task => {
    const task = tasks.find((one) => one.code === code)
    const status = task?.status ?? 'not-started'
    // Consents may be changed at any time, whatever else is closed.
    const isOpen = task?.isOpen || code === 'consents'
    return {
      title: taskName(code, nouns),
      href: isOpen ? paths.task(id, code) : undefined,
      status: isOpen ? statuses[status] : 'done',
      statusLabel: isOpen || status !== 'done' ? taskStatusNames[status] : words.closedTask,
    }
  }
  const check: Task = {
    title: entry.state === 'returned' ? words.checkAgain : words.check,
    href: paths.check(id),
    status: remaining.length === 0 ? 'todo' : 'blocked',
    statusLabel: remaining.length === 0 ? words.ready : words.blocked,
    hint:
      remaining.length > 0 ? words.needs(list(remaining.map((code) => taskName(code, nouns)))) : undefined,
  }
  return (
    <div className={styles.stack}>
      <EntryTop entry={entry} back={{ href: paths.myEntries, label: words.back }} />
      <EntryStanding entry={entry} />
      {entry.whyClosed === null && (
        <TaskList
          groups={groups.map((group, index) => ({
            title: group.title,
            tasks: [
              ...group.tasks.filter((code) => tasks.some((one) => one.code === code)).map(row),
              ...(index === groups.length - 1 ? [check] : []),
            ],
          }))}
        />
      )}
    </div>
  )
}
