/** One entry found valid, be it alone or among many. */
import { randomInt } from 'node:crypto'
import { linesInTheWay } from '#rules/screening-checklist'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { checklistOf } from '../checklist'
import { compareWaiting } from '../compare-entry'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { found, refuse } from '../refuse'
import { entryToMove, letterAbout, ownerOf, type Screening } from '../screening'
import { write } from '../write'

/** Two officers may draw the same code at the same moment; the unique index lets one of them draw again. */
const drawings = 8

/**
 * The submission that is frozen for the judges is the entry's last one; the journal names it by its digest. Refused
 * `screening-open` while a line of the checklist is not clear, unless a reason is given why that is no hindrance.
 */
export async function acceptOne(
  by: By & InContest,
  id: string | undefined,
  { version, reason = '' }: Screening,
): Promise<void> {
  const { actor, now, contest } = by
  const entry = await entryToMove(by, 'accept', id, { version })
  if (!entry) return
  await compareWaiting(entry._id, now)
  const [owner, checked] = await Promise.all([ownerOf(entry), checklistOf(contest, entry)])
  const { submission, lines } = found(checked, 'submission')
  const inTheWay = linesInTheWay(lines)
  if (inTheWay.length > 0 && reason === '') {
    const failed = inTheWay.filter(({ standing }) => standing === 'failed').length
    refuse({ because: 'screening-open', open: inTheWay.length - failed, failed })
  }
  const forced = inTheWay.length > 0 ? { reason, lines: inTheWay.map(({ code }) => code) } : {}
  for (let drawing = 1; ; drawing += 1) {
    const blindCode = entry.blindCode ?? (await drawBlindCode(contest))
    try {
      await write(
        Entries,
        entry,
        { $set: { state: 'accepted', blindCode, stateReason: '', returned: null, updatedAt: now } },
        {
          contest: contest._id,
          subject: `entry:${entry._id.toHexString()}`,
          action: 'entry.accepted',
          actor: actor.person._id,
          at: now,
          details: { blindCode, submission: submission.number, digest: submission.digest, ...forced },
        },
        (session) =>
          promiseLetter(
            {
              key: `entry-accepted:${entry._id.toHexString()}:${entry.version + 1}`,
              contest: contest._id,
              to: owner.email,
              template: 'entry-accepted',
              data: letterAbout(entry, contest, owner),
              at: now,
            },
            session,
          ),
      )
      return
    } catch (error) {
      if (!isDuplicateKey(error) || drawing === drawings) throw error
    }
  }
}

/** A random code that no entry of the contest bears: three digits, more once they run short. */
async function drawBlindCode(contest: Contest): Promise<string> {
  const used = new Set<string>(
    (
      await Entries.find({ contest: contest._id, blindCode: { $type: 'string' } })
        .select({ blindCode: 1 })
        .lean()
    ).map(({ blindCode }) => blindCode ?? ''),
  )
  const digits = used.size < 900 ? 3 : 5
  for (;;) {
    const code = String(randomInt(1, 10 ** digits)).padStart(digits, '0')
    if (!used.has(code)) return code
  }
}

function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000
}
