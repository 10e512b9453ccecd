/** Streams a file of a dossier to the secretariat: pictures and PDF are shown, the rest is saved; nothing is run. */
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { enterContest } from '#server/guard'
import { officeFile } from '#server/queries/office-file'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const file = await answer(() => officeFile(by, params.entry, params.upload))
  const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
  return new Response(createReadableStreamFromReadable(file.stream), {
    headers: {
      'Content-Type': file.mime,
      'Content-Disposition': `${file.isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Length': String(file.size),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      // Chromium does not open its reader for a PDF in a sandbox, and a PDF runs nothing of ours.
      'Content-Security-Policy': file.mime === 'application/pdf' ? nothing : `${nothing}; sandbox`,
    },
  })
}

/** A name for a header (RFC 5987); control characters and unpaired surrogates are dropped before it is encoded. */
function encoded(name: string): string {
  const clean = [...name].filter((char) => char >= ' ' && !/^[\ud800-\udfff]$/.test(char)).join('')
  return encodeURIComponent(clean).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
}
