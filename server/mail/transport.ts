/** Sends a letter by SMTP; without SMTP_URL it is laid, readable, into the outbox folder. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { env } from '../env'

export interface Letter {
  key: string
  to: string
  subject: string
  text: string
}

/** Throws what the mail server answered when the letter was not taken. */
export async function deliver(letter: Letter): Promise<void> {
  if (env.smtpUrl) await bySmtp(env.smtpUrl, letter)
  else await intoFolder(letter)
}

async function bySmtp(url: string, letter: Letter): Promise<void> {
  const transport = nodemailer.createTransport(url)
  try {
    await transport.sendMail({
      from: env.mailFrom,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
    })
  } finally {
    transport.close()
  }
}

export const outboxFolder = join(env.dataFolder, 'outbox')

/** One text file a letter, written whole before it appears under its name. */
async function intoFolder({ key, to, subject, text }: Letter): Promise<void> {
  await mkdir(outboxFolder, { recursive: true })
  const stamp = new Date().toISOString().replaceAll(':', '-')
  // Plain letters only: a file name is bounded in bytes, and an address may be long.
  const name = `${stamp} ${to.slice(0, 100)} ${key}`.replace(/[^a-zA-Z0-9@. -]/g, '_').slice(0, 180)
  const path = join(outboxFolder, `${name}.txt`)
  await writeFile(`${path}.part`, `Người nhận: ${to}\nTiêu đề: ${subject}\n\n${text}\n`)
  await rename(`${path}.part`, path)
}
