/** What stands behind an error of the mail server: whether a later try can help, and whose business it is. */
import type { LetterFault } from '#rules/letter-states'
import { GatewayRefused } from '../sms/gateway'

/** As nodemailer tells of a delivery that failed. */
interface SmtpError {
  code?: unknown
  command?: unknown
  responseCode?: unknown
}

const logins = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2'])
const outOfReach = new Set([
  'ECONNECTION',
  'ESOCKET',
  'EDNS',
  'ETIMEDOUT',
  'ETLS',
  'ECONNREFUSED',
  'EPROTOCOL',
])

/**
 * A 5xx is final only where it speaks of this recipient or this text (RFC 5321, 4.2.1); one that speaks of our own
 * sender or login would otherwise fail every letter of the house at once.
 */
export function deliveryFault(error: unknown): LetterFault {
  if (error instanceof GatewayRefused) return gatewayFault(error.status)
  const { code, command, responseCode } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as SmtpError
  if (logins.has(String(code))) return 'login'
  if (typeof responseCode === 'number' && responseCode >= 400 && responseCode < 500) return 'busy'
  if (typeof responseCode === 'number' && responseCode >= 500) {
    if (command === 'RCPT TO') return 'recipient'
    if (command === 'DATA') return 'content'
    if (command === 'MAIL FROM') return 'sender'
    return 'unknown'
  }
  // An address that cannot even be written into an envelope.
  if (code === 'EENVELOPE') return 'recipient'
  if (outOfReach.has(String(code)) || isOutOfReach(error)) return 'unreachable'
  return 'unknown'
}

function gatewayFault(status: number): LetterFault {
  if (status === 401 || status === 403) return 'login'
  if (status === 400 || status === 422) return 'recipient'
  return status === 429 || status >= 500 ? 'busy' : 'unknown'
}

/** A gateway that nobody answers at, or that takes too long. */
function isOutOfReach(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.message === 'fetch failed')
}
