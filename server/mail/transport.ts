/** Sends a letter by SMTP; without SMTP_URL it is laid, readable, into the outbox folder. */
import nodemailer from 'nodemailer'
import { env } from '../env'
import { layIntoFolder } from '../outbox-folder'

export interface Letter {
  /** Comes back with a letter that was returned: in its Message-ID and in the address that returns go to. */
  id: string
  key: string
  to: string
  subject: string
  text: string
  /** For whom it is sent: the name people see, and where their answers go. */
  organiser?: { name: string; email: string }
}

/** Throws what the mail server answered when the letter was not taken. */
export async function deliver(letter: Letter): Promise<void> {
  if (env.smtpUrl) await bySmtp(env.smtpUrl, letter)
  else {
    const { key, to, subject, text } = letter
    await layIntoFolder({ key, to, words: `Người nhận: ${to}\nTiêu đề: ${subject}\n\n${text}\n` })
  }
}

/** A mail server that is not there must not hold up the letters behind this one. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

async function bySmtp(url: string, letter: Letter): Promise<void> {
  const transport = nodemailer.createTransport({ url, ...patience })
  const sender = senderOf(env.mailFrom)
  const { organiser } = letter
  try {
    await transport.sendMail({
      from: organiser ? { name: organiser.name, address: sender.address } : env.mailFrom,
      replyTo: organiser?.email || undefined,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.id}@${sender.domain}>`,
      // No holiday replies to a machine (RFC 3834; Exchange asks for its own header).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      envelope: { from: returnAddress(letter.id) ?? sender.address, to: letter.to },
    })
  } finally {
    transport.close()
  }
}

/** `Bảng Vàng <a@b.vn>` as its address and the part behind the at sign. */
function senderOf(from: string): { address: string; domain: string } {
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
  return { address, domain: address.split('@').at(-1) ?? '' }
}

/** An address of its own for each letter, so that whatever comes back names it (as Bernstein's VERP does). */
function returnAddress(id: string): string | null {
  if (env.bounceAddress === undefined) return null
  const [local = '', domain = ''] = env.bounceAddress.split('@')
  return `${local}+${id}@${domain}`
}
