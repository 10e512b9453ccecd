/**
 * The process in which untrusted files are opened (server/inspection/workshop.ts starts it): it knows no secrets, does
 * one thing at a time, and is ended from outside when that takes too long, by its own watchman when it takes too much memory.
 */
import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FileKind } from '#rules/file-kinds'
import { copyWord } from '../previews/copy-word'
import { drawPage } from '../previews/draw-page'
import { drawPicture } from '../previews/draw-picture'
import { printCopy } from '../previews/print-copy'
import { checkArchive } from './check-archive'
import { checkFilm } from './check-film'
import { checkPdf } from './check-pdf'
import { checkPicture } from './check-picture'
import { checkWord } from './check-word'
import type { Answer, Facts, Jobs, Order } from './jobs'
import { openPdf, pageSizes } from './open-pdf'
import { Unfit } from './unfit'

const niceness = 10

/**
 * While WebAssembly draws, nothing else runs in this thread: the watchman needs one of its own. It also ends a job that
 * never ends once the server is gone.
 */
const watchman = `
  const { workerData } = require('node:worker_threads')
  const parent = process.ppid
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, 50)
`

async function check(path: string, kind: FileKind): Promise<Facts> {
  switch (kind) {
    case 'pdf':
      return checkPdf(path)
    case 'jpg':
    case 'png':
      return { size: await checkPicture(path, kind) }
    case 'mp4':
      await checkFilm(path)
      return {}
    case 'docx':
      await checkWord(path)
      return {}
    case 'zip':
      await checkArchive(path, 'zip')
      return {}
  }
}

async function carryOut({ name, input }: Order): Promise<Jobs[Order['name']]['output']> {
  switch (name) {
    case 'check':
      return check(input.path, input.kind)
    case 'outline':
      return openPdf(input.path, (document) => Promise.resolve(pageSizes(document)))
    case 'page':
      return drawPage(input)
    case 'print':
      return printCopy(input)
    case 'picture':
      return drawPicture(input)
    case 'word':
      return copyWord(input)
  }
}

async function answerTo(order: Order): Promise<Answer> {
  try {
    return { done: true, output: await carryOut(order) }
  } catch (error) {
    return { done: false, unfit: error instanceof Unfit ? error.problem : null, error: String(error) }
  }
}

setPriority(niceness)
const bytes = Number(process.argv[2]) * 1024 * 1024
new Worker(watchman, { eval: true, workerData: bytes }).unref()
process.on('message', (order: Order) => void answerTo(order).then((answer) => process.send?.(answer)))
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
