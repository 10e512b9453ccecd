/** What an officer posts on the page of one panel: somebody added, invited or removed, a chair named, a service or the panel changed. */
import { z } from 'zod'
import { inOrder, optionalDay } from './day-field'
import { decisionNumber, panelFields } from './panel'
import { lineText, longText, tick } from './typed-text'

const id = z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing')

const newJudge = z.object({
  name: z.string('judge-name-missing').trim().min(1, 'judge-name-missing').max(120, 'name-too-long'),
  email: z
    .string('email-missing')
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .pipe(z.email('email-invalid').max(200, 'email-invalid')),
  unit: z.union([z.literal(''), id]).default(''),
  isGuest: tick,
})

/** An answer that was given by telephone or on paper: how it was given is always said. */
const recordedAnswer = z
  .object({
    answer: z.enum(['accepted', 'declined'], 'answer-missing'),
    maxLoad: loadText(),
    note: lineText(500).refine((text) => text !== '', 'record-note-missing'),
  })
  .transform(({ answer, maxLoad, note }) => ({
    answer,
    maxLoad: answer === 'accepted' ? maxLoad : null,
    note,
  }))

/** A whole number of entries from 1 to 999, or null when nothing was typed. */
export function loadText() {
  return lineText(10).transform((text, context) => {
    if (text === '') return null
    if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'load-invalid' })
    return z.NEVER
  })
}

const service = z
  .object({
    isSecretary: tick,
    isScoring: tick,
    isGuest: tick,
    from: optionalDay,
    until: optionalDay,
    decisionNumber,
  })
  .superRefine(inOrder)
  .refine(({ isSecretary, isScoring }) => isSecretary || isScoring, {
    path: ['isScoring'],
    message: 'duty-missing',
  })

/** One form an act. */
export function panelPageForm(fieldCodes: readonly string[]) {
  return z
    .discriminatedUnion('act', [
      z.object({ act: z.literal('add-judge'), judge: newJudge }),
      z.object({ act: z.literal('invite-judge'), judge: newJudge }),
      z.object({ act: z.literal('resend'), person: id }),
      z.object({ act: z.literal('remove-judge'), person: id }),
      z.object({ act: z.literal('name-chair'), person: id }),
      panelFields(fieldCodes).extend({ act: z.literal('change') }),
    ])
    .superRefine((input, context) => {
      if (input.act === 'change') inOrder(input, context)
    })
}

/** The page of one member: how they serve, or the answer they gave by another way. */
export const memberForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('serve'), service }),
  z.object({ act: z.literal('record'), recorded: recordedAnswer }),
])

/** What somebody invited answers; whoever declines says why, so that the office knows whom to ask next. */
export const invitationForm = z
  .object({
    answer: z.enum(['accepted', 'declined'], 'answer-missing'),
    maxLoad: loadText(),
    note: longText(1000),
  })
  .refine(({ answer, note }) => answer === 'accepted' || note.trim() !== '', {
    path: ['note'],
    message: 'decline-note-missing',
  })
  .transform(({ answer, maxLoad, note }) => ({
    answer,
    maxLoad: answer === 'accepted' ? maxLoad : null,
    note: note.trim(),
  }))
