/** The receipt of an entry's model, found by the entry. */
import { ModelReceipts, type ModelReceipt } from '#models/model-receipt'
import type { By, InContest } from './guard'
import { entryIn } from './load'
import { found } from './refuse'

/** @throws NotFound while the model has not come. */
export async function modelReceiptOf(
  { contest }: By & InContest,
  entry: string | undefined,
): Promise<ModelReceipt> {
  const { _id } = await entryIn(contest, entry)
  return found(await ModelReceipts.findOne({ entry: _id }).lean(), 'model')
}
