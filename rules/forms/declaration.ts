/** The pledge and the declaration of conflicts that a judge signs before reading a panel's entries. */
import { z } from 'zod'
import { relationKinds } from '../conflicts/relation'

/** How many rows the form takes. */
export const relationsAtMost = 12

const words = (most: number, problem: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most, { error: problem, abort: true }))

/** A row as typed: left blank, or a relation with at least one of the three texts. */
const row = z
  .object({
    relation: z.enum(relationKinds).or(z.literal('')).default(''),
    name: words(120, 'relation-too-long'),
    unit: words(200, 'relation-too-long'),
    work: words(300, 'relation-too-long'),
  })
  .superRefine(({ relation, name, unit, work }, context) => {
    const isSaid = [name, unit, work].some((text) => text !== '')
    if (relation === '' && isSaid) {
      context.addIssue({ code: 'custom', continue: false, path: ['relation'], message: 'relation-missing' })
    }
    if (relation !== '' && !isSaid) {
      context.addIssue({ code: 'custom', continue: false, path: ['name'], message: 'relation-empty' })
    }
  })

/** The rows that say anything, in order; they travel as `rows.0.relation`, `rows.0.name` and so on. */
const rows = z.record(z.string().regex(/^\d{1,2}$/), row).transform((given) =>
  Object.entries(given)
    .sort(([a], [b]) => Number(a) - Number(b))
    .slice(0, relationsAtMost)
    .flatMap(([, { relation, ...said }]) => (relation === '' ? [] : [{ relation, ...said }])),
)

/** Posted without the rows that only those who have a conflict fill in, the form still says what it said. */
export const declarationForm = z
  .object({
    pledged: z.literal('on', 'pledge-missing'),
    conflict: z.enum(['none', 'some'], 'conflict-unanswered'),
    rows: rows.default([]),
    note: z
      .string()
      .default('')
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .refine((text) => text.length <= 2000, 'note-too-long'),
  })
  .refine(({ conflict, note, rows: said }) => conflict === 'none' || note !== '' || said.length > 0, {
    path: ['note'],
    message: 'note-missing',
  })
  .refine(({ conflict, rows: said }) => conflict === 'some' || said.length === 0, {
    path: ['conflict'],
    message: 'conflict-none-with-rows',
  })
