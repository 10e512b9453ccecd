/** For each act upon many entries: what stands in its way at one of them, how it is done, and how it is taken back. */
import type { BulkInput } from '#rules/bulk-acts'
import type { Refusal } from '#rules/refusal'
import type { Entry } from '#models/entry'
import type { By, InContest } from '../guard'
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
    case 'label':
    case 'unlabel':
      return labelling(input.label, input.kind === 'label')
  }
}

function labelling(label: string, isOn: boolean): BulkDoing {
  return {
    isOfVersion: false,
    whyNot: (_by, { labels }) => ((labels ?? []).includes(label) === isOn ? { because: 'already-so' } : null),
    run: (by, entry) => labelOne(by, entry, label, isOn),
    undo: (by, entry) => labelOne(by, entry, label, !isOn),
  }
}
