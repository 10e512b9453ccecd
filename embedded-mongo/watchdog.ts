/** Ends a process whose one thread is stuck, so that whoever started it can start it again: nothing acknowledged is lost. */
import { Worker } from 'node:worker_threads'

const BEAT_MS = 500

/** What the watching thread runs: plain JavaScript, since it is handed over as text. */
const watch = `
const { workerData } = require('node:worker_threads')
let [seen, since] = [-1, Date.now()]
setInterval(() => {
  const beat = Atomics.load(workerData.beats, 0)
  if (beat !== seen) [seen, since] = [beat, Date.now()]
  else if (Date.now() - since > workerData.patience) {
    process.stderr.write('embedded-mongo: one operation held up all others for too long; ending\\n')
    process.kill(process.pid, 'SIGKILL')
  }
}, ${BEAT_MS})
`

/** Watches this thread from another one; after `patience` milliseconds without a beat the process is killed. */
export function startWatchdog(patience: number) {
  const beats = new Int32Array(new SharedArrayBuffer(4))
  new Worker(watch, { eval: true, workerData: { beats, patience } }).unref()
  setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref()
}
