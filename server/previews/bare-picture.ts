/** Takes out of a JPEG or PNG what is not the picture (places, cameras, comments), and leaves every pixel as it is. */

/** Bytes that are neither, or are broken, come back as nothing. */
export function barePicture(bytes: Uint8Array): Uint8Array {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (picture.subarray(0, 2).equals(jpgStart)) return bareJpg(picture)
  if (picture.subarray(0, 8).equals(pngStart)) return barePng(picture)
  return new Uint8Array()
}

const jpgStart = Buffer.from('ffd8', 'hex')
const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')

const startOfScan = 0xda
const comment = 0xfe

/** APP0 says how to read the picture, APP2 and APP14 how to colour it; the others tell stories (ITU-T T.81, Annex B). */
const keptSegments = new Set([0xe0, 0xe2, 0xee])

function bareJpg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) return Buffer.concat([...kept, toTheEnd(bytes, at)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const isStory = marker === comment || (marker >= 0xe0 && marker <= 0xef && !keptSegments.has(marker))
    if (!isStory) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.alloc(0)
}

/** Telephones write whole films behind the end of a picture. */
function toTheEnd(bytes: Buffer, from: number): Buffer {
  const end = bytes.indexOf(Buffer.from('ffd9', 'hex'), from)
  return bytes.subarray(from, end < 0 ? bytes.length : end + 2)
}

const stories = new Set(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'])

function barePng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (!stories.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}
