/** Answers as people type them: read into one spelling where they can be, and what is wrong where they cannot. */
import { dayFrom } from './deadlines'
import type { TypedAnswers } from './entry'
import { whyField, type AnswerShape } from './questions'

export type AnswerFault =
  | { fault: 'missing' | 'why-missing' | 'unreadable' }
  | { fault: 'too-long'; max: number }
  | { fault: 'too-low'; min: number }
  | { fault: 'too-high'; max: number }

/** An explanation of yes or no is not an essay. */
export const whyMaxCharacters = 1000

/** The answer in the one spelling it is kept in; what cannot be read stays as it was typed. */
export function spelled(shape: AnswerShape, typed: string): string {
  const text = typed.trim()
  switch (shape.kind) {
    case 'line':
    case 'text':
      return typed
    case 'number':
      return numberText(text) ?? typed
    case 'money':
      return moneyText(text) ?? typed
    case 'month':
      return monthText(text) ?? typed
    case 'day':
      return dayText(text) ?? typed
    case 'choice':
    case 'yes-no':
      return text
    case 'several':
      return shape.options
        .filter(({ code }) => text.split(/\s+/).includes(code))
        .map(({ code }) => code)
        .join(' ')
  }
}

/** What stands in the way of this answer; null when nothing does. `field` names it among the answers. */
export function answerFault(
  shape: AnswerShape,
  field: string,
  required: boolean,
  answers: TypedAnswers,
): AnswerFault | null {
  const text = (answers[field] ?? '').trim()
  if (text === '') return required ? { fault: 'missing' } : null
  switch (shape.kind) {
    case 'line':
    case 'text':
      return text.length > shape.maxCharacters ? { fault: 'too-long', max: shape.maxCharacters } : null
    case 'number':
      return numberFault(shape, numberText(text))
    case 'money':
      return readable(moneyText(text))
    case 'month':
      return readable(monthText(text))
    case 'day':
      return readable(dayText(text))
    case 'choice':
      return readable(shape.options.find(({ code }) => code === text))
    case 'several':
      return readable(spelled(shape, text) || null)
    case 'yes-no':
      return text === 'yes' || text === 'no'
        ? whyFault(shape.explain === text, answers[whyField(field)] ?? '')
        : { fault: 'unreadable' }
  }
}

function readable(read: unknown): AnswerFault | null {
  return read === null || read === undefined ? { fault: 'unreadable' } : null
}

function whyFault(isAsked: boolean, why: string): AnswerFault | null {
  if (isAsked && why.trim() === '') return { fault: 'why-missing' }
  return why.length > whyMaxCharacters ? { fault: 'too-long', max: whyMaxCharacters } : null
}

function numberFault(
  { min, max }: Extract<AnswerShape, { kind: 'number' }>,
  text: string | null,
): AnswerFault | null {
  if (text === null) return { fault: 'unreadable' }
  const value = Number(text.replace(',', '.'))
  if (min !== null && value < min) return { fault: 'too-low', min }
  return max !== null && value > max ? { fault: 'too-high', max } : null
}

/** Digits with a decimal comma, as `12,5`; points between thousands are taken out. Null when it is no number. */
function numberText(text: string): string | null {
  const whole = /^-?\d{1,3}([. ]\d{3})+(,\d+)?$/.test(text) ? text.replace(/[. ]/g, '') : text
  const parts = /^(-?)0*(\d{1,15})(?:[.,](\d{1,6}))?$/.exec(whole)
  if (!parts) return null
  const [, sign = '', digits = '', decimals = ''] = parts
  const rest = decimals.replace(/0+$/, '')
  return `${sign}${digits}${rest && `,${rest}`}`
}

/** Whole đồng as digits. */
function moneyText(text: string): string | null {
  const digits = text.replace(/\s*(đồng|đ|vnđ|vnd)\.?$/i, '').replace(/[. ]/g, '')
  return /^\d{1,15}$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : null
}

/** `3/2024` or `2024-03` as `2024-03`. */
function monthText(text: string): string | null {
  const [, year = '', month = ''] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? []
  const [, otherMonth = month, otherYear = year] = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? []
  return dayFrom('1', otherMonth, otherYear)?.slice(0, 7) ?? null
}

/** `31/7/2024` or `2024-07-31` as `2024-07-31`. */
function dayText(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayFrom(iso[3] ?? '', iso[2] ?? '', iso[1] ?? '')
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? []
  return dayFrom(day, month, year)
}
