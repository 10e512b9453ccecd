/** A paper to print or keep: the pages as pictures in a new PDF, each with the reader's watermark, and nothing of the old one. */
import { rename, writeFile } from 'node:fs/promises'
import type { Jobs } from '../inspection/jobs'
import { openPdf } from '../inspection/open-pdf'
import { pageCanvas } from './page-canvas'

/** 150 dots to the inch on A4: sharp in print, a fifth of a megabyte each. */
const pixels = 1240
const quality = 72
const paperWidth = 595

interface PrintedPage {
  jpeg: Buffer
  width: number
  height: number
}

export function printCopy({ path, stamp, out }: Jobs['print']['input']): Promise<null> {
  return openPdf(path, async (document) => {
    const pages: PrintedPage[] = []
    for (let page = 0; page < document.getPageCount(); page += 1) {
      const canvas = await pageCanvas(document, page, pixels, stamp)
      pages.push({ jpeg: await canvas.encode('jpeg', quality), width: canvas.width, height: canvas.height })
    }
    const part = `${out}.${process.pid}.part`
    await writeFile(part, picturesAsPdf(pages))
    await rename(part, out)
    return null
  })
}

/** A PDF (ISO 32000-1 §7.5) in which each page is one JPEG. */
function picturesAsPdf(pages: readonly PrintedPage[]): Buffer {
  const objects: Buffer[] = [Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')]
  const first = (index: number) => 3 + index * 3
  const kids = pages.map((_, index) => `${first(index)} 0 R`).join(' ')
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`))
  pages.forEach(({ jpeg, width, height }, index) => {
    const high = Math.round((paperWidth * height) / width)
    const draw = `q ${paperWidth} 0 0 ${high} 0 0 cm /I Do Q`
    const [contents, image] = [first(index) + 1, first(index) + 2]
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paperWidth} ${high}] /Contents ${contents} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`,
      ),
      stream('', Buffer.from(draw)),
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        jpeg,
      ),
    )
  })
  return assemble(objects)
}

function stream(dictionary: string, content: Buffer): Buffer {
  const head = `<< ${dictionary} /Length ${content.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')])
}

function assemble(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')]
  let length = parts[0]?.length ?? 0
  const places = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(whole)
    length += whole.length
    return length - whole.length
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
