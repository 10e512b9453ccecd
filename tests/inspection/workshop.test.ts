/** The processes in which untrusted files are opened: capped in time and memory, replaced when they die, several at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { Unfit } from '#server/inspection/unfit'
import { openWorkshop, type Workshop } from '#server/inspection/workshop'
import { genuine } from '#tests/support/dossier'
import { archive } from '#tests/support/hostile'

const folder = mkdtempSync(join(tmpdir(), 'bang-vang-workshop-'))
afterAll(() => rmSync(folder, { recursive: true }))

let workshop: Workshop
afterEach(() => workshop.close())

async function staged(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

describe('a workshop', () => {
  test('ends a job that takes too long, and does the next one', async () => {
    workshop = openWorkshop({ hands: 1, milliseconds: 20_000, megabytes: 1_000 })
    const slow = archive(
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}`, new Uint8Array(1_500_000)])),
    )
    const path = await staged('slow.zip', slow)
    const small = await staged('a.pdf', genuine.pdf)
    const hasty = openWorkshop({ hands: 1, milliseconds: 30, megabytes: 1_000 })
    await expect(hasty.run('check', { path, kind: 'zip' })).rejects.toEqual(new Unfit({ code: 'too-heavy' }))
    hasty.close()
    expect(await workshop.run('check', { path: small, kind: 'pdf' })).toEqual({ pages: 1 })
  })

  test('ends a job that takes too much memory, and does the next one', async () => {
    workshop = openWorkshop({ hands: 1, milliseconds: 30_000, megabytes: 220 })
    const canvas = createCanvas(9_000, 9_000)
    canvas.getContext('2d').fillRect(0, 0, 4_000, 4_000)
    const path = await staged('a.jpg', await canvas.encode('jpeg', 30))
    await expect(workshop.run('check', { path, kind: 'jpg' })).rejects.toEqual(
      new Unfit({ code: 'too-heavy' }),
    )
    const small = await staged('b.jpg', genuine.jpg)
    expect(await workshop.run('check', { path: small, kind: 'jpg' })).toEqual({
      size: { width: 64, height: 48 },
    })
  })

  test('does many jobs with few processes, each answer for its own question', async () => {
    workshop = openWorkshop({ hands: 2, milliseconds: 20_000, megabytes: 1_000 })
    const pdf = await staged('c.pdf', genuine.pdf)
    const jpg = await staged('c.jpg', genuine.jpg)
    const bad = await staged('d.pdf', genuine.exe)
    const answers = await Promise.allSettled(
      [pdf, jpg, bad, pdf, jpg, bad, pdf].map((path) =>
        workshop.run('check', { path, kind: path.endsWith('jpg') ? 'jpg' : 'pdf' }),
      ),
    )
    const ofPdf = { status: 'fulfilled', value: { pages: 1 } }
    const ofJpg = { status: 'fulfilled', value: { size: { width: 64, height: 48 } } }
    const ofBad = { status: 'rejected', reason: new Unfit({ code: 'unreadable', kind: 'pdf' }) }
    expect(answers).toEqual([ofPdf, ofJpg, ofBad, ofPdf, ofJpg, ofBad, ofPdf])
  })

  test('says when a job failed through no fault of the file', async () => {
    workshop = openWorkshop({ hands: 1, milliseconds: 20_000, megabytes: 1_000 })
    const lost = workshop.run('outline', { path: join(folder, 'khong-co') })
    await expect(lost).rejects.toThrow('ENOENT')
    await expect(lost).rejects.not.toBeInstanceOf(Unfit)
  })
})
