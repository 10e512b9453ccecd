/** What happens once a file is whole: the router is told, once at a time for each file, and its answer handed on. */
import type { Transfer } from '#models/transfer'
import { callBack } from './handler'

const arriving = new Map<string, Promise<unknown>>()

/** A browser that lost our answer and asks again meanwhile waits for the same one. */
export function arrive({ token, key, name, size }: Transfer): Promise<unknown> {
  const running = arriving.get(token)
  if (running) return running
  const calling = callBack({ key: key ?? '', token, name, size }).finally(() => arriving.delete(token))
  arriving.set(token, calling)
  return calling
}
