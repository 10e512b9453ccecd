/** The web server: headers and doors first, then files, then Remix. Only this file knows the Remix build. */
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { ViteDevServer } from 'vite'
import { env } from '../env'
import { isLocal } from '../load-context'
import { returnDoor } from '../mail/return-door'
import { uploadDoors } from '../uploading/doors'
import { boundedBody, sameOriginOnly } from './doors'
import { identify, securityHeaders } from './headers'

/** Builds the express app; in development Vite serves the sources and reloads pages. */
export async function createApp(): Promise<Express> {
  const isDevelopment = env.mode === 'development'
  const vite = isDevelopment ? await startVite() : null
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  const uploadHosts = env.uploads.cloudToken ? ['https://*.ingest.uploadthing.com'] : []
  app.use(identify, securityHeaders(isDevelopment, env.publicUrl.startsWith('https:'), uploadHosts))
  app.use(sameOriginOnly, boundedBody)
  app.use(uploadDoors())
  app.use(returnDoor())
  // Old phones on weak links: a page of 25 kB travels as 5. Pages are rendered whole, so each is one chunk to compress.
  if (!isDevelopment) app.use(compression())
  if (vite) app.use(vite.middlewares)
  else {
    app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
    app.use('/assets', (_request, response) => void response.status(404).end())
    app.use(express.static('build/client', { maxAge: '1h', index: false, redirect: false }))
  }
  app.all(
    '*',
    createRequestHandler({
      build: vite ? () => developmentBuild(vite) : await productionBuild(),
      getLoadContext,
    }),
  )
  app.use(answerFailure)
  return app
}

/** What fails before Remix is reached: an address that cannot be decoded is the caller's fault and is not logged. */
function answerFailure(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error)
  const isCallers = typeof error === 'object' && error !== null && 'status' in error && error.status === 400
  if (!isCallers) console.error(`[${String(response.locals.reference)}]`, error)
  response.status(isCallers ? 400 : 500).type('text/plain')
  response.send(
    isCallers ? 'Địa chỉ không đúng dạng.' : `Hệ thống gặp lỗi. Mã: ${String(response.locals.reference)}`,
  )
}

function getLoadContext(request: Request, response: Response) {
  return {
    nonce: String(response.locals.nonce),
    reference: String(response.locals.reference),
    address: request.socket.remoteAddress ?? '',
    isLocal: isLocal(request),
  }
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  return createServer({ server: { middlewareMode: true } })
}

async function developmentBuild(vite: ViteDevServer): Promise<ServerBuild> {
  return (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
}

async function productionBuild(): Promise<ServerBuild> {
  return (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
}
