/** What uploads are measured against: the least a Node server can do, which is to write the body of a PUT to disk. */
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const folder = process.argv[2] ?? '.'
let count = 0

const server = createServer((request, response) => {
  if (request.method !== 'PUT')
    return void response.setHeader('Content-Type', 'text/html').end('<input type=file>')
  const target = createWriteStream(join(folder, String((count += 1))))
  pipeline(request, target).then(
    () => response.end(),
    () => response.destroy(),
  )
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
