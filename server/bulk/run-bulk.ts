/** Goes through the entries of an act upon many, some at a time: whatever breaks it off, it goes on where it stood. */
import { BulkActs, type BulkAct, type BulkOutcome } from '#models/bulk-act'
import { Contests } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import type { Refusal } from '#rules/refusal'
import { rolesOf, type By, type InContest } from '../guard'
import { NotFound, Refused } from '../refuse'
import { doingOf, type BulkDoing } from './bulk-doings'

/** What came of so many is kept at once. */
const keptTogether = 20

/** Two who go on with the same act in this process are one. */
const running = new Map<string, Promise<void>>()

/** Resolves when the act is finished. Another process that does the same at once does no harm: every single act is safe to repeat. */
export function runBulk(id: Id, now: Date): Promise<void> {
  const key = id.toHexString()
  const going = running.get(key) ?? goOn(id, now).finally(() => running.delete(key))
  running.set(key, going)
  return going
}

async function goOn(id: Id, now: Date): Promise<void> {
  const act = await BulkActs.findById(id).lean()
  if (!act || act.finishedAt) return
  const by = await actorOf(act, act.at)
  const doing = doingOf(act.input)
  for (let from = act.outcomes.length; from < act.targets.length; from += keptTogether) {
    const outcomes = await outcomesOf(act.targets.slice(from, from + keptTogether), (entry, version) =>
      by ? doOne(by, doing.run, { ...entry, version }) : { because: 'not-yours' },
    )
    await BulkActs.updateOne(
      { _id: id, outcomes: { $size: from } },
      { $push: { outcomes: { $each: outcomes } } },
    )
  }
  await BulkActs.updateOne({ _id: id, finishedAt: null }, { $set: { finishedAt: now } })
}

/** Takes back what an act changed, where nothing has changed since; what is done already is not done again. */
export async function undoBulk(by: By & InContest, act: BulkAct): Promise<BulkOutcome[]> {
  const doing = doingOf(act.input)
  const changed = act.outcomes.filter(({ isChanged }) => isChanged)
  return outcomesOf(changed, (entry, version) =>
    entry.version === version || !doing.isOfVersion
      ? doOne(by, doing.undo, entry)
      : { because: 'stale-version', changedAt: entry.updatedAt, changed: [] },
  )
}

type Doing = BulkDoing['run']

async function doOne(by: By & InContest, run: Doing, entry: Entry): Promise<Refusal | boolean> {
  try {
    return await run(by, entry)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (error instanceof NotFound) return { because: 'not-yours' }
    throw error
  }
}

async function outcomesOf(
  targets: readonly { entry: Id; version: number }[],
  act: (entry: Entry, version: number) => Promise<Refusal | boolean> | Refusal,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = []
  for (const target of targets) {
    const entry = await Entries.findById(target.entry).lean()
    const came = entry ? await act(entry, target.version) : ({ because: 'not-yours' } as const)
    const after = await Entries.findById(target.entry).select({ version: 1 }).lean()
    outcomes.push({
      entry: target.entry,
      refusal: typeof came === 'boolean' ? null : came,
      isChanged: came === true,
      version: after?.version ?? target.version,
    })
  }
  return outcomes
}

/** Who confirmed the act, with the seats they held then; null when the contest is gone. */
async function actorOf(act: BulkAct, now: Date): Promise<(By & InContest) | null> {
  const [person, contest] = await Promise.all([
    People.findById(act.by).lean(),
    Contests.findById(act.contest).lean(),
  ])
  if (!person || !contest) return null
  return { contest, now, actor: { person, roles: await rolesOf(person, contest, now) } }
}
