/** For each act upon many entries: what stands in its way at one of them, how it is done, and how it is taken back. */
import type { BulkInput } from '#rules/bulk-acts'
import { whyNotMoveEntry, type EntryMove } from '#rules/entry-states'
import type { Refusal } from '#rules/refusal'
import { undoWords } from '#wording/vi/bulk'
import type { Entry } from '#models/entry'
import { Outbox } from '#models/outbox'
import type { By, InContest } from '../guard'
import { acceptOne } from '../screen/accept-one'
import { recheckOne } from '../screen/recheck-one'
import { labelOne } from './label-one'

export interface BulkDoing {
  /** Whether it is taken back only while nobody has written on the entry since. */
  isOfVersion: boolean
  /** Told beforehand, from what a list knows; doing it may still be refused. */
  whyNot: (by: By & InContest, entry: Entry) => Refusal | null
  /** By the same rules as alone, and as safe to repeat. Returns whether it changed anything. */
  run: (by: By & InContest, entry: Entry) => Promise<boolean>
  undo: (by: By & InContest, entry: Entry) => Promise<boolean>
}

export function doingOf(input: BulkInput): BulkDoing {
  switch (input.kind) {
    case 'accept':
      return accepting
    case 'label':
    case 'unlabel':
      return labelling(input.label, input.kind === 'label')
  }
}

/** As one by one: an entry whose checklist is not clear is refused, and keeps waiting for somebody to look. */
const accepting: BulkDoing = {
  isOfVersion: true,
  whyNot: (by, entry) => whyNotMove(by, entry, 'accept'),
  run: async (by, entry) => {
    await acceptOne(by, entry._id.toHexString(), { version: entry.version })
    // Where it was accepted at the next version already, this very act had done it before it was broken off.
    return true
  },
  undo: async (by, entry) => {
    const { _id, version } = entry
    await recheckOne(by, _id.toHexString(), { version, reason: undoWords.reason })
    // A letter that has not left yet would tell what no longer holds.
    await Outbox.deleteOne({ key: `entry-accepted:${_id.toHexString()}:${version}`, state: 'waiting' })
    return entry.state === 'accepted'
  },
}

function whyNotMove(
  { actor, now, contest }: By & InContest,
  { state }: Entry,
  move: EntryMove,
): Refusal | null {
  const { timeline } = contest
  return whyNotMoveEntry(move, { state, timeline, now, isOwner: false, roles: actor.roles })
}

function labelling(label: string, isOn: boolean): BulkDoing {
  return {
    isOfVersion: false,
    whyNot: (_by, { labels }) => ((labels ?? []).includes(label) === isOn ? { because: 'already-so' } : null),
    run: (by, entry) => labelOne(by, entry, label, isOn),
    undo: (by, entry) => labelOne(by, entry, label, !isOn),
  }
}
