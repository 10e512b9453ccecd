/** What an officer posts on the assignment pages: a matrix of ticks, everybody to everything, an act undone, or a plan that was looked at. */
import { z } from 'zod'

const id = z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing')

/** A pair travels as `entry:judge`. */
const pairPattern = /^[0-9a-f]{24}:[0-9a-f]{24}$/

function pairOf(text: string): { entry: string; judge: string } {
  const [entry = '', judge = ''] = text.split(':')
  return { entry, judge }
}

/** Ticks are fields of their own, pairs already given one field: a form carries few fields. */
const ticks = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.string().regex(pairPattern, 'pair-invalid')),
)

/** Many pairs in one field, parted by spaces. */
const manyPairs = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((pair) => pair !== ''))
  .pipe(z.array(z.string().regex(pairPattern, 'pair-invalid')))

export const assignmentForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('save'), panel: id, pairs: ticks, held: manyPairs }).transform((form) => ({
    act: form.act,
    panel: form.panel,
    give: form.pairs.filter((pair) => !form.held.includes(pair)).map(pairOf),
    takeBack: form.held.filter((pair) => !form.pairs.includes(pair)).map(pairOf),
  })),
  z.object({ act: z.literal('assign-all'), panel: id }),
  z.object({ act: z.literal('undo'), panel: id, batch: id }),
])

export const planForm = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/, 'digest-invalid') })

/** A spreadsheet that was looked at: the pairs it gives and takes back, and the version of the panel it was held against. */
export const assignmentSheetForm = z.object({
  version: z.coerce.number().int().min(0),
  give: manyPairs.transform((pairs) => pairs.map(pairOf)),
  takeBack: manyPairs.transform((pairs) => pairs.map(pairOf)),
})
