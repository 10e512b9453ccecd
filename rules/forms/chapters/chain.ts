/** Through which units entries come, in which order, by when, and how many each may pass on. */
import { z } from 'zod'
import { chainOf, type ChainStage } from '../../chain'
import { milestoneCodes, type MilestoneCode } from '../../phases'
import { typedMoment } from '../../typed-moments'
import { lineText, tick } from '../typed-text'
import { chapterForm, typedNumber, typedRows, typedTick, withRegulations } from './chapter-form'
import { codeText, momentText, oneOf, rows, wholeOrNone, withCodes } from './row-fields'

const kinds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.string().max(60)).min(1, 'kinds-missing'),
)

const stage = z
  .object({
    code: codeText,
    name: lineText(200).refine((text) => text !== '', 'row-name-missing'),
    unitKinds: kinds,
    acts: oneOf(['endorse', 'select']),
    quota: wholeOrNone(1, 100_000),
    milestone: z.union([z.literal('own'), oneOf(milestoneCodes)]),
    deadline: z.union([lineText(30).pipe(z.literal('')), momentText]).default(''),
    required: tick,
    needsScan: tick,
    seesIdentityPapers: tick,
  })
  .refine(({ milestone, deadline }) => milestone !== 'own' || deadline !== '', {
    path: ['deadline'],
    message: 'moment-invalid',
  })

function deadlineOf({ milestone, deadline }: z.output<typeof stage>): MilestoneCode | Date {
  return milestone === 'own' ? (deadline === '' ? 'closes' : deadline) : milestone
}

export const chainChapter = chapterForm(
  z.object({ chain: rows(stage, 10) }),
  ({ regulations }) => ({
    chain: typedRows(chainOf(regulations), (one: ChainStage) => ({
      code: one.code,
      name: one.name,
      unitKinds: [...one.unitKinds],
      acts: one.acts,
      quota: typedNumber(one.quota),
      milestone: one.deadline instanceof Date ? 'own' : one.deadline,
      deadline: one.deadline instanceof Date ? typedMoment(one.deadline) : '',
      required: typedTick(one.required),
      needsScan: typedTick(one.needsScan),
      seesIdentityPapers: typedTick(one.seesIdentityPapers),
    })),
  }),
  (terms, { chain }) =>
    withRegulations(terms, {
      chain: withCodes(chain, ({ name }) => name).map((row) => {
        const { code, name, unitKinds, acts, quota, required, needsScan, seesIdentityPapers } = row
        const deadline = deadlineOf(row)
        const extra = { ...(needsScan && { needsScan }), ...(seesIdentityPapers && { seesIdentityPapers }) }
        return { code, name, unitKinds, acts, quota, deadline, required, ...extra }
      }),
    }),
)
