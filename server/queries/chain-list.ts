/** One list of a unit: its entries in order as the paper names them, its scan, what can be done with it. */
import { People } from '#models/person'
import { Units } from '#models/unit'
import { idFrom } from '#models/ids'
import { stageDeadline } from '#rules/chain'
import { ChainDesks } from '#models/chain-desk'
import { stagesOf } from '../chain'
import type { ByUnit } from '../chain-acts'
import { ownList } from '../chain-lists'
import { found } from '../refuse'
import { rosterRow } from '../roster'
import { openStored, type StoredFile } from '../stored-file'

export async function chainList(by: ByUnit, id: string | undefined) {
  const { contest, unit, now } = by
  const { list, entries } = await ownList(by, id)
  const stage = stagesOf(contest, unit).find(({ code }) => code === list.stage)
  const unitIds = entries.flatMap(({ answers }) => idFrom(answers.unit ?? undefined) ?? [])
  const [senders, desk, maker] = await Promise.all([
    Units.find({ _id: { $in: unitIds } })
      .select({ name: 1 })
      .lean(),
    ChainDesks.findOne({ contest: contest._id, stage: list.stage, unit: unit._id }).lean(),
    People.findById(list.preparedBy).select({ name: 1 }).lean(),
  ])
  const names = new Map(senders.map(({ _id, name }) => [_id.toHexString(), name]))
  return {
    now,
    id: list._id.toHexString(),
    contest: { slug: contest.slug, title: contest.title, province: contest.province },
    unit: { id: unit._id.toHexString(), name: list.unitName, place: unit.place },
    number: list.number,
    stage: stage?.name ?? list.stage,
    needsScan: stage?.needsScan ?? false,
    deadline: stage ? stageDeadline(stage, contest.timeline, desk?.extension?.until ?? null) : null,
    state: list.state,
    preparedAt: list.preparedAt,
    preparedBy: maker?.name ?? '',
    sentAt: list.sentAt,
    scan: list.scan && { name: list.scan.name, size: list.scan.size, at: list.scan.at },
    rows: entries.map((entry) => rosterRow(entry, contest.regulations, names)),
  }
}

/** The signed scan of a list. */
export async function listScan(by: ByUnit, id: string | undefined): Promise<StoredFile> {
  const { list } = await ownList(by, id)
  return openStored(found(list.scan, 'scan'))
}
