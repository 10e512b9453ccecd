/** Sends a judge's table of marks for one panel as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { scoreWorkbook } from '#server/queries/score-workbook'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const bytes = await answer(() => scoreWorkbook(by, params.panel))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="bang-cham.xlsx"',
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
