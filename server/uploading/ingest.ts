/** Our own ingest, in UploadThing's protocol: HEAD tells how far a file has come, PUT brings the rest of it or the next piece. */
import type { Request, Response } from 'express'
import type { Transfer } from '#models/transfer'
import { ingestWords as words } from '#wording/vi/uploads'
import { staging, TooLarge } from '../storage/staging'
import { arrive } from './arrive'
import { fileBody } from './file-body'
import { forgetPermission, permit } from './permit'
import { uploadPlace } from './place'

/** Where the next byte belongs. */
const offsetHeader = 'x-ut-range-start'

/** Files that one person may be sending at the same moment. */
const maxWriters = 6
const writers = new Map<string, number>()

/** Answers HEAD and PUT for one signed address. All is checked before a byte of the body is read. */
export async function ingest(request: Request, response: Response): Promise<void> {
  const permitted = await permit(request)
  if (!permitted.ok) return refuseUpload(response, permitted.status, permitted.sentence)
  const { transfer } = permitted
  if (request.method === 'HEAD') {
    const isDone = transfer.state !== 'open'
    const received = isDone ? transfer.size : await staging.received(transfer.token)
    response.set(offsetHeader, String(received)).status(200).end()
  } else if (transfer.state === 'open') await receive(request, response, transfer)
  else await answerArrival(response, transfer)
}

async function receive(request: Request, response: Response, transfer: Transfer): Promise<void> {
  const { token, size } = transfer
  const start = startOf(request)
  const body = fileBody(request)
  if (body.atLeast > size - start) return refuseUpload(response, 413, words.tooLong)
  const release = countWriter(transfer.by.toHexString())
  if (!release) return refuseUpload(response, 429, words.busy)
  try {
    const received = await staging.append(token, { start, size, ...body })
    if (received < size)
      return void response.set(offsetHeader, String(received)).status(202).json({ received })
  } catch (error) {
    if (error instanceof TooLarge) return refuseUpload(response, 413, words.tooLong)
    if (error instanceof RangeError) return refuseUpload(response, 416, words.outOfRange)
    if (error instanceof SyntaxError) return refuseUpload(response, 400, words.malformed)
    // The sender is gone, or somebody has taken over: what came is kept, and nobody waits for an answer.
    if (request.socket.destroyed) return void response.destroy()
    throw error
  } finally {
    release()
  }
  await answerArrival(response, transfer)
}

/** What UploadThing's client expects once a file has arrived: among it, what our router said of it. */
async function answerArrival(response: Response, transfer: Transfer): Promise<void> {
  forgetPermission(transfer)
  const url = `${uploadPlace().ingestUrl}/${transfer.key}`
  const serverData = await arrive(transfer)
  response.json({ url, appUrl: url, ufsUrl: url, fileHash: '', serverData })
}

/** `Range: bytes=N-`; without one the whole file is sent. What makes no sense is beyond every file. */
function startOf(request: Request): number {
  const range = request.get('Range')
  if (range === undefined) return 0
  return Number(/^bytes=(\d{1,15})-$/.exec(range)?.[1] ?? Infinity)
}

/** Counts one more sender of this person; null when there are too many. Call what it returns at the end. */
function countWriter(person: string): (() => void) | null {
  const count = writers.get(person) ?? 0
  if (count >= maxWriters) return null
  writers.set(person, count + 1)
  return () => {
    const left = (writers.get(person) ?? 1) - 1
    if (left > 0) writers.set(person, left)
    else writers.delete(person)
  }
}

/** Whoever is still sending is not listened to: the connection ends with the answer. */
function refuseUpload(response: Response, status: number, sentence: string): void {
  response.status(status).set('Connection', 'close').json({ error: sentence })
}
