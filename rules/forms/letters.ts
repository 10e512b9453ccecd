/** What an officer posts about letters: their wording, mailings, what becomes of one letter, rules that remind. */
import { z } from 'zod'
import { audienceKinds } from '../campaigns'
import { letterActs, type LetterAct } from '../letter-states'
import { mostRuleDays, ruleKinds } from '../reminder-rules'
import { lineText, longText, tick } from './typed-text'

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')
const subject = lineText(200).pipe(z.string().min(1, 'subject-missing'))
const text = longText(8000)
  .transform((typed) => typed.trim())
  .pipe(z.string().min(1, 'text-missing'))

export const letterTextForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('save'), version, subject, text }),
  z.object({ act: z.literal('reset'), version }),
])
export type LetterTextInput = z.output<typeof letterTextForm>

const acts = Object.keys(letterActs) as [LetterAct, ...LetterAct[]]
export const letterActForm = z.object({ act: z.enum([...acts, 'clear-address']) })

/** Everything that was given up, sent again. */
export const retryAllForm = z.object({ act: z.literal('retry-all') })

/** A whole number, or nothing. */
const days = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || /^\d{1,3}$/.test(typed), 'days-invalid')
  .transform((typed) => (typed === '' ? null : Number(typed)))

const addresses = longText(200_000).transform((typed) => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((one) => one.replace(/^<|>$/g, '').toLowerCase())
      .filter(Boolean),
  ),
])

export const audienceForm = z.object({
  kind: z.enum(audienceKinds, 'kind-missing'),
  days,
  field: lineText(60).transform((code) => code || null),
  addresses,
})

export const campaignForm = audienceForm.extend({ version, subject, text })
export type CampaignInput = z.output<typeof campaignForm>

export const campaignActForm = z.object({ act: z.enum(['send', 'drop', 'stop']), version })

const ruleTiming = z.object({
  isOn: tick,
  days: z.coerce
    .number('days-invalid')
    .int('days-invalid')
    .min(0, 'days-invalid')
    .max(mostRuleDays, 'days-invalid'),
  side: z.enum(['before', 'after'], 'side-missing'),
  leavesByItself: tick,
})

/** A page has a form for each rule, so that what is typed into one carries the rule's name. */
const ruleForm = z
  .object({
    act: z.literal('rule'),
    rule: z.enum(ruleKinds),
    version,
    timing: z.partialRecord(z.enum(ruleKinds), ruleTiming),
  })
  .transform(({ act, rule, version, timing }, context) => {
    const own = timing[rule]
    if (own) return { act, rule, version, ...own }
    context.addIssue({ code: 'custom', path: ['timing'], message: 'days-invalid' })
    return z.NEVER
  })
export type RuleInput = z.output<typeof ruleForm>

export const ruleOrSmsForm = z.discriminatedUnion('act', [
  ruleForm,
  z.object({ act: z.literal('sms'), version, returned: tick, signInCode: tick }),
])
