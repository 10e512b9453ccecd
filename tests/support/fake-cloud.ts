/** UploadThing's cloud as far as our server sees it: announcements, results, signed reads, lists and deletions, in memory. */
import { signatureOf } from '#server/uploading/signed-address'

export const cloudKey = 'sk_live_of_a_test'
export const cloudToken = Buffer.from(
  JSON.stringify({ apiKey: cloudKey, appId: 'app7', regions: ['fra1'] }),
).toString('base64')

export class FakeCloud {
  /** What lies there, by `customId`. */
  readonly files = new Map<string, { bytes: Uint8Array; uploadedAt: number }>()
  readonly announced: { url: string; body: Record<string, unknown> }[] = []
  readonly results: Record<string, unknown>[] = []
  readonly strange: string[] = []

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const { hostname, pathname } = new URL(request.url)
    if (hostname === 'app7.ufs.sh') return this.#read(request)
    if (request.headers.get('x-uploadthing-api-key') !== cloudKey) return Response.json({}, { status: 401 })
    const body = (await request.json()) as Record<string, unknown>
    switch (pathname) {
      case '/route-metadata':
        this.announced.push({ url: request.url, body })
        return Response.json({ ok: true })
      case '/callback-result':
        this.results.push(body)
        return Response.json({ ok: true })
      case '/v6/deleteFiles': {
        const ids = body.customIds as string[]
        for (const id of ids) this.files.delete(id)
        return Response.json({ success: true, deletedCount: ids.length })
      }
      case '/v6/listFiles':
        return Response.json({ hasMore: false, files: this.#list() })
      default:
        this.strange.push(`${request.method} ${request.url}`)
        return Response.json({}, { status: 404 })
    }
  }

  /** The callback of the cloud for a file that has come to it, signed as the cloud signs. */
  callback(origin: string, file: { key: string; customId: string; size: number }): Request {
    const body = JSON.stringify({
      status: 'uploaded',
      metadata: { transfer: file.customId },
      origin,
      file: {
        ...file,
        name: 'phim.mp4',
        type: 'video/mp4',
        url: 'u',
        appUrl: 'u',
        ufsUrl: 'u',
        fileHash: 'h',
      },
    })
    return new Request('http://localhost:3000/api/uploadthing?slug=dossier', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'uploadthing-hook': 'callback',
        'x-uploadthing-signature': signatureOf(body, cloudKey),
      },
      body,
    })
  }

  #read(request: Request): Response {
    const url = new URL(request.url)
    const [signed = ''] = request.url.split('&signature=')
    if (url.searchParams.get('signature') !== signatureOf(signed, cloudKey)) {
      return new Response(null, { status: 403 })
    }
    const file = this.files.get(url.pathname.split('/').at(-1) ?? '')
    if (!file) return new Response(null, { status: 404 })
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('Range') ?? '')
    const bytes = range ? file.bytes.subarray(Number(range[1]), Number(range[2]) + 1) : file.bytes
    const headers = { 'Content-Length': String(bytes.byteLength) }
    return new Response(request.method === 'HEAD' ? null : Uint8Array.from(bytes), { headers })
  }

  #list() {
    return [...this.files].map(([customId, { bytes, uploadedAt }]) => ({
      id: customId,
      customId,
      key: `key-${customId}`,
      name: 'phim.mp4',
      size: bytes.byteLength,
      status: 'Uploaded',
      uploadedAt,
    }))
  }
}
