/** Makes small real files for demonstration dossiers: a PDF with a page of text, a PNG with a drawing. */
import { crc32, deflateSync } from 'node:zlib'

/** A PDF of one page, and one for each of `more`; written without accents, since the built-in fonts know none. */
export function pdf(title: string, lines: readonly string[], ...more: (readonly string[])[]): Buffer {
  const pages = [[title, '', ...lines], ...more]
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, index) => {
      const text = page.map((line) => `(${plain(line)}) Tj T*`).join('\n')
      const stream = `BT /F1 12 Tf 60 780 Td 18 TL\n${text}\nET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '-')
    .replace(/[\\()]/g, '\\$&')
}

/** A PNG drawing of a contraption: plates, a wheel and a shaft, different for each seed. */
export function png(seed: number, width = 640, height = 420): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  const hue = (seed * 47) % 360
  const wheel = { x: 180 + ((seed * 53) % 280), y: 190 + ((seed * 31) % 80), r: 60 + ((seed * 17) % 60) }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [r, g, b] = colourAt(x, y, wheel, hue, width, height)
      const at = y * (width * 3 + 1) + 1 + x * 3
      rows[at] = r
      rows[at + 1] = g
      rows[at + 2] = b
    }
  }
  // One corner pixel tells drawings apart that would else come out the same: no two dossiers hold the same file.
  rows.writeUIntBE(seed % 0xffffff, 1, 3)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Colour = [number, number, number]

function colourAt(
  x: number,
  y: number,
  wheel: { x: number; y: number; r: number },
  hue: number,
  width: number,
  height: number,
): Colour {
  const distance = Math.hypot(x - wheel.x, y - wheel.y)
  if (distance < wheel.r * 0.2) return [250, 250, 248]
  if (distance < wheel.r)
    return Math.floor((Math.atan2(y - wheel.y, x - wheel.x) + 4) * 4) % 2 ? shade(hue, 90) : shade(hue, 130)
  if (Math.abs(y - wheel.y) < 10 && x > wheel.x && x < width - 60) return [90, 94, 100]
  if (y > height - 90 && y < height - 50 && x > 60 && x < width - 60) return shade(hue + 40, 110)
  return [236, 238, 233]
}

function shade(hue: number, light: number): Colour {
  const channel = (offset: number) => Math.round(light + 60 * Math.cos(((hue + offset) * Math.PI) / 180))
  return [channel(0), channel(-120), channel(120)]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(checksum(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function checksum(body: Buffer): number {
  return crc32(body) >>> 0
}
