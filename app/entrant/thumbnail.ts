/** Sends the small picture beside a file of the dossier. */
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { ownThumbnail } from '#server/queries/own-thumbnail'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const { size, stream } = await answer(() => ownThumbnail(by, params.entry, params.upload))
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(size),
      'Cache-Control': 'private, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}
