/** Films on their way to a judge: what tells of people and places is blank, every other byte where it was. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { boxesIn, type ReadAt } from '#server/inspection/film-boxes'
import { filmMask, masked } from '#server/previews/film-mask'
import { film, secretIn, secrets } from '#tests/support/telling-files'

const bytes = film()
const readFrom =
  (source: Buffer): ReadAt =>
  (position, length) =>
    Promise.resolve(source.subarray(position, position + length))

async function throughMask(start: number, end: number, size = 7): Promise<Buffer> {
  const mask = await filmMask(readFrom(bytes), bytes.length)
  const part = bytes.subarray(start, end)
  const pieces = Array.from({ length: Math.ceil(part.length / size) }, (_, at) =>
    part.subarray(at * size, at * size + size),
  )
  const out: Buffer[] = []
  for await (const chunk of masked(Readable.from(pieces), start, mask)) out.push(chunk)
  return Buffer.concat(out)
}

describe('a masked film', () => {
  test('tells nothing of places, people, cameras and times, and keeps its length', async () => {
    expect(secretIn(bytes)).not.toBeNull()
    const shown = await throughMask(0, bytes.length)
    expect(secretIn(shown)).toBeNull()
    expect(shown.includes(Buffer.from('aabbccdd', 'hex'))).toBe(false)
    expect(shown.length).toBe(bytes.length)
  })

  test('is still a film: the same boxes, the told ones become free, pictures untouched', async () => {
    const shown = await throughMask(0, bytes.length)
    const names = async (source: Buffer) =>
      (await boxesIn(readFrom(source), 0, source.length)).map(({ type }) => type)
    expect([await names(bytes), await names(shown)]).toEqual([
      ['ftyp', 'moov', 'mdat', 'uuid', 'free'],
      ['ftyp', 'moov', 'mdat', 'free', 'free'],
    ])
    const [moov] = (await boxesIn(readFrom(shown), 0, shown.length)).filter(({ type }) => type === 'moov')
    const inside = await boxesIn(readFrom(shown), moov?.content ?? 0, moov?.end ?? 0)
    expect(inside.map(({ type }) => type)).toEqual(['mvhd', 'trak', 'free', 'free'])
    for (const picture of [Buffer.alloc(40, 0x11), Buffer.alloc(40, 0x22)]) {
      expect(shown.indexOf(picture)).toBe(bytes.indexOf(picture))
    }
  })

  test('is the same whatever range is asked for, in whatever pieces it comes', async () => {
    const whole = await throughMask(0, bytes.length)
    const place = fc.integer({ min: 0, max: bytes.length })
    await fc.assert(
      fc.asyncProperty(place, place, fc.integer({ min: 1, max: 64 }), async (one, other, size) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        expect((await throughMask(start, end, size)).equals(whole.subarray(start, end))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('is refused when its boxes do not add up', async () => {
    const broken = Buffer.from(bytes)
    broken.writeUInt32BE(9_999_999, 20 + 4)
    await expect(filmMask(readFrom(broken), broken.length)).rejects.toThrow()
  })
})

const ffmpeg = process.env.PATH?.split(delimiter)
  .map((folder) => join(folder, 'ffmpeg'))
  .find(existsSync)

describe.skipIf(!ffmpeg)('a film that ffmpeg made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bang-vang-film-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = async (...options: string[]) => {
    const { stdout, stderr } = await promisify(execFile)(ffmpeg ?? '', ['-hide_banner', '-y', ...options])
    return stdout + stderr
  }
  const told = ['title', 'artist', 'comment'].flatMap((name) => ['-metadata', `${name}=${secrets.author}`])

  test.each([
    ['index last', []],
    ['index first', ['-movflags', '+faststart']],
    ['in fragments', ['-movflags', 'frag_keyframe+empty_moov']],
  ])('plays frame for frame as before, and tells nothing: %s', async (_, flags) => {
    const [before, after] = [join(folder, 'before.mp4'), join(folder, 'after.mp4')]
    const sources = [
      '-f',
      'lavfi',
      '-i',
      'testsrc=size=160x120:rate=10',
      '-f',
      'lavfi',
      '-i',
      'sine',
      '-t',
      '2',
    ]
    await run(...sources, ...told, '-metadata', `location=${secrets.place}/`, ...flags, before)
    const source = await readFile(before)
    const mask = await filmMask(readFrom(source), source.length)
    await writeFile(after, await buffer(Readable.from(masked(Readable.from([source]), 0, mask))))
    const shown = await readFile(after)
    expect([secretIn(source) === null, secretIn(shown)]).toEqual([false, null])
    const frames = (path: string) => run('-v', 'error', '-i', path, '-f', 'framemd5', '-')
    expect(await frames(after)).toBe(await frames(before))
  })
})
