/** The door to which a mail server posts what comes back: `POST /thu-tra-lai`, the report as its body, the secret in a header. */
import { timingSafeEqual } from 'node:crypto'
import { Router, raw } from 'express'
import { currentTime } from '../clock'
import { sha256 } from '../digest'
import { env } from '../env'
import { takeReturn } from './bounces'

export const returnPath = '/thu-tra-lai'

/** 204 for whatever was read, so that the mail server does not post it for ever; 403 without the secret. */
export function returnDoor(): Router {
  const door = Router()
  door.post(returnPath, raw({ type: () => true, limit: '1mb' }), (request, response, next) => {
    if (!isSecret(request.get('X-Bounce-Secret'))) return void response.status(403).end()
    currentTime()
      .then((now) => takeReturn(request.body as Buffer, now))
      .then((outcome) => response.status(204).set('X-Outcome', outcome).end())
      .catch(next)
  })
  return door
}

/** Digests, so that both sides are equally long and nothing is told by how long comparing takes. */
function isSecret(given: string | undefined): boolean {
  if (env.bounceSecret === undefined || given === undefined) return false
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(env.bounceSecret)))
}
