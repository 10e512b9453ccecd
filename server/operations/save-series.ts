/** Founds a programme of the house, or changes what is said of one. */
import { inTransaction } from '#models/connection'
import { idFrom, newId } from '#models/ids'
import { AllSeries, type Series } from '#models/series'
import { Units } from '#models/unit'
import type { By } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { write } from '../write'

export interface SeriesInput extends Pick<
  Series,
  'kind' | 'name' | 'province' | 'level' | 'cycleYears' | 'cycle'
> {
  version: number
  /** The id of a unit, or ''. */
  host: string
}

/**
 * `id` null founds one; the same form posted twice founds one. Its kind stays: editions were made by it. Returns the id.
 * @throws Refused `series-known`, `stale-version`
 */
export async function saveSeries(
  { actor, now }: By,
  id: string | null,
  { version, host, ...told }: SeriesInput,
): Promise<string> {
  const unit = host === '' ? null : found(await Units.findById(idFrom(host)).lean(), 'unit')._id
  const namesake = await AllSeries.findOne({ name: told.name }).lean()
  const line = { contest: null, actor: actor.person._id, at: now }
  if (id === null) {
    if (namesake?.kind === told.kind && namesake.version === 0) return namesake._id.toHexString()
    refuse(namesake && { because: 'series-known', name: told.name })
    const _id = newId()
    await inTransaction(async (session) => {
      await AllSeries.create([{ _id, ...told, host: unit, version: 0, createdAt: now, updatedAt: now }], {
        session,
      })
      await remember(
        { ...line, subject: subjectOf(_id), action: 'series.founded', details: { name: told.name } },
        session,
      )
    })
    return _id.toHexString()
  }
  const series = found(await AllSeries.findById(idFrom(id)).lean(), 'series')
  if (namesake && !namesake._id.equals(series._id)) refuse({ because: 'series-known', name: told.name })
  if (series.version !== version)
    refuse({ because: 'stale-version', changedAt: series.updatedAt, changed: [] })
  const change = { ...told, kind: series.kind, host: unit, updatedAt: now }
  await write(
    AllSeries,
    series,
    { $set: change },
    {
      ...line,
      subject: subjectOf(series._id),
      action: 'series.changed',
      details: { name: told.name },
    },
  )
  return id
}

function subjectOf(id: Series['_id']): string {
  return `series:${id.toHexString()}`
}
