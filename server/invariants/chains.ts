/** The journal: every chain counts from one without a gap, and every line is as it was written. */
import { Journal, type JournalLine } from '#models/journal'
import { hashOf } from '../journal'
import { batchSize } from './reading'

export async function* findBrokenChains(): AsyncGenerator<string> {
  let last: Pick<JournalLine, 'subject' | 'sequence' | 'hash'> = { subject: '', sequence: 0, hash: '' }
  for await (const line of Journal.find().sort({ subject: 1, sequence: 1 }).lean().cursor({ batchSize })) {
    const before = line.subject === last.subject ? last : { sequence: 0, hash: '' }
    const name = `journal of ${line.subject}, line ${line.sequence}`
    if (line.sequence !== before.sequence + 1) {
      yield `${name}: follows line ${before.sequence}`
    } else if (line.previousHash !== before.hash) {
      yield `${name}: does not name the line before it`
    }
    if (line.hash !== hashOf(line)) yield `${name}: is not as it was written (hash)`
    last = line
  }
}
