/** The size of a picture as its header tells it, before anything decodes it. */

/** Null when the header tells none. `bytes` are the first of the file, as many as there are at hand. */
export function pictureSize(bytes: Buffer, kind: 'jpg' | 'png'): { width: number; height: number } | null {
  return kind === 'png' ? pngSize(bytes) : jpgSize(bytes)
}

function pngSize(bytes: Buffer) {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Walks from marker to marker until the frame header (ITU-T T.81, Annex B). */
function jpgSize(bytes: Buffer) {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** C4, C8 and CC lie among the frames and are none. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
