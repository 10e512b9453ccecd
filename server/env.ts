/** The environment, read once and checked: a wrong setting stops the start with a sentence, not a page at midnight. */
import { z } from 'zod'

const text = z.string().trim()
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Loopback unless an office opens its door on purpose. */
  HOST: text.default('127.0.0.1'),
  /** The address people type; used in letters and in the Secure flag of the cookie. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MONGODB_URI: text.startsWith('mongodb').optional(),
  DATA_FOLDER: text.default('.data'),
  /** smtp://user:password@host:port; without it letters lie readable in DATA_FOLDER/outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: text.default('Bảng Vàng <khong-tra-loi@bangvang.example>'),
  /** The demonstration: invented data, sign-in without mail from this machine, a clock that can be moved. */
  DEMO: flag.default(false),
  /** ClamAV's daemon: `host:port` or the path of its socket; without it files are not scanned for viruses. */
  CLAMD: text.regex(/^(\/.+|[^:/]+:\d{1,5})$/).optional(),
})

export interface Environment {
  mode: 'development' | 'production' | 'test'
  port: number
  host: string
  publicUrl: string
  mongodbUri: string | undefined
  dataFolder: string
  smtpUrl: string | undefined
  mailFrom: string
  isDemo: boolean
  clamd: { path: string } | { host: string; port: number } | undefined
}

/** Parses an environment. Throws an Error that names every variable at fault. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable:\n  ${faults.join('\n  ')}`)
  }
  const values = parsed.data
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    // Paths begin with a slash, so the address must not end in one.
    publicUrl: publicUrl.replace(/\/+$/, ''),
    mongodbUri: values.MONGODB_URI,
    dataFolder: values.DATA_FOLDER,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    isDemo: values.DEMO,
    clamd: values.CLAMD === undefined ? undefined : clamdAddress(values.CLAMD),
  }
}

function clamdAddress(text: string): { path: string } | { host: string; port: number } {
  if (text.startsWith('/')) return { path: text }
  const [host = '', port] = text.split(':')
  return { host, port: Number(port) }
}

export const env = readEnvironment(process.env)
