/** The bytes of a page as they leave: whole Vietnamese text, wherever React's buffer happens to end. */
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutZeros } from '../../app/entry.server'

async function rendered(text: string): Promise<Buffer> {
  const body = withoutZeros()
  renderToPipeableStream(createElement('p', { title: text }, text)).pipe(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

test('no zero byte stands where a letter did not fit the end of the buffer', async () => {
  for (let shift = 0; shift < 6; shift += 1) {
    const text = 'x'.repeat(shift) + 'phẩm chất khác '.repeat(400)
    expect((await rendered(text)).toString()).toBe(`<p title="${text}">${text}</p>`)
  }
})
