/** Decides on findings of conflict: each is confirmed or dismissed once, with a reason, and is known again by its grounds. */
import type { ClientSession } from 'mongoose'
import type { ConflictFilter } from '#rules/conflicts/filter'
import type { Ruling } from '#rules/conflicts/standing'
import { ConflictRulings } from '#models/conflict-ruling'
import { inTransaction } from '#models/connection'
import { idFrom, newId } from '#models/ids'
import { conflictsOf, listDigest, narrowed, type ConflictOnRecord } from '../conflict-findings'
import type { By, InContest } from '../guard'
import { hasCode } from '../has-code'
import { remember } from '../journal'
import { found, refuse, Refused } from '../refuse'

export interface ConflictRulingInput {
  ruling: Ruling
  reason: string
  /** Findings one by one, each with the grounds that were seen; or the list that a filter gives, with its digest. */
  which: { findings: readonly { id: string; grounds: string }[] } | { filter: ConflictFilter; digest: string }
}

/** Kept together: a long list is kept in parts, and the same act again goes on where it stopped. */
const atOnce = 100

/**
 * Returns how many findings were ruled on; those ruled so before are passed over. Refused `conflicts-changed` when what
 * was seen is no longer what is known, and `own-conflict` to a judge who holds an office.
 */
export async function ruleOnConflicts(
  by: By & InContest,
  { ruling, reason, which }: ConflictRulingInput,
): Promise<number> {
  const { conflicts } = await conflictsOf(by.contest)
  const chosen = 'filter' in which ? wholeList(conflicts, which) : oneByOne(conflicts, which.findings)
  const self = by.actor.person._id.toHexString()
  refuse(chosen.some(({ judge }) => judge.person === self) ? { because: 'own-conflict' } : null)
  const open = chosen.filter(
    ({ ruling: last, grounds }) => last?.ruling !== ruling || last.grounds !== grounds,
  )
  for (let start = 0; start < open.length; start += atOnce) {
    const part = open.slice(start, start + atOnce)
    await inTransaction(async (session) => {
      for (const one of part) await keep(by, one, ruling, reason, session)
    }).catch((error: unknown) => {
      // Somebody else ruled on the same finding for the first time.
      throw hasCode(error, 11_000) ? new Refused({ because: 'conflicts-changed' }) : error
    })
  }
  return open.length
}

function wholeList(
  conflicts: readonly ConflictOnRecord[],
  { filter, digest }: { filter: ConflictFilter; digest: string },
): ConflictOnRecord[] {
  const list = narrowed(conflicts, filter)
  refuse(listDigest(list) === digest ? null : { because: 'conflicts-changed' })
  return list
}

function oneByOne(
  conflicts: readonly ConflictOnRecord[],
  findings: readonly { id: string; grounds: string }[],
): ConflictOnRecord[] {
  const byId = new Map(conflicts.map((one) => [one.id, one]))
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()].map(({ id, grounds }) => {
    const known = byId.get(id)
    if (known?.grounds !== grounds) refuse({ because: 'conflicts-changed' })
    return found(known, 'finding')
  })
}

async function keep(
  { actor, now, contest }: By & InContest,
  { judge, entry, facts, grounds, standing, ruling: last }: ConflictOnRecord,
  ruling: Ruling,
  reason: string,
  session: ClientSession,
): Promise<void> {
  const kind = standing.kind ?? facts[0]?.kind ?? last?.kind ?? 'declared'
  const said = { ruling, kind, facts, grounds, reason, by: actor.person._id, at: now }
  const _id = last?._id ?? newId()
  if (last) {
    const written = await ConflictRulings.updateOne(
      { _id, version: last.version },
      { $set: said, $inc: { version: 1 } },
      { session },
    )
    refuse(written.matchedCount === 1 ? null : { because: 'conflicts-changed' })
  } else {
    const about = {
      contest: contest._id,
      judge: found(idFrom(judge.person), 'judge'),
      entry: entry?._id ?? null,
    }
    await ConflictRulings.create([{ _id, ...about, ...said, version: 0 }], { session })
  }
  await remember(
    {
      contest: contest._id,
      subject: `conflict:${_id.toHexString()}`,
      action: `conflict.${ruling}`,
      actor: actor.person._id,
      at: now,
      details: {
        judge: judge.person,
        entry: entry?._id.toHexString() ?? null,
        blindCode: entry?.blindCode ?? '',
        kind,
        grounds,
        reason,
      },
    },
    session,
  )
}
