/** Memory in use: before a query is refused for it, garbage is collected, so that only what is really held counts. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { must } from './errors'

/** Of the process's limit; beyond it the collector would soon do nothing but collect, and then give up. */
const FULLEST = 0.6

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function isTight(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics()
  return used > limit * FULLEST
}

/** @throws CommandError 146, ExceededMemoryLimit, where too little memory is left to go on. */
export function refuseFullMemory() {
  if (!isTight()) return
  collectGarbage()
  must(!isTight(), 146, 'The operation used too much memory')
}
