/** Streams a file of the entry on the desk: shown in the page where browsers can, never run, never under its own name. */
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { deskFile, type DeskFile } from '#server/queries/desk-file'
import { answer } from '#server/respond'

const shownInPage: ReadonlySet<DeskFile['kind']> = new Set(['pdf', 'jpg', 'png', 'mp4'])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const file = await answer(() => deskFile(by, params.sheet, params.upload))
  const range = rangeOf(request.headers.get('Range'), file.size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
  }
  const headers = new Headers({
    'Content-Type': file.mime,
    'Content-Disposition': `${shownInPage.has(file.kind) ? 'inline' : 'attachment'}; filename="${file.name}"`,
    'Content-Length': String(range ? range.end - range.start + 1 : file.size),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=600',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy': policyOf(file.kind),
  })
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`)
  const body = createReadableStreamFromReadable(await file.read(range ?? undefined))
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** Nothing may run or load. Chromium does not open its reader for a PDF in a sandbox, and a PDF runs nothing of ours. */
function policyOf(kind: DeskFile['kind']): string {
  const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
  return kind === 'pdf' ? nothing : `${nothing}; sandbox`
}

/** The single range that a player asks for; null when the whole file is wanted, or several ranges are. */
function rangeOf(
  header: string | null,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!parts || (parts[1] === '' && parts[2] === '')) return null
  const [, from = '', to = ''] = parts
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}
