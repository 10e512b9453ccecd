/** The environment, read once and checked: a wrong setting stops the start with a sentence, not a page at midnight. */
import { z } from 'zod'
import type { S3Settings } from './storage/s3'

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
  /** Where mail servers send back what they could not deliver; each letter adds its own key behind a plus sign. */
  BOUNCE_ADDRESS: z.email().optional(),
  /** Lets a mail server post returned letters to /thu-tra-lai; without it only DATA_FOLDER/bounces is read. */
  BOUNCE_SECRET: text.min(16).optional(),
  /** A gateway for short messages that takes JSON; without it they lie readable in DATA_FOLDER/outbox. */
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_TOKEN: text.default(''),
  /** The JSON that the gateway takes, with {{to}} and {{text}} where they belong. */
  SMS_BODY: text.default('{"to":"{{to}}","text":"{{text}}"}').refine(isJson, 'is no JSON'),
  /** E-mail addresses, parted by commas, of those who set up programmes, editions and their offices. */
  ADMINISTRATORS: text.default(''),
  /** The demonstration: invented data, sign-in without mail from this machine, a clock that can be moved. */
  DEMO: flag.default(false),
  /** ClamAV's daemon: `host:port` or the path of its socket; without it files are not scanned for viruses. */
  CLAMD: text.regex(/^(\/.+|[^:/]+:\d{1,5})$/).optional(),
  /** With it files go to UploadThing's cloud; without it our own ingest takes them. */
  UPLOADTHING_TOKEN: text.optional(),
  /** Signs the addresses to which files are sent; without it one is drawn and kept in DATA_FOLDER. */
  UPLOADS_SECRET: text.min(32).optional(),
  UPLOADS_STORE: z.enum(['disk', 'gridfs', 's3']).default('disk'),
  /** The most that one entry may hold, in megabytes. */
  UPLOADS_QUOTA_MB: z.coerce.number().int().positive().default(1024),
  /** Only for a store other than AWS. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: text.default('us-east-1'),
  S3_BUCKET: text.optional(),
  S3_ACCESS_KEY: text.optional(),
  S3_SECRET_KEY: text.optional(),
})

function isJson(body: string): boolean {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

const megabyte = 1024 * 1024

export type FileStore = { kind: 'disk' } | { kind: 'gridfs' } | { kind: 's3'; settings: S3Settings }

export interface UploadSettings {
  cloudToken: string | undefined
  secret: string | undefined
  store: FileStore
  /** Bytes. */
  quotaPerEntry: number
}

export interface Environment {
  mode: 'development' | 'production' | 'test'
  port: number
  host: string
  publicUrl: string
  mongodbUri: string | undefined
  dataFolder: string
  smtpUrl: string | undefined
  mailFrom: string
  bounceAddress: string | undefined
  bounceSecret: string | undefined
  sms: { url: string; token: string; body: string } | undefined
  /** In small letters. */
  administrators: string[]
  isDemo: boolean
  clamd: { path: string } | { host: string; port: number } | undefined
  uploads: UploadSettings
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
    bounceAddress: values.BOUNCE_ADDRESS,
    bounceSecret: values.BOUNCE_SECRET,
    sms:
      values.SMS_URL === undefined
        ? undefined
        : { url: values.SMS_URL, token: values.SMS_TOKEN, body: values.SMS_BODY },
    administrators: values.ADMINISTRATORS.toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    isDemo: values.DEMO,
    clamd: values.CLAMD === undefined ? undefined : clamdAddress(values.CLAMD),
    uploads: {
      cloudToken: values.UPLOADTHING_TOKEN,
      secret: values.UPLOADS_SECRET,
      store: storeFrom(values),
      quotaPerEntry: values.UPLOADS_QUOTA_MB * megabyte,
    },
  }
}

function clamdAddress(text: string): { path: string } | { host: string; port: number } {
  if (text.startsWith('/')) return { path: text }
  const [host = '', port] = text.split(':')
  return { host, port: Number(port) }
}

/** Where files are kept. Throws an Error that names what an S3 store lacks. */
function storeFrom(values: z.output<typeof environment>): FileStore {
  if (values.UPLOADS_STORE !== 's3') return { kind: values.UPLOADS_STORE }
  const { S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = values
  if (!S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) {
    const given = { S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY }
    const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : [`${name}: missing`]))
    throw new Error(`The environment is not usable:\n  ${missing.join('\n  ')}`)
  }
  const settings = {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY,
    secretAccessKey: S3_SECRET_KEY,
  }
  return { kind: 's3', settings }
}

export const env = readEnvironment(process.env)
