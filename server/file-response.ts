/** Answers with the bytes of a file, or with the range of them that a player asks for. */
import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { paperForms, type Paper, type PaperForm } from '#rules/paper'
import type { DeskFile } from './desk-files'

/** `isShown`: in the page; otherwise saved under its neutral name. Nothing in it may run or load. */
export async function fileResponse(
  request: Request,
  file: Omit<DeskFile, 'isFilm'>,
  isShown: boolean,
): Promise<Response> {
  const range = rangeOf(request.headers.get('Range'), file.size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
  }
  const headers = new Headers({
    'Content-Type': file.mime,
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="${file.name}"`,
    'Content-Length': String(range ? range.end - range.start + 1 : file.size),
    'Accept-Ranges': 'bytes',
    'Cache-Control': isShown ? 'private, max-age=600' : 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`)
  const body = createReadableStreamFromReadable(await file.read(range ?? undefined))
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** Answers with a picture that was drawn here, to be shown in a page of ours and nowhere else. */
export function pictureResponse({ size, stream }: { size: number; stream: Readable }): Response {
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(size),
      'Cache-Control': 'private, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}

/** Answers with a spreadsheet that was just written; `name` with its ending, in any letters. */
export function spreadsheetResponse(bytes: Uint8Array, name: string): Response {
  return writtenResponse(bytes, name, spreadsheetType(name))
}

/** The same while it is still being written: it goes out as far as the reader takes it. */
export function streamedSpreadsheet(bytes: AsyncGenerator<Uint8Array>, name: string): Response {
  const body = createReadableStreamFromReadable(Readable.from(bytes))
  return new Response(body, { headers: fileHeaders(name, spreadsheetType(name)) })
}

function spreadsheetType(name: string): string {
  return name.endsWith('.csv')
    ? 'text/csv; charset=utf-8'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

const paperTypes: Record<PaperForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Answers with an official paper in the form that the address asks for, `?dang=docx` or `?dang=pdf` (also when it names none); `name` without ending. */
export async function paperResponse(request: Request, paper: Paper, name: string): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('dang')
  const form = paperForms.find((one) => one === asked) ?? 'pdf'
  return writtenResponse(await drawers[form](paper), `${name}.${form}`, paperTypes[form])
}

/** Loaded when first asked for: what draws papers is large, and few requests want it. */
const drawers: Record<PaperForm, (paper: Paper) => Promise<Uint8Array>> = {
  docx: async (paper) => (await import('./papers/paper-docx')).paperDocx(paper),
  pdf: async (paper) => (await import('./papers/paper-pdf')).paperPdf(paper),
}

function writtenResponse(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...fileHeaders(name, type), 'Content-Length': String(bytes.length) },
  })
}

function fileHeaders(name: string, type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
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
