/** Whether an archive is whole and may be unpacked by anybody: every entry is read once, and nothing is written. */
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { fileLimits } from '#rules/file-limits'
import { Unfit } from './unfit'

const symbolicLink = 0o120000
const kindOfFile = 0o170000

type Limits = { entries: number; bytes: number }

/** Returns the names inside. `texts` receives the content of the entries it names. Throws Unfit. */
export async function checkArchive(
  path: string,
  kind: 'zip' | 'docx',
  texts: Map<string, string> = new Map(),
): Promise<string[]> {
  const limits = kind === 'docx' ? fileLimits.word : fileLimits.archive
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    try {
      const entries = await listEntries(zip, limits)
      refuseOverlaps(entries)
      await readAll(zip, entries, limits, texts)
      return entries.map(({ fileName }) => fileName)
    } finally {
      zip.close()
    }
  } catch (error) {
    throw asUnfit(error, kind)
  }
}

async function listEntries(zip: ZipFile, limits: Limits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new Unfit({ code: 'too-many-entries', max: limits.entries })
  const entries: Entry[] = []
  let [packed, unpacked] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unfit({ code: 'archive-locked' })
    if (((entry.externalFileAttributes >>> 16) & kindOfFile) === symbolicLink) {
      throw new Unfit({ code: 'archive-link' })
    }
    entries.push(entry)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (unpacked > limits.bytes || isBomb(packed, unpacked)) throw new Unfit({ code: 'archive-bomb' })
  }
  return entries
}

function isBomb(packed: number, unpacked: number): boolean {
  const { from, ratio } = fileLimits.expansion
  return unpacked > from && unpacked > packed * ratio
}

/** Entries that share their bytes make a small archive endless (D. Fifield, “A better zip bomb”, WOOT 2019). */
function refuseOverlaps(entries: readonly Entry[]): void {
  const order = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )
  order.forEach((entry, index) => {
    const next = order[index + 1]
    const end = entry.relativeOffsetOfLocalHeader + entry.compressedSize
    if (next && end > next.relativeOffsetOfLocalHeader) throw new Unfit({ code: 'archive-bomb' })
  })
}

/** Unpacks everything into nothing: an entry that lies about its size or was damaged on its way ends here. */
async function readAll(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: Limits,
  texts: Map<string, string>,
): Promise<void> {
  let unpacked = 0
  for (const entry of entries) {
    if (!entry.canDecodeFileData()) throw new Error('An unknown way of packing')
    let sum = 0
    const kept: Buffer[] = []
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      unpacked += chunk.length
      if (unpacked > limits.bytes) throw new Unfit({ code: 'archive-bomb' })
      if (texts.has(entry.fileName)) kept.push(chunk)
    }
    if (sum !== entry.crc32) throw new Error('A damaged entry')
    if (kept.length > 0) texts.set(entry.fileName, Buffer.concat(kept).toString('utf8'))
  }
}

/** yauzl tells the faults of an archive apart by words only. */
function asUnfit(error: unknown, kind: 'zip' | 'docx'): Unfit {
  if (error instanceof Unfit) return error
  const message = error instanceof Error ? error.message : ''
  if (/^(invalid relative path|absolute path|invalid characters in fileName)/.test(message)) {
    return new Unfit({ code: 'archive-path' })
  }
  if (message.startsWith('too many bytes')) return new Unfit({ code: 'archive-bomb' })
  return new Unfit({ code: 'unreadable', kind })
}
