/** What an officer posts when screening an entry: accept, reject, check again, disqualify, or return for completion. */
import { z } from 'zod'
import { dayFrom } from '../deadlines'
import { tickVerdicts } from '../screening-checklist'
import { manyAtMost } from '../screening-filter'
import { isTaskCode } from '../tasks'

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')
const reason = z.string('reason-missing').trim().min(1, 'reason-missing').max(2000, 'reason-too-long')

/** Of the ready reason that was taken; '' for own words. */
const code = z.string().trim().max(60).default('')
const note = z.string().trim().max(2000, 'reason-too-long').default('')

/** One form an act; each asks its reason under its own name, because several stand on one page. */
export const screeningForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), version }),
  z.object({ act: z.literal('force'), version, force: z.object({ reason }) }),
  z.object({ act: z.literal('reject'), version, code, reject: z.object({ reason }) }),
  z.object({ act: z.literal('recheck'), version, recheck: z.object({ reason }) }),
  z.object({ act: z.literal('disqualify'), version, disqualify: z.object({ reason }) }),
  z.object({
    act: z.literal('tick'),
    line: z.string().min(1),
    verdict: z.enum(tickVerdicts, 'verdict-missing'),
    note,
    seen: z.string().default(''),
  }),
  z.object({
    act: z.enum(['confirm', 'dismiss']),
    finding: z.string().min(1),
    version,
    note: note.pipe(z.string().min(1, 'reason-missing')),
  }),
  z.object({ act: z.literal('hand-over'), to: z.string().default(''), from: z.string().default('') }),
])

export type ScreeningInput = z.output<typeof screeningForm>

/** Ticked boxes arrive as one text, as several, or not at all. */
const ticked = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.string()),
)

/** A day and an hour as typed; judged on its own, so that a wrong date is told together with a missing reason. */
function deadlineField({ now, latest }: { now: Date; latest: Date }) {
  const typed = z.string().trim().default('')
  return z
    .object({ day: typed, month: typed, year: typed, time: typed }, 'deadline-invalid')
    .transform(({ day: dayTyped, month, year, time }, context) => {
      const day = dayFrom(dayTyped, month, year)
      const clock = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/.exec(time)
      const fail = (message: string, ...path: string[]) => {
        context.addIssue({ code: 'custom', path, message })
        return z.NEVER
      }
      if (!clock) fail('time-invalid', 'time')
      if (!day) fail('deadline-invalid')
      if (!day || !clock) return z.NEVER
      const deadline = new Date(`${day}T${clock[1]?.padStart(2, '0')}:${clock[2]}:00+07:00`)
      if (deadline <= now) return fail('deadline-in-past')
      return deadline > latest ? fail('deadline-after-screening') : deadline
    })
}

/**
 * The form of a return for completion. The deadline must lie after `now` and not after `latest`, the end of
 * screening: a later one would promise what the regulations refuse.
 */
export function returnForm(bounds: { now: Date; latest: Date }) {
  return z.object({ version, ...returnFields(bounds) })
}

function returnFields(bounds: { now: Date; latest: Date }) {
  return {
    reason,
    code,
    tasks: ticked
      .pipe(z.array(z.string().refine(isTaskCode, 'tasks-missing')).min(1, 'tasks-missing'))
      .transform((tasks) => tasks.filter(isTaskCode)),
    deadline: deadlineField(bounds),
  }
}

/** One act upon many entries, each named with the version that was seen, as `id:version`. */
export function manyForm(bounds: { now: Date; latest: Date }) {
  const entries = ticked
    .pipe(
      z
        .array(z.string().regex(/^[0-9a-f]{24}:\d{1,9}$/))
        .min(1, 'entries-missing')
        .max(manyAtMost),
    )
    .transform((names) => names.map((name) => ({ id: name.slice(0, 24), version: Number(name.slice(25)) })))
  return z.discriminatedUnion('act', [
    z.object({ act: z.literal('accept'), entries }),
    z.object({ act: z.literal('reject'), entries, code, reason }),
    z.object({ act: z.literal('return'), entries, ...returnFields(bounds) }),
  ])
}
