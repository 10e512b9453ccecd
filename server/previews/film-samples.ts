/** Where the samples of one track lie in the film (ISO/IEC 14496-12 §8.6–8.7: stsz, stsc, stco, co64). */
import { boxesIn, bytesOf, type Box, type ReadAt } from '../inspection/film-boxes'

const mostSamples = 500_000

/** The bytes of each chunk of samples. Throws when the tables do not fit one another. */
export async function samplesOf(read: ReadAt, table: Box): Promise<{ from: number; to: number }[]> {
  const boxes = await boxesIn(read, table.content, table.end)
  const find = (...types: string[]) => boxes.find(({ type }) => types.includes(type))
  const [sizes, runs, places] = [find('stsz'), find('stsc'), find('stco', 'co64')]
  if (!sizes || !runs || !places) return []
  const sizeOf = await readSizes(read, sizes)
  const perChunk = await readTable(read, runs, 4, 3)
  const isLong = places.type === 'co64'
  const offsets = await readTable(read, places, 4, isLong ? 2 : 1)
  let sample = 0
  let run = 0
  return offsets.map((words, chunk) => {
    const from = isLong ? (words[0] ?? 0) * 2 ** 32 + (words[1] ?? 0) : (words[0] ?? 0)
    while ((perChunk[run + 1]?.[0] ?? Infinity) <= chunk + 1) run += 1
    let to = from
    for (let left = perChunk[run]?.[1] ?? 0; left > 0 && sample < mostSamples; left -= 1)
      to += sizeOf(sample++)
    return { from, to }
  })
}

async function readSizes(read: ReadAt, box: Box): Promise<(sample: number) => number> {
  const same = (await bytesOf(read, box, 4, 4)).readUInt32BE(0)
  if (same > 0) return () => same
  const sizes = await readTable(read, box, 8, 1)
  return (sample) => sizes[sample]?.[0] ?? 0
}

/** The rows of a table whose count stands at `offset`, each of `width` numbers of 32 bits. */
async function readTable(read: ReadAt, box: Box, offset: number, width: number): Promise<number[][]> {
  const count = (await bytesOf(read, box, offset, 4)).readUInt32BE(0)
  if (count > mostSamples) throw new Error('A table is too long')
  const bytes = await bytesOf(read, box, offset + 4, count * width * 4)
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_, column) => bytes.readUInt32BE((row * width + column) * 4)),
  )
}
