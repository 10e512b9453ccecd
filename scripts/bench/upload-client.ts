/** Sends a file as our page does, without a browser: ask for a place, then pieces over one signed address. */
import type { Sender } from './upload-office'

const piece = 8 * 1024 * 1024

/** Rejects when anything is answered otherwise than a page would hope for. */
export async function sendByHand(base: string, { entry, cookie }: Sender, file: Uint8Array): Promise<void> {
  const input = { entry, part: 'media', replaces: null, fingerprint: `${entry}:${Math.random()}` }
  const files = [{ name: 'phim.mp4', size: file.byteLength, type: 'video/mp4', lastModified: 1 }]
  const asked = await fetch(`${base}/api/uploadthing?actionType=upload&slug=dossier`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: JSON.stringify({ input, files }),
  })
  if (!asked.ok) throw new Error(`Asked for a place: ${asked.status} ${await asked.text()}`)
  const [place] = (await asked.json()) as { url: string }[]
  for (let start = 0; start < file.byteLength; start += piece) {
    const response = await fetch(place?.url ?? '', {
      method: 'PUT',
      headers: { Cookie: cookie, Range: `bytes=${start}-` },
      body: file.subarray(start, start + piece) as Uint8Array<ArrayBuffer>,
    })
    const isLast = start + piece >= file.byteLength
    if (response.status !== (isLast ? 200 : 202)) throw new Error(`A piece: ${response.status}`)
    const answer = (await response.json()) as { serverData?: { ok: boolean } }
    if (isLast && !answer.serverData?.ok) throw new Error(`The file: ${JSON.stringify(answer)}`)
  }
}
