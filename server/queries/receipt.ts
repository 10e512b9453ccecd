/** The receipt of an entry's last submission: number, moment, digests, what happens next. */
import { Submissions } from '#models/submission'
import { whyNotMoveEntry } from '#rules/entry-states'
import type { DossierFile } from '#rules/entry'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import { situationOf } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found } from '../refuse'

export interface Receipt extends EntryHead {
  receiptNumber: string
  /** How often it has been submitted. */
  number: number
  submittedAt: Date
  submittedTitle: string
  authors: string[]
  digest: string
  files: (Pick<DossierFile, 'id' | 'name' | 'size' | 'sha256'> & { partName: string })[]
  whyNotWithdraw: Refusal | null
  next: { screeningEnds: Date; judgingEnds: Date; postingEnds: Date; deliberationEnds: Date }
  organiser: { name: string; phone: string }
}

/** NotFound until the entry has been submitted once; afterwards always there, also when it was withdrawn. */
export async function receipt(by: By, id: string | undefined): Promise<Receipt> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const last = found(
    await Submissions.findOne({ entry: entry._id }).sort({ number: -1 }).lean(),
    'submission',
  )
  const at = (code: Parameters<typeof milestone>[1]) => milestone(contest.timeline, code)
  const partName = (code: string) => contest.regulations.parts.find((part) => part.code === code)?.name ?? ''
  return {
    ...headOf(entry, contest, by),
    receiptNumber: last.receiptNumber,
    number: last.number,
    submittedAt: last.submittedAt,
    submittedTitle: last.answers.title,
    authors: last.answers.authors.map(({ name }) => name),
    digest: last.digest,
    files: last.answers.files.map(({ id: file, name, size, sha256, part }) => ({
      id: file,
      name,
      size,
      sha256,
      partName: partName(part),
    })),
    whyNotWithdraw: whyNotMoveEntry('withdraw', situationOf(entry, contest, by.actor, by.now)),
    next: {
      screeningEnds: at('screeningEnds'),
      judgingEnds: at('judgingEnds'),
      deliberationEnds: at('deliberationEnds'),
      postingEnds: at('postingEnds'),
    },
    organiser: { name: contest.organiser.name, phone: contest.organiser.phone },
  }
}
