/** A real server that speaks S3 (s3rver) behind a gate that recomputes every AWS signature (SigV4), which s3rver leaves unchecked. */
import { createHash, createHmac } from 'node:crypto'
import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import S3rver from 's3rver'

export interface SignedS3 {
  endpoint: string
  /** Requests that were let through, and that were turned away. */
  counts: { good: number; bad: number }
  close: () => Promise<void>
}

export const s3Credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

export async function openSignedS3(directory: string, bucket: string): Promise<SignedS3> {
  const s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const inner = await s3.run()
  const counts = { good: 0, bad: 0 }
  const gate = createServer((incoming, outgoing) => {
    if (!isWellSigned(incoming)) {
      counts.bad += 1
      incoming.resume()
      outgoing.writeHead(403, { 'Content-Type': 'application/xml' })
      outgoing.end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      return
    }
    counts.good += 1
    const { method, url, headers } = incoming
    const onward = ask({ host: '127.0.0.1', port: inner.port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  const { port } = gate.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    counts,
    close: async () => {
      await ended(gate)
      await s3.close()
    },
  }
}

function ended(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[^/]+\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

/** Recomputes the signature as AWS documents it: canonical request, string to sign, derived key. */
function isWellSigned({ method, url, headers }: IncomingMessage): boolean {
  const parsed = authorization.exec(headers.authorization ?? '')
  if (!parsed) return false
  const [, keyId, scope = '', signedHeaders = '', signature] = parsed
  const { pathname, searchParams } = new URL(url ?? '', 'http://s3')
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const canonicalHeaders = signedHeaders
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}\n`)
    .join('')
  const payload = String(headers['x-amz-content-sha256'])
  const canonical = [method, pathname, query, canonicalHeaders, signedHeaders, payload].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = scope
    .split('/')
    .reduce<string | Buffer>((secret, step) => hmac(secret, step), `AWS4${s3Credentials.secretAccessKey}`)
  return keyId === s3Credentials.accessKeyId && hmac(key, toSign).toString('hex') === signature
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
