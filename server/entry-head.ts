/** What the top of every page of one entry says: its name, where it stands, until when. */
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import type { EntryState } from '#rules/entry-states'
import { isEditableState, whyNotMoveEntry } from '#rules/entry-states'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import { situationOf } from './drafting'
import { nounsOf, type Nouns } from '#wording/vi/nouns'
import type { By } from './guard'

export interface EntryHead {
  id: string
  title: string
  state: EntryState
  contest: { slug: string; title: string; shortTitle: string }
  /** What things are called in this contest. */
  nouns: Nouns
  /** Until when it may be submitted: the contest's deadline, or that of a return for completion. */
  deadline: Date
  now: Date
  /** Why nothing can be written now; null while it can. */
  whyClosed: Refusal | null
}

export function headOf(entry: Entry, contest: Contest, { actor, now }: By): EntryHead {
  const { slug, title, shortTitle } = contest
  const closes = milestone(contest.timeline, 'closes')
  return {
    id: entry._id.toHexString(),
    title: entry.answers.title,
    state: entry.state,
    contest: { slug, title, shortTitle },
    nouns: nounsOf(contest.regulations),
    deadline: entry.state === 'returned' ? (entry.returned?.deadline ?? closes) : closes,
    now,
    whyClosed: isEditableState(entry.state)
      ? whyNotMoveEntry(
          entry.state === 'draft' ? 'submit' : 'resubmit',
          situationOf(entry, contest, actor, now),
        )
      : { because: 'entry-state', state: entry.state, needs: ['draft', 'returned'] },
  }
}
