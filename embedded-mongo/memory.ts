/** Memory in use: before a query is refused for it, garbage is collected, so that only what is really held counts. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { must } from './errors'

/** Of what may live long; beyond it the collector would soon do nothing but collect, and then give up. */
const FULLEST = 0.7
/** The part of V8's limit that only young values may fill. */
const YOUNG = 48 * 2 ** 20

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function isTight(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics()
  return used > (limit - YOUNG) * FULLEST
}

/** @throws CommandError 146, ExceededMemoryLimit, where too little memory is left to go on. */
export function refuseFullMemory() {
  if (!isTight()) return
  collectGarbage()
  must(!isTight(), 146, 'The operation used too much memory')
}
