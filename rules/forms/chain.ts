/** What a coordinator posts at the desk of a unit: entries chosen, a list drawn up, an entry turned back, somebody applying. */
import { z } from 'zod'
import { deadlineField, ticked } from './screening'
import { longText } from './typed-text'

const id = z.string().regex(/^[0-9a-f]{24}$/)
const stage = z.string().max(60)
const reason = z.string('reason-missing').trim().min(1, 'reason-missing').max(2000, 'reason-too-long')

export const unitDeskForm = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['choose', 'unchoose']), stage, entries: ticked.pipe(z.array(id).max(500)) }),
  z.object({ act: z.literal('list'), stage, list: id }),
])

/** One form an act; `return` asks for a time between `now` and `latest`. */
export function unitEntryForm(bounds: { now: Date; latest: Date }) {
  return z.discriminatedUnion('act', [
    z.object({ act: z.enum(['choose', 'unchoose']), stage }),
    z.object({ act: z.literal('decline'), stage, decline: z.object({ reason }) }),
    z.object({
      act: z.literal('return'),
      stage,
      return: z.object({ reason, deadline: deadlineField(bounds) }),
    }),
  ])
}

export const unitListForm = z.object({ act: z.enum(['send', 'cancel']) })

export const applicationForm = z.object({
  unit: z.string('unit-missing').regex(/^[0-9a-f]{24}$/, 'unit-missing'),
  note: longText(1000).refine((text) => text.trim() !== '', 'note-missing'),
})

export const enterForForm = z.object({ entry: id })

export const remindOwnersForm = z.object({ owners: ticked.pipe(z.array(id).max(500)) })

export const recallForm = z.object({ recall: z.literal('yes') })
