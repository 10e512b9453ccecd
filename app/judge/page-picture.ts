/** Sends one page of a file on the desk as a picture. */
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { deskPage } from '#server/queries/desk-page'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const asked = { page: params.page, width: new URL(request.url).searchParams.get('rong') }
  const { size, stream } = await answer(() => deskPage(by, params.sheet, params.upload, asked))
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
