/** Makes a new edition of a programme, from a preset or from the last edition; it begins as one being prepared. */
import { inTransaction } from '#models/connection'
import { Contests, newContest, type Contest } from '#models/contest'
import { idFrom, newId, type Id } from '#models/ids'
import { Seats } from '#models/seat'
import { AllSeries, type Series } from '#models/series'
import { termsOf, type ContestTerms } from '#rules/contest-terms'
import { nextEditionTerms } from '#rules/next-edition'
import { presetNamed } from '#rules/presets/edition-presets'
import { seatRoles, type SeatRole } from '#rules/roles'
import { renumbered } from '#wording/vi/edition-names'
import { freeSlug, slugFrom } from '../edition-address'
import type { By } from '../guard'
import { remember } from '../journal'
import { knownPerson } from '../known-person'
import { found, refuse } from '../refuse'

export interface NewEdition {
  /** The id that the edition will have: a form sent twice makes one. */
  edition: string
  /** The code of a preset, or the id of the edition to be copied. */
  source: string
  ordinal: number
  year: number
  label: string
  receiptPrefix: string
  /** Made from the title when empty. */
  slug: string
  organiser: string
  organiserName: string
  decisionNumber: string
  /** Seats of the copied edition to be given again, as `person:role`. */
  keep: string[]
}

/** Returns the address. @throws Refused `address-taken`, `prefix-taken` */
export async function openEdition(
  { actor, now }: By,
  seriesId: string | undefined,
  input: NewEdition,
): Promise<string> {
  const series = found(await AllSeries.findById(idFrom(seriesId)).lean(), 'series')
  const _id = found(idFrom(input.edition), 'edition')
  const existing = await Contests.findById(_id).select({ slug: 1, series: 1 }).lean()
  if (existing) return found(existing.series?.equals(series._id) ? existing.slug : null, 'edition')
  const { terms, previous } = await termsFor(series, input)
  const slug = await addressFor(terms, input)
  const prefix = input.receiptPrefix
  if (await Contests.exists({ receiptPrefix: prefix })) refuse({ because: 'prefix-taken', prefix })
  const { level, host } = series
  const about = { _id, slug, receiptPrefix: prefix, series: series._id, level, host, previous }
  const contest = newContest({ ...terms, ...about, stage: 'preparing', createdAt: now })
  await inTransaction(async (session) => {
    await Contests.create([contest], { session })
    const first = await knownPerson({ email: input.organiser, name: input.organiserName }, now, session)
    const seats = [
      { person: first._id, role: 'organiser' as SeatRole },
      ...(await kept(previous, input.keep)),
    ]
    const own = seats.filter(
      (seat, index) =>
        seats.findIndex(({ person, role }) => person.equals(seat.person) && role === seat.role) === index,
    )
    const days = { from: now, until: null, decisionNumber: input.decisionNumber }
    await Seats.create(
      own.map((seat) => ({ _id: newId(), contest: _id, ...seat, ...days })),
      { session, ordered: true },
    )
    await remember(
      {
        contest: _id,
        subject: `contest:${_id.toHexString()}`,
        action: 'contest.created',
        actor: actor.person._id,
        at: now,
        details: { name: terms.title, source: input.source, previous: previous?.toHexString() ?? null },
      },
      session,
    )
  })
  return slug
}

/** What the title says of number and year is of the new edition already. */
async function termsFor(
  series: Series,
  { source, ordinal, year, label }: NewEdition,
): Promise<{ terms: ContestTerms; previous: Id | null }> {
  const last = await Contests.findOne({ series: series._id }).sort({ year: -1, ordinal: -1 }).lean()
  const preset = presetNamed(source)
  if (preset) {
    const { province } = series
    const own = found(preset.kind === series.kind ? preset : null, 'preset')
    const terms = termsOf({ ...own.preset({ ordinal, year, province }), label: '' })
    return { terms: { ...terms, label }, previous: last?._id ?? null }
  }
  const copied = found(await Contests.findOne({ _id: idFrom(source), series: series._id }).lean(), 'edition')
  const terms = nextEditionTerms(termsOf(copied), { ordinal, year }, renumbered)
  return { terms: { ...terms, label }, previous: copied._id }
}

async function addressFor({ title }: ContestTerms, { slug }: NewEdition): Promise<string> {
  if (slug === '') return freeSlug(slugFrom(title))
  if (await Contests.exists({ slug })) refuse({ because: 'address-taken', slug })
  return slug
}

/** Only seats that the last edition really had. */
async function kept(
  previous: Contest['previous'],
  wanted: readonly string[],
): Promise<{ person: Id; role: SeatRole }[]> {
  if (!previous || wanted.length === 0) return []
  const seats = await Seats.find({ contest: previous }).lean()
  return seats
    .filter(({ person, role }) => wanted.includes(`${person.toHexString()}:${role}`))
    .filter(({ role }) => role !== 'judge' && seatRoles.includes(role))
    .map(({ person, role }) => ({ person, role }))
}
