/** Units that somebody may ask to speak for in a contest: those of the kinds that its chain knows, found by words. */
import { announced, Contests } from '#models/contest'
import { Units, validOn } from '#models/unit'
import { chainOf } from '#rules/chain'
import { dayOf } from '#rules/deadlines'
import { foldName } from '#rules/fold-name'
import type { By } from '../guard'
import { found } from '../refuse'

const shown = 20

/** None as long as nothing is searched for. */
export async function unitChoice({ now }: By, slug: string | undefined, search: string) {
  const contest = found(await Contests.findOne({ slug, ...announced }).lean(), 'contest')
  const kinds = [...new Set(chainOf(contest.regulations).flatMap(({ unitKinds }) => unitKinds))]
  const words = foldName(search).split(/\s+/).filter(Boolean).slice(0, 6)
  const units =
    words.length === 0
      ? []
      : await Units.find({
          $and: [
            { kind: { $in: kinds } },
            ...words.map((word) => ({ words: { $regex: `^${word.replace(/[^a-z0-9]/g, '')}` } })),
            validOn(dayOf(now)),
          ],
        })
          .select({ name: 1, place: 1 })
          .sort({ folded: 1, _id: 1 })
          .limit(shown)
          .lean()
  return {
    contest: { slug: contest.slug, title: contest.title },
    search,
    units: units.map(({ _id, name, place }) => ({ id: _id.toHexString(), name, place })),
  }
}
