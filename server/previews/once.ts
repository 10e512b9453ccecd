/** Does a piece of work once for everybody who asks for it at the same time. */

const underWay = new Map<string, Promise<unknown>>()

/** Whoever comes while `work` runs under the same key gets its outcome; afterwards it may run again. */
export function once<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const running = underWay.get(key) as Promise<Result> | undefined
  if (running) return running
  const started = work().finally(() => underWay.delete(key))
  underWay.set(key, started)
  return started
}
