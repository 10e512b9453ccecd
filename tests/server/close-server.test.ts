/** A server that closes answers whoever it is answering, takes nobody new, and does not wait for ever. */
import { once } from 'node:events'
import { Agent, createServer, get, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { closeServer } from '#server/http/close-server'

/** Somebody asks a server that answers nothing by itself. */
async function asking() {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const agent = new Agent({ keepAlive: true })
  const ask = () =>
    new Promise<string>((resolve) => {
      get({ port, agent }, (response) => {
        let text = ''
        response.on('data', (part: Buffer) => (text += part.toString()))
        response.on('end', () => resolve(text))
      }).on('error', () => resolve('broken off'))
    })
  const asked = once(server, 'request')
  const answer = ask()
  const response: unknown = (await asked)[1]
  if (!(response instanceof ServerResponse)) throw new Error('Not asked')
  return { server, ask, answer, response }
}

test('an answer under way arrives, and nobody is let in after it', async () => {
  const { server, ask, answer, response } = await asking()
  const closed = closeServer(server, 10_000)
  response.end('saved')
  expect(await answer).toBe('saved')
  await closed
  expect(await ask()).toBe('broken off')
})

test('an answer that never comes is broken off when patience ends', async () => {
  const { server, answer } = await asking()
  await closeServer(server, 100)
  expect(await answer).toBe('broken off')
})
