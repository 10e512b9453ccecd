/** Finds a second file inside one that should be alone: an archive at its end, a page of the web at its beginning. */

const archiveEnd = Buffer.from('PK\x05\x06', 'latin1')
const archiveEntry = Buffer.from('PK\x01\x02', 'latin1')
const endBytes = 22

/** `head` and `tail` are the first and last bytes of a PDF, picture or film. */
export function isTwoInOne(head: Buffer, tail: Buffer): boolean {
  return (
    endsAsArchive(tail) || /<(!doctype html|html|script|svg|iframe|body)[\s>]/i.test(head.toString('latin1'))
  )
}

/** Whether readers of archives, which begin at the end, would find one here. */
function endsAsArchive(tail: Buffer): boolean {
  for (
    let at = tail.lastIndexOf(archiveEnd);
    at >= 0;
    at = at > 0 ? tail.lastIndexOf(archiveEnd, at - 1) : -1
  ) {
    if (at + endBytes > tail.length) continue
    const directory = at - tail.readUInt32LE(at + 12)
    if (directory >= 0 ? tail.subarray(directory, directory + 4).equals(archiveEntry) : isSound(tail, at))
      return true
  }
  return false
}

/** Four bytes may fall so by chance in a film; sound counts of entries behind them do not. */
function isSound(tail: Buffer, at: number): boolean {
  const [here, all] = [tail.readUInt16LE(at + 8), tail.readUInt16LE(at + 10)]
  return tail.readUInt32LE(at + 4) === 0 && here === all && all > 0
}
