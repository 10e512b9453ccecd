/** The council's forms: its session, a question put to the vote, a paper, a count made by hand. */
import { z } from 'zod'
import { parsePoints } from '#scoring/points'
import { typedMoment as moment } from './moment-field'
import { lineText, longText } from './typed-text'

const reason = lineText(1000).pipe(z.string().min(1, 'reason-missing'))

/** One box that is ticked is sent as a text, several as a list. */
const ticked = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])

export const meetingForm = z
  .object({
    intent: z.literal('meeting'),
    version: z.coerce.number().int().min(0),
    startedAt: z.string().min(1, 'time-missing').pipe(moment),
    endedAt: z.union([z.literal('').transform(() => null), moment]).default(null),
    place: lineText(200).pipe(z.string().min(1, 'place-missing')),
    secretary: lineText(100),
    dissent: longText(4000),
    present: ticked,
  })
  .refine(({ startedAt, endedAt }) => endedAt === null || endedAt > startedAt, {
    path: ['endedAt'],
    message: 'ends-before-start',
  })

const lines = longText(4000).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)
const entry = z.string('entry-missing').min(1, 'entry-missing')
const text = lineText(500).pipe(z.string().min(1, 'text-missing'))
const points = z.string().transform((typed, context) => {
  const read = parsePoints(typed)
  if (read !== null) return read as number
  context.addIssue({ code: 'custom', message: 'mark-missing' })
  return z.NEVER
})

const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approval'), entry, prize: z.string('prize-missing').min(1, 'prize-missing') }),
  z.object({ kind: z.literal('joint-score'), entry, marks: z.record(z.string(), points) }),
  z.object({ kind: z.literal('motion'), text }),
  z.object({ kind: z.literal('tie'), entries: entry.transform((joined) => joined.split(',')) }),
  z.object({
    kind: z.literal('selection'),
    entries: ticked.pipe(z.array(z.string()).min(1, 'entry-missing')),
  }),
  z
    .object({
      kind: z.literal('election'),
      text,
      candidates: lines
        .transform((names) => [...new Set(names)])
        .pipe(z.array(z.string().max(100, 'too-long')).min(2, 'candidates-missing').max(50, 'too-long')),
      choose: z.coerce.number('choose-missing').int('choose-missing').min(1, 'choose-missing'),
    })
    .refine(({ candidates, choose }) => choose < candidates.length, {
      path: ['choose'],
      message: 'choose-missing',
    }),
])

const papers = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'count-missing')
  .transform(Number)

const hand = z.object({
  way: z.enum(['paper', 'hands']),
  valid: papers,
  invalid: papers,
  votes: z.record(z.string(), papers).default({}),
  /** In an election: how many votes each had, in the order of the list. */
  listed: lines.optional(),
  witnesses: z.object({ first: lineText(100), second: lineText(100) }),
})

/** `open` puts it to a secret ballot, `count` records what people counted. */
export const newBallotForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), question }),
  z.object({
    intent: z.literal('count'),
    question,
    hand: hand.transform(({ witnesses, ...rest }) => {
      return { ...rest, witnesses: [witnesses.first, witnesses.second] }
    }),
  }),
])

/** The votes of a count made by hand, by candidate; in an election they are told in the order of the list. */
export function votesByHand(
  input: Extract<z.output<typeof newBallotForm>, { intent: 'count' }>,
): Record<string, number> {
  const { question: asked, hand: told } = input
  if (asked.kind !== 'election') return told.votes
  return Object.fromEntries(
    asked.candidates.map((candidate, place) => [candidate, Number(told.listed?.[place] ?? '0')]),
  )
}

/** Nothing crossed is a blank paper; `blank` says so where radios must be chosen from. */
export const paperForm = z.object({
  intent: z.literal('cast'),
  choices: ticked.transform((choices) => choices.filter((choice) => choice !== 'blank')),
})

export const ballotActForm = z.discriminatedUnion('intent', [
  paperForm,
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('drop'), reason }),
  z.object({ intent: z.literal('rule') }),
])
