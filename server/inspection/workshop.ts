/**
 * Opens untrusted files in processes of their own, a few at a time, each with a cap on time and memory. A file that
 * breaks or stalls its process costs that process, never the server.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type { Answer, JobName, Jobs, Order } from './jobs'
import { Unfit } from './unfit'

export interface Workshop {
  /** Throws Unfit when the file may not pass or went beyond a cap (`too-heavy`), Error when the job failed otherwise. */
  run<Name extends JobName>(name: Name, input: Jobs[Name]['input']): Promise<Jobs[Name]['output']>
  /** Ends its processes; jobs at hand fail. */
  close(): void
}

interface Limits {
  /** Processes at most. */
  hands: number
  /** For one job; the start of a process is not the file's fault and not counted. */
  milliseconds: number
  megabytes: number
}

/** A process without work leaves after this long, and gives its memory back. */
const idleMilliseconds = 30_000

interface Waiting {
  order: Order
  resolve(output: Jobs[JobName]['output']): void
  reject(error: unknown): void
}

const startMilliseconds = 60_000

/**
 * The next thing a process says. Throws Error when it did not even start; a process that dies over its job, or is
 * ended because that takes too long, throws Unfit.
 */
function message(child: ChildProcess, milliseconds: number, isAtWork: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(patience)
      child.off('message', said).off('exit', died).off('error', reject)
    }
    const said = (words: unknown) => {
      end()
      resolve(words)
    }
    const died = () => {
      end()
      reject(isAtWork ? new Unfit({ code: 'too-heavy' }) : new Error('The workshop does not open'))
    }
    const patience = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.once('message', said).once('exit', died).once('error', reject)
  })
}

/** Nothing starts before the first job. */
export function openWorkshop({ hands, milliseconds, megabytes }: Limits): Workshop {
  const waiting: Waiting[] = []
  const idle = new Map<ChildProcess, NodeJS.Timeout>()
  const all = new Set<ChildProcess>()

  function start(): ChildProcess {
    const child = fork(resolve('server/inspection/workshop-child.ts'), [String(megabytes)], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${Math.round(megabytes / 2)}`],
      // Whatever takes over this process by a prepared file finds no settings and no passwords in it.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    const gone = () => {
      all.delete(child)
      clearTimeout(idle.get(child))
      idle.delete(child)
      next()
    }
    child.once('exit', gone).once('error', gone)
    child.unref()
    child.channel?.unref()
    return child
  }

  function rest(child: ChildProcess): void {
    if (!child.connected) return
    const leave = setTimeout(() => {
      idle.delete(child)
      child.kill()
    }, idleMilliseconds)
    idle.set(child, leave.unref())
    next()
  }

  function next(): void {
    const job = waiting[0]
    if (!job) return
    const [free] = idle.keys()
    if (!free && all.size >= hands) return
    waiting.shift()
    if (free) {
      clearTimeout(idle.get(free))
      idle.delete(free)
    }
    void give(free ?? start(), !free, job)
    next()
  }

  async function give(child: ChildProcess, isNew: boolean, { order, ...job }: Waiting): Promise<void> {
    child.channel?.ref()
    try {
      if (isNew) await message(child, startMilliseconds, false)
      const answered = message(child, milliseconds, true)
      child.send(order, () => {})
      const answer = (await answered) as Answer
      if (answer.done) job.resolve(answer.output)
      else job.reject(answer.unfit ? new Unfit(answer.unfit) : new Error(answer.error))
      child.channel?.unref()
      rest(child)
    } catch (error) {
      job.reject(error)
    }
  }

  return {
    run: <Name extends JobName>(name: Name, input: Jobs[Name]['input']) =>
      new Promise<Jobs[Name]['output']>((resolve, reject) => {
        waiting.push({
          order: { name, input } as Order,
          resolve: (output) => resolve(output as Jobs[Name]['output']),
          reject,
        })
        next()
      }),
    close: () => all.forEach((child) => child.kill('SIGKILL')),
  }
}
