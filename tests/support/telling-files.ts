/** Files that tell who made them and where, in every place we know of, so that tests can look for what came through. */
import { crc32 } from 'node:zlib'
import { archive, pdfOf } from './hostile'
import { box, genuine, handler } from './dossier'

/** What no judge may ever find. */
export const secrets = {
  author: 'Nguyễn Thị Bí Mật',
  plain: 'Nguyen Thi Bi Mat',
  camera: 'DienThoaiBiMat',
  place: '+22.8233+104.9836',
  school: 'THCS Bi Mat Ha Giang',
} as const

/** The first secret that stands in these bytes, however it was encoded; null when none does. */
export function secretIn(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes)
  return (
    Object.values(secrets).find((secret) =>
      (['utf8', 'utf16le', 'latin1'] as const).some((encoding) =>
        buffer.includes(Buffer.from(secret, encoding)),
      ),
    ) ?? null
  )
}

/** An entry of a TIFF directory, little-endian; values longer than four bytes lie at `offset`. */
function tag(id: number, type: number, count: number, value: Buffer | number): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16LE(id, 0)
  bytes.writeUInt16LE(type, 2)
  bytes.writeUInt32LE(count, 4)
  if (typeof value === 'number') bytes.writeUInt32LE(value, 8)
  else value.copy(bytes, 8)
  return bytes
}

/** An Exif block: turned on its side, taken by a camera, by a person, at 22°49'24" N. */
export function exif(): Buffer {
  const artist = Buffer.from(`${secrets.plain}\0`)
  const camera = Buffer.from(`${secrets.camera}\0`)
  const degrees = Buffer.alloc(24)
  ;[22, 1, 49, 1, 24, 1].forEach((number, index) => degrees.writeUInt32LE(number, index * 4))
  const [first, gps] = [8, 8 + 2 + 4 * 12 + 4]
  const values = gps + 2 + 2 * 12 + 4
  const directory = (...tags: Buffer[]) => {
    const count = Buffer.alloc(2)
    count.writeUInt16LE(tags.length)
    return Buffer.concat([count, ...tags, Buffer.alloc(4)])
  }
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(first, 4)
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    head,
    directory(
      tag(0x0110, 2, camera.length, values + 24 + artist.length),
      tag(0x0112, 3, 1, 6),
      tag(0x013b, 2, artist.length, values + 24),
      tag(0x8825, 4, 1, gps),
    ),
    directory(tag(1, 2, 2, Buffer.from('N\0')), tag(2, 5, 3, values)),
    degrees,
    artist,
    camera,
  ])
}

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const xmp = `<x:xmpmeta><rdf:li>${secrets.author}</rdf:li><exif:GPS>${secrets.place}</exif:GPS></x:xmpmeta>`

/** Taken upright: 64 by 48 pixels that are to be shown as 48 by 64. */
export const jpg = Buffer.concat([
  genuine.jpg.subarray(0, 2),
  segment(0xe1, exif()),
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
  segment(0xfe, Buffer.from(secrets.school)),
  genuine.jpg.subarray(2),
  Buffer.from(secrets.place),
])

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)]
  head.writeUInt32BE(content.length)
  tail.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([head, body, tail])
}

export const png = Buffer.concat([
  genuine.png.subarray(0, 33),
  chunk('tEXt', Buffer.from(`Author\0${secrets.plain}`)),
  chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
  chunk('eXIf', exif().subarray(6)),
  genuine.png.subarray(33),
])

const words = 'BT /F1 24 Tf 60 760 Td (May tach ngo) Tj ET'

/** Its information and its XMP name the author; its page does not. The second page lies on its side. */
export const pdf = pdfOf(
  [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(xmp)} >>\nstream\n${xmp}\nendstream`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate 90 >>',
    `<< /Author (${secrets.plain}) /Title (${secrets.school}) >>`,
  ],
  '/Info 8 0 R ',
)

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** A real document of Word, with an author, a change by a person, a picture with its place, and a sheet inside. */
export const word = archive({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  '_rels/.rels': relations(
    `<Relationship Id="r1" Type="${officeRelations}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  ),
  'docProps/core.xml': `<cp:coreProperties><dc:creator>${secrets.author}</dc:creator></cp:coreProperties>`,
  'docProps/app.xml': `<Properties><Company>${secrets.school}</Company></Properties>`,
  'word/_rels/document.xml.rels': relations(
    `<Relationship Id="r1" Type="${officeRelations}/image" Target="https://theo-doi.example/${secrets.plain}.png" TargetMode="External"/><Relationship Id="r2" Type="${officeRelations}/hyperlink" Target="https://vi.wikipedia.org/" TargetMode="External"/>`,
  ),
  'word/document.xml': `<?xml version="1.0"?><w:document ${wordNames}><w:body><w:p><w:ins w:id="1" w:author="${secrets.author}"><w:r><w:t>May tach ngo</w:t></w:r></w:ins></w:p></w:body></w:document>`,
  'word/comments.xml': `<w:comments ${wordNames}><w:comment w:id="0" w:author="${secrets.author}" w:initials="${secrets.plain}"/></w:comments>`,
  'word/people.xml': `<w15:person w15:author="${secrets.author}"/>`,
  'word/media/image1.jpg': jpg,
  'word/embeddings/sheet1.xlsx': archive({
    'docProps/core.xml': secrets.author,
    'xl/workbook.xml': '<workbook/>',
  }),
})

const number = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4))
  return bytes
}

/** A film with a track of places: its samples lie between those of the pictures. */
export function film(): Buffer {
  const ftyp = box('ftyp', Buffer.from('mp42\0\0\0\0mp42isom'))
  const pictures = [Buffer.alloc(40, 0x11), Buffer.alloc(40, 0x22)]
  const places = [Buffer.from(secrets.place), Buffer.from(secrets.place)]
  const track = (kind: string, size: number, offsets: number[]) =>
    box(
      'trak',
      box('tkhd', number(0, 0xaabbccdd, 0xaabbccdd, 1, 0), Buffer.alloc(64)),
      box('udta', Buffer.from(secrets.school)),
      box(
        'mdia',
        box('mdhd', number(0, 0xaabbccdd, 0xaabbccdd, 600, 600, 0)),
        Buffer.concat([handler(kind)]),
        box(
          'minf',
          box(
            'stbl',
            box('stsz', number(0, size, offsets.length)),
            box('stsc', number(0, 1, 1, 1, 1)),
            box('stco', number(0, offsets.length, ...offsets)),
          ),
        ),
      ),
    )
  const index = (base: number) =>
    box(
      'moov',
      box('mvhd', number(0, 0xaabbccdd, 0xaabbccdd, 600, 600), Buffer.alloc(80)),
      track('vide', 40, [base, base + 40 + (places[0]?.length ?? 0)]),
      track('meta', places[0]?.length ?? 0, [base + 40, base + 80 + (places[0]?.length ?? 0)]),
      box(
        'udta',
        box('\u00a9xyz', Buffer.from(secrets.place)),
        box('\u00a9ART', Buffer.from(secrets.author)),
      ),
    )
  const base = ftyp.length + index(0).length + 8
  const media = box('mdat', ...pictures.flatMap((picture, at) => [picture, places[at] ?? Buffer.alloc(0)]))
  return Buffer.concat([
    ftyp,
    index(base),
    media,
    box('uuid', Buffer.from(xmp)),
    box('free', Buffer.from(secrets.camera)),
  ])
}
