/** From a posted form to an answer: parse, run the operation, and say failures in words with what was typed kept. */
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { refusalStatus, type Refusal } from '#rules/refusal'
import { nest, readForm, type FormValues } from './form-data'
import { NotFound, Refused } from './refuse'
import type { Spreadsheet } from './spreadsheets/read-spreadsheet'
import { receiveSpreadsheet } from './spreadsheets/receive-spreadsheet'

/** What a form shows again when its input was not usable: `errors` by field name, each a code that wording/ knows. */
export interface Failure {
  ok: false
  errors: Record<string, string>
  refusal: Refusal | null
  values: FormValues
}

/**
 * Parses the posted form with `form` and hands the input to `act`. Unusable input is answered 422, a refusal with its
 * own status, something that is not there 404; in each case `values` carries back what was typed.
 * `act` may throw a redirect; whatever it returns is the answer.
 */
export async function respond<Form extends z.ZodType, Answer>(
  request: Request,
  form: Form,
  act: (input: z.output<Form>) => Promise<Answer>,
) {
  const values = await readForm(request)
  const parsed = form.safeParse(values)
  if (!parsed.success) return failure({ errors: errorsOf(parsed.error), refusal: null, values }, 422)
  return attempt(values, () => act(parsed.data))
}

/**
 * A form that only asks, sent by its address: its input once it is usable, until then what `respond` would answer, with
 * everything that was typed.
 */
export function readAddress<Form extends z.ZodType>(
  request: Request,
  form: Form,
): { input: z.output<Form>; typed: Failure } | { input: null; typed: Failure } {
  const values = nest([...new URL(request.url).searchParams])
  const parsed = form.safeParse(values)
  const typed = { ok: false as const, errors: {}, refusal: null, values }
  return parsed.success
    ? { input: parsed.data, typed }
    : { input: null, typed: { ...typed, errors: errorsOf(parsed.error) } }
}

/** As `respond`, for a multipart form with one spreadsheet: what cannot be read as such is refused in words. */
export async function respondToSpreadsheet<Answer>(
  request: Request,
  act: (sheet: Spreadsheet, values: FormValues) => Promise<Answer>,
) {
  return attempt({}, async () => {
    const { sheet, values } = await receiveSpreadsheet(request)
    return act(sheet, values)
  })
}

/** Runs an operation whose input is not a plain form (an upload), with the same answers to a refusal. */
export async function attempt<Answer>(values: FormValues, act: () => Promise<Answer>) {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refused) {
      return failure({ errors: {}, refusal: error.refusal, values }, refusalStatus(error.refusal))
    }
    throw asResponse(error)
  }
}

/** Runs a query for a loader: what is not there becomes a 404, what is refused a response with its refusal. */
export async function answer<Result>(query: () => Promise<Result>): Promise<Result> {
  try {
    return await query()
  } catch (error) {
    if (error instanceof Refused) {
      throw data({ refusal: error.refusal }, { status: refusalStatus(error.refusal) })
    }
    throw asResponse(error)
  }
}

function asResponse(error: unknown): unknown {
  return error instanceof NotFound ? data(null, { status: 404 }) : error
}

function failure(what: Omit<Failure, 'ok'>, status: number) {
  return data<Failure>({ ok: false, ...what }, { status })
}

/** One message for each field: the first that zod found. */
function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message
  return errors
}
