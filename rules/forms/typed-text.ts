/** Text as people type it on any device: line ends and accents made alike, length bounded, nothing else judged. */
import { z } from 'zod'

/** Several lines: kept as typed, but for `\r\n`, composed accents (NFC) and control characters. */
export function longText(maxCharacters: number) {
  return z
    .string()
    .default('')
    .transform((text) => clean(text.replace(/\r\n?/g, '\n')))
    .pipe(z.string().max(maxCharacters, 'text-too-long'))
}

/** One line, without spaces around it. */
export function lineText(maxCharacters: number) {
  return z
    .string()
    .default('')
    .transform((text) => clean(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(maxCharacters, 'text-too-long'))
}

/** An e-mail address, or nothing. */
export const emailText = lineText(200).refine(
  (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  'email-unreadable',
)

/** A telephone number with at least nine digits, or nothing. */
export const phoneText = lineText(30).refine(
  (text) => text === '' || (/^[\d\s.+()-]+$/.test(text) && text.replace(/\D/g, '').length >= 9),
  'phone-unreadable',
)

/** A tick: `on` or absent. */
export const tick = z.string().optional().transform(Boolean)

/** Answers by the names of their questions; several ticked boxes of one name are one text. Far longer than any may be. */
export const typedAnswers = z
  .record(
    z.string().max(80),
    z.union([
      longText(20_000),
      z
        .array(lineText(60))
        .max(100)
        .transform((codes) => codes.join(' ')),
    ]),
  )
  .default({})

/** A name typed on a Mac must equal the same name typed on a phone. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- taking control characters out is the point
  return text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}
