/** Where uploads are asked for and where they are sent: fixed addresses and keys, never taken from a request. */
import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from '../env'
import { hasCode } from '../has-code'

/** The address of UploadThing's router, asked by browsers and, in cloud mode, called back by the cloud. */
export const routerPath = '/api/uploadthing'

/** Our own ingest; the file's key follows. */
export const ingestPath = '/api/ingest'

export interface UploadPlace {
  /** UploadThing's token: the cloud's, or one of our own making with the same shape. */
  token: string
  apiKey: string
  appId: string
  callbackUrl: string
  /** Null in cloud mode: files do not come to us. */
  ingestUrl: string | null
}

let chosen: UploadPlace | undefined

/** The cloud when it has given us a token, otherwise our own ingest with keys derived from our own secret. */
export function uploadPlace(): UploadPlace {
  return (chosen ??= env.uploads.cloudToken ? inCloud(env.uploads.cloudToken) : ownPlace(secretOf()))
}

const callbackUrl = `${env.publicUrl}${routerPath}`

function inCloud(token: string): UploadPlace {
  const { apiKey, appId } = JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as UploadPlace
  return { token, apiKey, appId, callbackUrl, ingestUrl: null }
}

function ownPlace(secret: string): UploadPlace {
  const derive = (use: string) => createHmac('sha256', secret).update(use).digest('hex')
  const apiKey = `sk_local_${derive('uploadthing api key')}`
  const appId = `bv${derive('uploadthing app id').slice(0, 8)}`
  const token = Buffer.from(JSON.stringify({ apiKey, appId, regions: ['local'] })).toString('base64')
  return { token, apiKey, appId, callbackUrl, ingestUrl: `${env.publicUrl}${ingestPath}` }
}

/** The office's secret: given, or drawn once and kept, so that addresses stay good after a restart. */
function secretOf(): string {
  if (env.uploads.secret) return env.uploads.secret
  const path = join(env.dataFolder, 'uploads-secret')
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8')
}
