/** A secretary ticks one line of a dossier's checklist: met or not, with what was seen. */
import { needsNote, isTickable, type Tick, type TickVerdict } from '#rules/screening-checklist'
import { Entries, screeningOf } from '#models/entry'
import { checklistOf } from '../checklist'
import { again, entrySubject } from '../drafting'
import type { By, InContest } from '../guard'
import { entryIn } from '../load'
import { found, refuse } from '../refuse'
import { whyNotScreen } from '../screening'
import { refuseTaken } from '../taken-entries'
import { write } from '../write'

export interface TickInput {
  line: string
  verdict: TickVerdict
  note: string
  /** When the tick was made that stood there; '' when there was none. */
  seen: string
}

/** Safe to repeat. Refused `stale-version` with both notes when somebody else ticked the line in between. */
export async function tickLine(
  by: By & InContest,
  id: string | undefined,
  { line: code, verdict, note, seen }: TickInput,
): Promise<void> {
  const { actor, now, contest } = by
  await again(async () => {
    const entry = await entryIn(contest, id)
    refuse(whyNotScreen(by, entry))
    await refuseTaken(by, entry)
    const checked = found(await checklistOf(contest, entry), 'submission')
    const line = found(
      checked.lines.find((one) => one.code === code && isTickable(one)),
      'line',
    )
    const officer = actor.person._id.toHexString()
    const last = line.tick
    const isSame = last?.holds && last.verdict === verdict && last.note === note && last.by === officer
    if (isSame) return
    if ((last?.at.toISOString() ?? '') !== seen) {
      const changed = { field: code, mine: note, theirs: last?.note ?? '' }
      refuse({ because: 'stale-version', changedAt: last?.at ?? now, changed: [changed] })
    }
    refuse(needsNote(line, verdict) && note === '' ? { because: 'reason-missing' } : null)
    const screening = screeningOf(entry)
    const tick: Tick = {
      line: code,
      verdict,
      note,
      by: officer,
      at: now,
      basis: line.basis,
      submission: checked.submission.number,
    }
    await write(
      Entries,
      entry,
      { $set: { screening: { ...screening, ticks: [...screening.ticks, tick] }, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.line-ticked',
        actor: actor.person._id,
        at: now,
        details: { line: code, verdict, note, submission: tick.submission },
      },
    )
  })
}
