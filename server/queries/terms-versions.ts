/** Every version of a contest's thể lệ, and two of them side by side in words. */
import { People } from '#models/person'
import { RegulationsVersions } from '#models/regulations-version'
import type { Chapter } from '#rules/chapters'
import type { Resolution } from '#rules/resolutions'
import { termsDifferences, type TermsDifference } from '#wording/vi/terms-lines'
import type { InContest } from '../guard'

export interface VersionRow {
  number: number
  at: Date
  by: string
  chapters: Chapter[]
  reason: string
  resolution: Resolution | null
}

export interface TermsVersions {
  contest: { slug: string; shortTitle: string }
  versions: VersionRow[]
  /** Null until two are chosen, or there are not two. */
  compared: { older: number; newer: number; differences: TermsDifference[] } | null
}

/** The newest is compared with the one before it unless others are asked for. */
export async function termsVersions(
  { contest }: InContest,
  asked: { older: number | null; newer: number | null },
): Promise<TermsVersions> {
  const { slug, shortTitle } = contest
  const versions = await RegulationsVersions.find({ contest: contest._id })
    .select({ terms: 0 })
    .sort({ number: -1 })
    .lean()
  const people = await People.find({ _id: { $in: versions.flatMap(({ by }) => by ?? []) } })
    .select({ name: 1, email: 1 })
    .lean()
  const numbers = versions.map(({ number }) => number)
  const newer = asked.newer ?? numbers[0] ?? null
  const older = asked.older ?? numbers.find((number) => newer !== null && number < newer) ?? null
  const pair =
    newer === null || older === null
      ? []
      : await RegulationsVersions.find({ contest: contest._id, number: { $in: [older, newer] } }).lean()
  const [from, to] = [older, newer].map((number) => pair.find((one) => one.number === number))
  return {
    contest: { slug, shortTitle },
    versions: versions.map(({ number, at, by, chapters, reason, resolution }) => {
      const person = by && people.find(({ _id }) => _id.equals(by))
      return { number, at, by: person ? person.name || person.email : '', chapters, reason, resolution }
    }),
    compared:
      from && to
        ? { older: from.number, newer: to.number, differences: termsDifferences(from.terms, to.terms) }
        : null,
  }
}
