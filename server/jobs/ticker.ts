/** Repeats a job with a pause between runs; one run at a time, and an error is logged, never the end. */

export interface Ticker {
  /** Waits for the run at hand, then stops. */
  stop(): Promise<void>
}

export function every(milliseconds: number, job: () => Promise<void>): Ticker {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let isStopped = false
  const run = () => {
    running = job()
      .catch((error: unknown) => console.error('A job failed', error))
      .then(() => {
        if (!isStopped) timer = setTimeout(run, milliseconds)
      })
  }
  timer = setTimeout(run, milliseconds)
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
