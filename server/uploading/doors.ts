/** Hangs UploadThing's router and our ingest into the web server. */
import { Router, type NextFunction, type Request as Incoming, type Response as Outgoing } from 'express'
import { handleUploadthing } from './handler'
import { ingest } from './ingest'
import { ingestPath, routerPath, uploadPlace } from './place'

/** Names of files and fields of a dossier, or one signed callback. */
const maxQuestionBytes = 64 * 1024

/** The addresses of uploads; in cloud mode there is no ingest of ours. */
export function uploadDoors(): Router {
  const doors = Router()
  doors.all(routerPath, guarded(answerRouter))
  if (uploadPlace().ingestUrl !== null) {
    const hasMethod = (request: Incoming) => request.method === 'HEAD' || request.method === 'PUT'
    doors.use(ingestPath, (request, response, next) =>
      hasMethod(request) ? guarded(ingest)(request, response, next) : void response.status(405).end(),
    )
  }
  return doors
}

type Answering = (request: Incoming, response: Outgoing) => Promise<void>

function guarded(act: Answering) {
  return (request: Incoming, response: Outgoing, next: NextFunction) => {
    act(request, response).catch(next)
  }
}

/** Hands a request of Node to the official handler, which speaks Fetch. */
async function answerRouter(request: Incoming, response: Outgoing): Promise<void> {
  const { callbackUrl } = uploadPlace()
  if (Number(request.get('Content-Length') ?? 0) > maxQuestionBytes) return void response.status(413).end()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  // The address we are configured with: what Host says is nothing to build upon.
  const { search } = new URL(request.originalUrl, callbackUrl)
  const answer = await handleUploadthing(
    new Request(new URL(search, callbackUrl), {
      method: request.method,
      headers: headersOf(request),
      ...(request.method === 'POST' && { body: Buffer.concat(chunks) }),
    }),
  )
  response.status(answer.status).set('Cache-Control', 'private, no-store')
  response.type(answer.headers.get('Content-Type') ?? 'application/json').send(await answer.text())
}

function headersOf(request: Incoming): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !hopByHop.has(name)) headers.set(name, value)
  }
  return headers
}

const hopByHop = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
])
