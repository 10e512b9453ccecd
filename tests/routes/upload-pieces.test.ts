/** How long the pieces of a file are: they settle at what the line carries in a few seconds, within bounds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextLength } from '../../app/entrant/uploads/send-pieces'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

test('on a steady line pieces settle at a few seconds each, or at the bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5 * kilobyte, max: 200 * megabyte }), (bytesPerSecond) => {
      let length = megabyte
      for (let piece = 0; piece < 20; piece += 1) {
        length = nextLength(length, (length / bytesPerSecond) * 1000)
        expect(length).toBeGreaterThanOrEqual(256 * kilobyte)
        expect(length).toBeLessThanOrEqual(32 * megabyte)
      }
      const seconds = length / bytesPerSecond
      if (length > 256 * kilobyte) expect(seconds).toBeLessThanOrEqual(10)
      if (length < 32 * megabyte) expect(seconds).toBeGreaterThanOrEqual(1.5)
    }),
  )
})
