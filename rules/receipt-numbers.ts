/** Receipt numbers such as `HG18-00417-K`: short, in sequence, readable on the telephone, with a check letter last. */

/** Letters that nobody mishears or misreads: no I, O, Q, nor letters that look like digits. */
const checkLetters = 'ABCDEFGHKLMNPRTUVXY'

/** The receipt for the n-th submission of a contest. Throws when `sequence` is not a positive integer. */
export function receiptNumber(prefix: string, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError('A receipt sequence starts at 1')
  const body = `${prefix}-${String(sequence).padStart(5, '0')}`
  return `${body}-${checkLetter(body)}`
}

/** What a person typed, in the form we keep it: capitals, dashes restored, no spaces. */
export function normaliseReceiptNumber(text: string): string {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const parts = /^([A-Z]+\d+)(\d{5})([A-Z])$/.exec(bare)
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : bare
}

/** False when a digit or letter was mistyped: said before anyone looks it up. */
export function isReceiptNumber(text: string): boolean {
  const parts = /^(.+)-([A-Z])$/.exec(text)
  return parts !== null && checkLetter(parts[1] ?? '') === parts[2]
}

function checkLetter(body: string): string {
  let sum = 0
  for (const [place, char] of [...body].entries()) sum += (place + 2) * char.charCodeAt(0)
  return checkLetters[sum % checkLetters.length] ?? 'A'
}
