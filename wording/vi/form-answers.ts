/** Answers to the questions of a form as people read them, and what to do about one that cannot be read. */
import type { AnswerFault } from '#rules/typed-answers'
import { whyField, type AnswerShape } from '#rules/questions'
import { calendarDay, count, list, money } from '../format'

export const yesNoWords = { yes: 'Có', no: 'Không' } as const

/** What to do, following the name of the question. */
export function faultSentence(fault: AnswerFault): string {
  switch (fault.fault) {
    case 'missing':
      return 'chưa trả lời.'
    case 'why-missing':
      return 'viết lời giải thích.'
    case 'unreadable':
      return 'chưa đọc được, nhập lại theo ví dụ ở ô này.'
    case 'too-long':
      return `rút ngắn còn không quá ${count(fault.max)} ký tự.`
    case 'too-low':
      return `nhập số từ ${count(fault.min)} trở lên.`
    case 'too-high':
      return `nhập số không quá ${count(fault.max)}.`
  }
}

/** How to type an answer of this kind; empty where it says itself. */
export function typingHint({ kind }: AnswerShape): string {
  if (kind === 'month') return 'Nhập tháng và năm, ví dụ 3/2022.'
  if (kind === 'day') return 'Nhập ngày, tháng, năm, ví dụ 20/3/2022.'
  return kind === 'money' ? 'Nhập số tiền bằng đồng, ví dụ 15.000.000.' : ''
}

/** The answer kept under `field`, as read on paper; empty when there is none. What could not be read stays as typed. */
export function answerText(shape: AnswerShape, field: string, answers: Record<string, string> = {}): string {
  const kept = (answers[field] ?? '').trim()
  if (kept === '') return ''
  switch (shape.kind) {
    case 'line':
    case 'text':
      return kept
    case 'number':
      return `${kept}${shape.unit && ` ${shape.unit}`}`
    case 'money':
      return /^\d+$/.test(kept) ? money(Number(kept)) : kept
    case 'month':
      return /^\d{4}-\d{2}$/.test(kept) ? monthText(kept) : kept
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(kept) ? calendarDay(kept) : kept
    case 'choice':
      return shape.options.find(({ code }) => code === kept)?.name ?? kept
    case 'several': {
      const codes = kept.split(' ')
      return list(shape.options.filter(({ code }) => codes.includes(code)).map(({ name }) => name))
    }
    case 'yes-no': {
      const why = (answers[whyField(field)] ?? '').trim()
      const said = kept === 'yes' ? yesNoWords.yes : yesNoWords.no
      return why ? `${said}: ${why}` : said
    }
  }
}

/** `2022-03` as `3/2022`. */
export function monthText(month: string): string {
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`
}
