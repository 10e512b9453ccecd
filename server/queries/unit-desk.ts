/** A unit's desk in a contest: its stages with quota and deadline, one tab of entries with what each lacks, its lists, the units below. */
import { ChainDesks } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import { Entries, type Entry } from '#models/entry'
import { idFrom, newId } from '#models/ids'
import { People } from '#models/person'
import { Units } from '#models/unit'
import { stageDeadline } from '#rules/chain'
import { dayOf } from '#rules/deadlines'
import { entryTasks } from '#rules/entry-tasks'
import { phaseAt } from '#rules/phases'
import type { TaskCode } from '#rules/tasks'
import type { UnitView } from '#rules/unit-views'
import { stagesOf } from '../chain'
import { takenBy, type ByUnit } from '../chain-acts'
import { unitCounts, unitFilter } from '../unit-entries'
import { countsBelow } from '../counts-below'

const pageSize = 50
const listsShown = 50

export async function unitDesk(by: ByUnit, { view, page }: { view: UnitView; page: number }) {
  const { contest, unit, now } = by
  const filter = unitFilter(by, view)
  const place = { contest: contest._id, unit: unit._id }
  const [counts, total, entries, stages, lists, below] = await Promise.all([
    unitCounts(by),
    Entries.countDocuments(filter),
    Entries.find(filter)
      .sort({ updatedAt: -1, _id: 1 })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .lean(),
    stagesAt(by),
    ChainLists.find(place).sort({ preparedAt: -1 }).limit(listsShown).lean(),
    countsBelow(by),
  ])
  return {
    now,
    contest: { slug: contest.slug, title: contest.title, shortTitle: contest.shortTitle },
    unit: { id: unit._id.toHexString(), name: unit.name },
    phase: phaseAt(contest.timeline, now),
    view,
    counts,
    stages,
    rows: await rowsOf(by, entries),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    first: total === 0 ? 0 : (page - 1) * pageSize + 1,
    last: Math.min(total, page * pageSize),
    total,
    lists: lists.map((list) => ({
      id: list._id.toHexString(),
      stage: list.stage,
      number: list.number,
      entries: list.entries.length,
      state: list.state,
      preparedAt: list.preparedAt,
      sentAt: list.sentAt,
      hasScan: list.scan !== null,
    })),
    below,
    /** The id that the next list will have: a form sent twice draws up one. */
    proposedList: newId().toHexString(),
  }
}

async function stagesAt(by: ByUnit) {
  const { contest, unit } = by
  const desks = await ChainDesks.find({ contest: contest._id, unit: unit._id }).lean()
  return Promise.all(
    stagesOf(contest, unit).map(async (stage) => {
      const extension = desks.find((desk) => desk.stage === stage.code)?.extension ?? null
      return {
        code: stage.code,
        name: stage.name,
        acts: stage.acts,
        quota: stage.quota,
        needsScan: stage.needsScan ?? false,
        deadline: stageDeadline(stage, contest.timeline, extension?.until ?? null),
        extension: extension && { until: extension.until, reason: extension.reason },
        taken: await takenBy(by, stage),
      }
    }),
  )
}

async function rowsOf({ contest, now }: ByUnit, entries: Entry[]) {
  const unitIds = entries.flatMap(({ answers }) => idFrom(answers.unit ?? undefined) ?? [])
  const [owners, units] = await Promise.all([
    People.find({ _id: { $in: entries.map(({ owner }) => owner) } })
      .select({ name: 1, email: 1 })
      .lean(),
    Units.find({ _id: { $in: unitIds } })
      .select({ name: 1 })
      .lean(),
  ])
  const { fields } = contest.regulations
  return entries.map((entry) => {
    const { answers, chain } = entry
    const owner = owners.find(({ _id }) => _id.equals(entry.owner))
    const lead = answers.authors.find(({ isLead }) => isLead) ?? answers.authors[0]
    return {
      id: entry._id.toHexString(),
      title: answers.title,
      field: fields.find(({ code }) => code === answers.field)?.name ?? '',
      lead: lead?.name ?? '',
      others: Math.max(0, answers.authors.length - 1),
      owner: owner?.name || (owner?.email ?? ''),
      unit: units.find(({ _id }) => _id.toHexString() === answers.unit)?.name ?? '',
      lacks: lacksOf(entry, contest.regulations, dayOf(now)),
      state: chain?.state ?? null,
      stage: chain?.stage ?? null,
      reason: chain?.reason ?? '',
      deadline: chain?.deadline ?? null,
      receiptNumber: entry.receiptNumber,
      updatedAt: entry.updatedAt,
    }
  })
}

function lacksOf(
  { answers }: Entry,
  regulations: ByUnit['contest']['regulations'],
  today: string,
): TaskCode[] {
  return entryTasks(answers, regulations, today, [])
    .filter(({ status }) => status !== 'done')
    .map(({ code }) => code)
}
