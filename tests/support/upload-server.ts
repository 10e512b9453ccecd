/** The upload doors on a port of their own, and a sender that speaks UploadThing's protocol as its client does. */
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll } from 'vitest'
import type { Person } from '#models/person'
import { boundedBody, sameOriginOnly } from '#server/http/doors'
import { uploadDoors } from '#server/uploading/doors'
import { cookieOf } from './requests'

export interface Presigned {
  url: string
  key: string
  name: string
  customId: string
}

export interface Question {
  entry: string
  part?: string
  replaces?: string | null
  fingerprint?: string
  name?: string
  size: number
}

/** Opens the doors before the tests of a file and closes them after. */
export function openUploadDoors() {
  let server: Server
  let origin = ''
  beforeAll(async () => {
    const app = express()
    app.use(sameOriginOnly, boundedBody, uploadDoors())
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.closeAllConnections())

  /** An address of ours, asked for at this port: the signature does not cover the host that is asked. */
  const here = (url: string) => origin + url.slice(new URL(url).origin.length)

  return {
    here,
    async ask(person: Person | null, { entry, part = 'media', replaces = null, ...file }: Question) {
      const { name = 'phim.mp4', size, fingerprint = randomBytes(8).toString('hex') } = file
      return fetch(`${origin}/api/uploadthing?actionType=upload&slug=dossier`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Cookie: person ? await cookieOf(person) : '' },
        body: JSON.stringify({
          input: { entry, part, replaces, fingerprint },
          files: [{ name, size, type: 'video/mp4', lastModified: 1 }],
        }),
      })
    },
    async offset(person: Person, url: string) {
      const response = await fetch(here(url), { method: 'HEAD', headers: { Cookie: await cookieOf(person) } })
      const header = response.headers.get('x-ut-range-start')
      return { status: response.status, received: header === null ? null : Number(header) }
    },
    /** Sends bytes raw, as our pieces are sent. */
    async put(person: Person | null, url: string, bytes: Uint8Array, start = 0) {
      return fetch(here(url), {
        method: 'PUT',
        headers: { Cookie: person ? await cookieOf(person) : '', Range: `bytes=${start}-` },
        body: Uint8Array.from(bytes),
      })
    },
    /** Sends bytes as UploadThing's own client does: the rest of the file as the only part of a form. */
    async putForm(person: Person, url: string, bytes: Uint8Array, start = 0) {
      const body = new FormData()
      body.append('file', new File([Uint8Array.from(bytes)], 'phim.mp4'))
      return fetch(here(url), {
        method: 'PUT',
        headers: { Cookie: await cookieOf(person), Range: `bytes=${start}-` },
        body,
      })
    },
  }
}

export async function presignedBy(response: Response): Promise<Presigned> {
  const [one] = (await response.json()) as Presigned[]
  if (!one) throw new Error('No address was given')
  return one
}
