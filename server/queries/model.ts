/** One entry's model: whose it is, and its receipt once it has come. */
import type { Readable } from 'node:stream'
import { whyNotReceive } from '#rules/models'
import { ModelReceipts } from '#models/model-receipt'
import { People } from '#models/person'
import type { By, InContest } from '../guard'
import { entryIn } from '../load'
import { modelReceiptOf } from '../model-receipts'
import { found } from '../refuse'
import { storage } from '../storage/storage'

export type ModelPage = Awaited<ReturnType<typeof modelPage>>

export async function modelPage({ contest, now }: By & InContest, id: string | undefined) {
  const entry = await entryIn(contest, id)
  const receipt = await ModelReceipts.findOne({ entry: entry._id }).lean()
  const people = await People.find({
    _id: {
      $in: [
        entry.owner,
        ...(receipt ? [receipt.receivedBy] : []),
        ...(receipt?.returned ? [receipt.returned.by] : []),
      ],
    },
  })
    .select({ name: 1, email: 1 })
    .lean()
  const nameOf = (of: { toHexString(): string }) => {
    const person = people.find(({ _id }) => _id.toHexString() === of.toHexString())
    return person?.name || person?.email || ''
  }
  const { title, authors, unit } = entry.answers
  return {
    now,
    contest: {
      slug: contest.slug,
      title: contest.title,
      province: contest.province,
      organiser: contest.organiser,
    },
    id: entry._id.toHexString(),
    receiptNumber: entry.receiptNumber ?? '',
    title,
    authors: authors.map(({ name }) => name),
    school: authors[0]?.school ?? '',
    hasUnit: unit !== null,
    owner: nameOf(entry.owner),
    whyNot: receipt ? null : whyNotReceive(entry.state, contest.regulations),
    receipt: receipt && {
      number: receipt.number,
      from: receipt.from,
      condition: receipt.condition,
      place: receipt.place,
      receivedAt: receipt.receivedAt,
      receivedBy: nameOf(receipt.receivedBy),
      photos: receipt.photos.map((photo) => photo.id),
      returned: receipt.returned && {
        to: receipt.returned.to,
        note: receipt.returned.note,
        at: receipt.returned.at,
        by: nameOf(receipt.returned.by),
      },
    },
  }
}

/** With its receipt. @throws NotFound while the model has not come. */
export async function receivedModel(by: By & InContest, id: string | undefined) {
  const model = await modelPage(by, id)
  return { model, receipt: found(model.receipt, 'model') }
}

/** The bytes of one photograph of a model. */
export async function modelPhoto(
  by: By & InContest,
  entry: string | undefined,
  photo: string | undefined,
): Promise<{ size: number; stream: Readable }> {
  const { photos } = await modelReceiptOf(by, entry)
  const { storageKey, size } = found(
    photos.find(({ id }) => id === photo),
    'photo',
  )
  return { size, stream: await storage.read(storageKey) }
}
