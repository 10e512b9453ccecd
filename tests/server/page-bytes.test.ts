/** The bytes of a page as they leave: whole Vietnamese text, wherever React's buffer happens to end. */
import { PassThrough, type Transform } from 'node:stream'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutZeros } from '../../app/entry.server'

/** Many short texts, as pages have: it is between these that React fills its buffer. */
const words = Array.from({ length: 2000 }, (_, index) => `sản phẩm khác ${index}`)

async function sent(through: Transform): Promise<Buffer> {
  const items = words.map((word) => createElement('li', { key: word, title: word }, word))
  renderToPipeableStream(createElement('ul', null, items)).pipe(through)
  const chunks: Uint8Array[] = []
  for await (const chunk of through) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

test('no zero byte stands where a letter did not fit the end of the buffer', async () => {
  const page = words.map((word) => `<li title="${word}">${word}</li>`).join('')
  expect((await sent(withoutZeros())).toString()).toBe(`<ul>${page}</ul>`)
})

test('React still needs this; when it no longer does, withoutZeros can go', async () => {
  expect((await sent(new PassThrough())).includes(0)).toBe(true)
})
