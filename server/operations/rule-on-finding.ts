/** A secretary holds a resemblance of two dossiers for one work handed in twice, or for none: once, for both of them. */
import { Findings, type FindingVerdict } from '#models/finding'
import { idFrom } from '#models/ids'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { write } from '../write'

export interface FindingRulingInput {
  verdict: FindingVerdict
  note: string
  /** The version that was seen. */
  version: number
}

/** Safe to repeat. Refused `stale-version` with both notes when somebody ruled, or a dossier changed, in between. */
export async function ruleOnFinding(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
  { verdict, note, version }: FindingRulingInput,
): Promise<void> {
  const finding = found(
    await Findings.findOne({ _id: found(idFrom(id), 'finding'), contests: contest._id }).lean(),
    'finding',
  )
  const { ruling, grounds } = finding
  if (ruling?.verdict === verdict && ruling.note === note && ruling.grounds === grounds) return
  if (finding.version !== version) {
    const changed = [{ field: 'note', mine: note, theirs: ruling?.note ?? '' }]
    refuse({ because: 'stale-version', changedAt: ruling?.at ?? finding.at, changed })
  }
  refuse(note === '' ? { because: 'reason-missing' } : null)
  const [a, b] = finding.entries
  await write(
    Findings,
    finding,
    { $set: { ruling: { verdict, note, by: actor.person._id, at: now, grounds }, isOpen: false } },
    {
      contest: contest._id,
      subject: `finding:${finding._id.toHexString()}`,
      action: `finding.${verdict}`,
      actor: actor.person._id,
      at: now,
      details: { entries: [a.toHexString(), b.toHexString()], note, grounds },
    },
  )
}
