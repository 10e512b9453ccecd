/** The resolutions by which a contest's thể lệ were changed after judging had begun: printed wherever results are explained. */
import type { Id } from '#models/ids'
import { RegulationsVersions } from '#models/regulations-version'
import type { Resolution } from '#rules/resolutions'

/** Oldest first, those in force at `now`. */
export async function resolutionsOf(contest: Id, now: Date): Promise<Resolution[]> {
  const versions = await RegulationsVersions.find({ contest, resolution: { $ne: null }, at: { $lte: now } })
    .select({ resolution: 1 })
    .sort({ number: 1 })
    .lean()
  return versions.flatMap(({ resolution }) => resolution ?? [])
}
