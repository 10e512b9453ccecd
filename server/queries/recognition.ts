/** The decisions that recognise valid entries: those made, what the next one would say, and one of them as a paper needs it. */
import { dayOf } from '#rules/deadlines'
import { idFrom } from '#models/ids'
import { Recognitions, type Recognition } from '#models/recognition'
import type { By, InContest } from '../guard'
import { recognitionState } from '../recognitions'
import { found } from '../refuse'

export async function recognitionPage({ contest, now }: By & InContest) {
  const { decisions, added, removed, digest } = await recognitionState(contest)
  return {
    today: dayOf(now),
    fields: contest.regulations.fields,
    decisions: decisions.map(({ _id, ...one }) => ({
      id: _id.toHexString(),
      name: `${one.number}/${one.symbol}`,
      day: one.day,
      sequence: one.sequence,
      added: one.added.length,
      removed: one.removed.length,
    })),
    added,
    removed,
    digest,
  }
}

export type RecognitionPaperData = Awaited<ReturnType<typeof recognitionDecision>>

/** One decision, as it was frozen. */
export async function recognitionDecision({ contest }: By & InContest, id: string | undefined) {
  const _id = found(idFrom(id), 'decision')
  const decision: Recognition = found(
    await Recognitions.findOne({ _id, contest: contest._id }).lean(),
    'decision',
  )
  const { sequence, number, symbol, day, signer, added, removed, digest } = decision
  const first =
    sequence === 1 ? null : await Recognitions.findOne({ contest: contest._id, sequence: 1 }).lean()
  return {
    id: _id.toHexString(),
    contest: {
      slug: contest.slug,
      title: contest.title,
      province: contest.province,
      organiser: contest.organiser,
      fields: contest.regulations.fields,
      legalBasis: contest.regulations.legalBasis,
    },
    sequence,
    number,
    symbol,
    day,
    signer,
    added,
    removed,
    digest,
    /** Of a supplementary decision: the one it adds to. */
    first: first && { name: `${first.number}/${first.symbol}`, day: first.day },
  }
}
