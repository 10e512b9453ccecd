/** Promises a place to a file that is about to be sent; asked again for the same file, it gives the same place, where the bytes go on. */
import { statfs } from 'node:fs/promises'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Transfers, type Transfer } from '#models/transfer'
import type { TransferInput } from '#rules/forms/transfer'
import { claimOf, whyNotSize } from '../check-staged'
import { randomToken } from '../digest'
import { openPart } from '../dossier-files'
import { env } from '../env'
import type { By } from '../guard'
import { countTry } from '../rate-limits'
import { refuse } from '../refuse'
import { cleanName } from '../uploads'

const maxOpen = 20

/** Disk that is left to the database and to letters. */
const reservedBytes = 512 * 1024 * 1024

/** @throws Refused when the part, the entry, the disk or the person has no room for the file, or it cannot be of a kind that is taken. */
export async function openTransfer(
  by: By,
  input: TransferInput,
  declared: { name: string; size: number },
): Promise<Transfer> {
  const { size } = declared
  const name = cleanName(declared.name)
  const known = await Transfers.findOne({
    entry: input.entry,
    by: by.actor.person._id,
    part: input.part,
    fingerprint: input.fingerprint,
    size,
    state: { $in: ['open', 'landed'] },
    key: { $type: 'string' },
  })
    .sort({ at: -1 })
    .lean()
  if (known?.state === 'open' || (known && (await isListed(known)))) return known
  const place = { entry: input.entry, part: input.part, replaces: input.replaces }
  const { entry, contest, part, staying } = await openPart(by, place)
  claimOf(name, part)
  refuse(whyNotSize(size, part))
  const others = await Transfers.find({ entry: entry._id, state: 'open' }).lean()
  if (others.length >= maxOpen) refuse({ because: 'too-many-transfers', max: maxOpen })
  const coming = others.filter((one) => one.part === input.part && one.replaces === null)
  if (input.replaces === null && staying.length + coming.length >= part.maxFiles) {
    refuse({ because: 'too-many-files', max: part.maxFiles })
  }
  const taken = [...entry.answers.files, ...others].reduce((sum, one) => sum + one.size, 0)
  const { quotaPerEntry } = env.uploads
  if (taken + size > quotaPerEntry) refuse({ because: 'entry-quota', maxBytes: quotaPerEntry })
  const { bavail, bsize } = await statfs(env.dataFolder)
  if (bavail * bsize < size + reservedBytes) refuse({ because: 'storage-full' })
  await countTry('transfer-person', by.actor.person._id.toHexString())
  const transfer: Transfer = {
    _id: newId(),
    token: randomToken(),
    key: null,
    contest: contest._id,
    entry: entry._id,
    part: part.code,
    by: by.actor.person._id,
    name,
    size,
    fingerprint: input.fingerprint,
    replaces: input.replaces,
    file: newId(),
    state: 'open',
    refusal: null,
    at: by.now,
  }
  await Transfers.create(transfer)
  return transfer
}

/** Whether a file that landed is still in the dossier: deleted meanwhile, it may be sent anew. */
async function isListed({ entry, file }: Transfer): Promise<boolean> {
  return (await Entries.exists({ _id: entry, 'answers.files.id': file.toHexString() })) !== null
}
