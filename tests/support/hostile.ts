/** Files that mean harm, or look as if they did: made here, so that none of them lies about as a file. */
import { deflateSync } from 'node:zlib'
import { zipSync, strToU8, type Zippable } from 'fflate'
import { pdf } from '#scripts/demo/files'
import { zipOf } from './dossier'

/** A PDF of these objects (from number 1, the catalog); `trailer` is added to the trailer's dictionary. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    length += bytes.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  })
  const start = length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'

/** A PDF of one empty page, with something in its catalog and objects from number 4. */
export const pdfWith = (catalog: string, ...more: (string | Buffer)[]) =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, pages, page, ...more])

/** An object stream that holds one object, number 9. */
function packed(object: string): Buffer {
  const body = deflateSync(Buffer.from(`9 0 ${object}`))
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream')])
}

/** A PDF with a script whose first object stands behind `before`; readers still find it by the table at the end. */
function wrapped(before: string, after: string, action = '<< /S /JavaScript >>'): Buffer {
  const plainly = pdfWith(`/OpenAction ${action}`)
  const head = plainly.subarray(0, 9)
  const [objects, end] = [plainly.subarray(9), plainly.lastIndexOf('startxref')]
  const shifted = objects.toString('latin1').replace(/^(\d{10}) 00000 n/gm, (_, place: string) => {
    return `${String(Number(place) + before.length).padStart(10, '0')} 00000 n`
  })
  const table = Number(plainly.toString('latin1', end).match(/\d+/)?.[0]) + before.length
  // The object lies on one line, so that a comment swallows it whole.
  const moved = shifted.replace(/startxref\n\d+/, `startxref\n${table}`).replace('1 0 obj\n', '1 0 obj ')
  return Buffer.concat([head, Buffer.from(before), Buffer.from(moved, 'latin1'), Buffer.from(after)])
}

const launch = '<< /S /Launch /F (calc.exe) >>'

export const hostilePdf = {
  locked: pdfOf(
    [`<< /Type /Catalog /Pages 2 0 R >>`, pages, page],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >> /ID [<00> <00>] `,
  ),
  script: pdfWith('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
  'script under an escaped name': pdfWith('/OpenAction << /S /J#61vaScript /J#53 (app.alert) >>'),
  'script behind a lone bracket': wrapped('(\n', ')'),
  'script in a false stream': wrapped('1 0 << >> stream\n', '\nendstream'),
  'script on the line of a comment': wrapped('%', '', '<< /S /JavaScript /JS (x) >>'),
  'script in an object stream': pdfWith('/OpenAction 9 0 R', packed('<< /S /JavaScript /JS (x) >>')),
  launch: pdfWith(`/OpenAction ${launch}`),
  attachment: pdfWith('/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>', '<< /Type /Filespec >>'),
  form: pdfWith('/AcroForm << /XFA 4 0 R >>', '<< /Length 0 >>\nstream\n\nendstream'),
  'objects packed oddly': pdfWith(
    '',
    '<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] /Length 4 >>\nstream\n0000\nendstream',
  ),
  broken: Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n${'x'.repeat(2_000)}`),
  'without pages': pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
} as const

/** Ten thousand pages that share one page's words. */
export function endlessPdf(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => page),
  ])
}

/** Arrays in arrays, a hundred thousand deep: what recurses falls. */
export function deepPdf(depth = 100_000): Buffer {
  return pdfWith('/Deep 4 0 R', `${'['.repeat(depth)}${']'.repeat(depth)}`)
}

/** A page tree that leads back to itself. */
export const circularPdf = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
])

/** An archive of real, deflated entries. */
export function archive(entries: Record<string, string | Uint8Array>): Buffer {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(entries)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return Buffer.from(zipSync(files))
}

/** Two hundred megabytes of nothing in two hundred kilobytes. */
export const bomb = () => archive({ 'a.txt': new Uint8Array(200 * 1024 * 1024) })

/** An archive whose directory says that its entry is small, while its bytes unpack to much more. */
export function lyingArchive(): Buffer {
  const bytes = archive({ 'a.txt': new Uint8Array(1024 * 1024) })
  const entry = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  bytes.writeUInt32LE(10, entry + 24)
  return bytes
}

/** Two names for the same bytes, as in Fifield's bomb. */
export function overlappingArchive(): Buffer {
  const bytes = archive({ 'a.txt': 'x'.repeat(10_000), 'b.txt': 'y'.repeat(10_000) })
  const first = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  const second = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), first + 4)
  bytes.copy(bytes, second + 42, first + 42, first + 46)
  return bytes
}

/** Sets a bit of the first entry: encrypted. */
export function lockedArchive(): Buffer {
  const bytes = archive({ 'a.txt': 'mật' })
  const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8)
  return bytes
}

/** The entry is a symbolic link, as Unix packs them. */
export function linkingArchive(): Buffer {
  const bytes = archive({ link: '/etc/passwd' })
  const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  bytes.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38)
  return bytes
}

/** One byte of the content is not what was packed. */
export function damagedArchive(): Buffer {
  const bytes = Buffer.from(zipSync({ 'a.txt': [strToU8('nội dung nguyên vẹn'), { level: 0 }] }))
  const at = bytes.indexOf(Buffer.from('dung'))
  bytes[at] = 0x44
  return bytes
}

export const polyglots = {
  'a paper and an archive': Buffer.concat([pdf('Bai', ['mot']), zipOf('virus.exe')]),
  'a paper that begins as a page': Buffer.from(
    pdf('Bai', ['mot'])
      .toString('latin1')
      .replace('%PDF-1.4\n', '%PDF-1.4\n%<html><script>alert(1)</script>\n'),
    'latin1',
  ),
} as const
