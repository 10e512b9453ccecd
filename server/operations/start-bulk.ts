/** Begins an act upon many entries: what was seen beforehand is what is done. */
import type { BulkInput } from '#rules/bulk-acts'
import { filterAddress } from '#wording/entry-address'
import { inTransaction } from '#models/connection'
import { BulkActs } from '#models/bulk-act'
import { idFrom } from '#models/ids'
import { chosenEntries, type BulkChoice } from '../bulk/bulk-choice'
import { doingOf } from '../bulk/bulk-doings'
import { runBulk } from '../bulk/run-bulk'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

/** A short act is finished before the answer; a long one goes on behind it. */
const waitsMilliseconds = 4_000

/** `id` comes with the form: sent twice, it is one act. @throws Refused `nothing-chosen` when it can be done to none. */
export async function startBulk(
  by: By & InContest,
  id: string,
  input: BulkInput,
  choice: BulkChoice,
): Promise<void> {
  const { contest, actor, now } = by
  const _id = found(idFrom(id), 'act')
  if (!(await BulkActs.exists({ _id }))) {
    const doing = doingOf(input)
    const targets = (await chosenEntries(by, choice))
      .filter((entry) => doing.whyNot(by, entry) === null)
      .map((entry) => ({ entry: entry._id, version: entry.version }))
    if (targets.length === 0) refuse({ because: 'nothing-chosen' })
    const filter = choice.ids ? '' : filterAddress(choice.filter)
    await inTransaction(async (session) => {
      await BulkActs.create(
        [
          {
            _id,
            contest: contest._id,
            by: actor.person._id,
            input,
            filter,
            targets,
            outcomes: [],
            at: now,
            finishedAt: null,
            undoneAt: null,
            undone: [],
          },
        ],
        { session },
      )
      await remember(
        {
          contest: contest._id,
          subject: `contest:${contest._id.toHexString()}`,
          action: 'contest.bulk-done',
          actor: actor.person._id,
          at: now,
          details: { act: id, ...input, filter, entries: targets.length },
        },
        session,
      )
    })
  }
  await Promise.race([
    runBulk(_id, now),
    new Promise((resolve) => setTimeout(resolve, waitsMilliseconds).unref()),
  ])
}
