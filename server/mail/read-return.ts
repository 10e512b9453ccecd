/** Reads what a mail server sends back: which letter did not arrive, for good or for now, and why (RFC 3464). */
import PostalMime, { type Email } from 'postal-mime'

export interface ReturnedLetter {
  /** The id of our letter; null when nothing in the report names one. */
  letter: string | null
  /** Only `failed` means that the letter will not arrive. */
  action: string
  /** The enhanced status code of RFC 3463, as `5.1.1`; '' when the report has none. */
  status: string
  reply: string
}

/** Null for anything that is no delivery report: holiday replies and people's own answers come to the same address. */
export async function readReturn(source: Uint8Array | string): Promise<ReturnedLetter | null> {
  const mail = await PostalMime.parse(source, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
  })
  const report = partOf(mail, 'message/delivery-status')
  if (report === null) return null
  const fields = fieldsOf(report)
  const original = partOf(mail, 'message/rfc822') ?? partOf(mail, 'text/rfc822-headers') ?? ''
  const status = /\b\d\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? ''
  return {
    letter: letterFrom(mail, original),
    action: (fields.get('action') ?? '').toLowerCase(),
    status,
    reply: (fields.get('diagnostic-code') ?? '').replace(/^smtp;\s*/i, '').slice(0, 500),
  }
}

function partOf(mail: Email, kind: string): string | null {
  const found = mail.attachments.find(({ mimeType }) => mimeType.toLowerCase() === kind)
  if (!found) return null
  return typeof found.content === 'string' ? found.content : new TextDecoder().decode(found.content)
}

/** The fields of a report, of its first recipient: our letters have one each. Folded lines are joined. */
function fieldsOf(report: string): Map<string, string> {
  const lines = report
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  const fields = new Map<string, string>()
  for (const line of lines) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), (value ?? '').trim())
  }
  return fields
}

/** By the address that the report came to, else by the Message-ID of the letter that it encloses. */
function letterFrom(mail: Email, original: string): string | null {
  const delivered = [
    ...(mail.to ?? []).map(({ address }) => address ?? ''),
    ...mail.headers.flatMap(({ key, value }) => (/^(x-original-to|delivered-to)$/i.test(key) ? [value] : [])),
  ]
  const byAddress = delivered.map((one) => /\+([0-9a-f]{24})@/i.exec(one)?.[1]).find(Boolean)
  const byMessage = /^message-id:\s*<([0-9a-f]{24})@/im.exec(original)?.[1]
  return (byAddress ?? byMessage)?.toLowerCase() ?? null
}
