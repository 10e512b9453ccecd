/** What is typed about units: what one is, what happened to it, and the kinds there are. */
import { z } from 'zod'
import type { Day } from '../deadlines'
import { inOrder, optionalDay } from './day-field'
import { lineText, longText, tick } from './typed-text'

const nameText = lineText(200).refine((name) => name !== '', 'unit-name-missing')
const idText = z.string('unit-missing').regex(/^[0-9a-f]{24}$/, 'unit-missing')
const optionalId = z
  .union([z.literal(''), idText])
  .default('')
  .transform((id) => (id === '' ? null : id))
const code = lineText(40)
const place = lineText(120)

/** Texts of one line each; the same one twice counts once. */
const lines = (most: number) =>
  longText(20_000)
    .transform((text) => [
      ...new Set(
        text
          .split(/[\n;]/)
          .map((line) => line.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
      ),
    ])
    .refine((all) => all.length <= most && all.every((line) => line.length <= 200), 'text-too-long')

export const unitFields = z.object({
  name: nameText,
  kind: lineText(40).refine((kind) => kind !== '', 'unit-kind-missing'),
  code,
  place,
  aliases: lines(50),
})

export const unitForm = unitFields
  .extend({
    from: optionalDay,
    until: optionalDay,
    parent: optionalId,
    version: z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing'),
  })
  .superRefine(inOrder)

export type UnitInput = z.output<typeof unitForm>

const day = optionalDay.transform((on, context): Day => {
  if (on === null) context.addIssue({ code: 'custom', message: 'act-day-missing' })
  return on ?? ''
})

const common = {
  on: day,
  decisionNumber: lineText(60),
  reason: lineText(500).refine((reason) => reason !== '', 'reason-missing'),
}

/** Several units ticked, or one. */
const several = z
  .union([z.array(idText).max(500), idText.transform((id) => [id])], 'units-missing')
  .refine((ids) => ids.length > 0, 'units-missing')

/** By the kind of act; the unit that the page is about is in its address. */
export const unitActForms = {
  rename: z.object({ ...common, name: nameText }),
  merge: z
    .object({
      ...common,
      others: several,
      /** `new`, or the id of the unit that goes on. */
      into: z.union([z.literal('new'), idText], 'into-missing'),
      name: lineText(200),
      code,
      place,
    })
    .superRefine(({ into, name }, context) => {
      if (into === 'new' && name === '') {
        context.addIssue({ code: 'custom', path: ['name'], message: 'unit-name-missing' })
      }
    }),
  split: z.object({ ...common, names: lines(100).refine((names) => names.length > 1, 'parts-missing') }),
  /** `tier`: a kind of which every unit below ends; '' when the unit itself does. */
  abolish: z.object({ ...common, tier: lineText(40) }),
  move: z.object({
    ...common,
    parent: z
      .union([z.literal('top'), idText], 'parent-missing')
      .transform((id) => (id === 'top' ? null : id)),
  }),
}

export const unitKindForm = z.object({
  name: nameText,
  under: z
    .union([z.array(lineText(40)), lineText(40).transform((one) => [one])])
    .default([])
    .transform((codes) => [...new Set(codes)].filter(Boolean)),
  sends: tick,
  version: z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing'),
})

export type UnitKindInput = z.output<typeof unitKindForm>

export const undoForm = z.object({ act: idText })

/** One unit, or none. */
export const chosenUnitForm = z.object({
  unit: z.union([z.literal('none'), idText], 'unit-missing').transform((id) => (id === 'none' ? null : id)),
})
