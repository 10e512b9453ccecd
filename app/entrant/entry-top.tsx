/** The head of every page of one entry: the way back, the title, the deadline, and the banner of the last hour. */
import type { ReactNode } from 'react'
import type { EntryState } from '#rules/entry-states'
import { taskListWords } from '#wording/vi/entrant'
import { ownTitle } from '#wording/vi/entrant-talk'
import type { Nouns } from '#wording/vi/nouns'
import { ownEntryStateNames } from '#wording/vi/states'
import { PageHeader } from '#ui/page-header'
import { StatusTag, type Tone } from '#ui/status-tag'
import { ClosingBanner } from './closing-banner'

export interface EntryHead {
  title: string
  state: EntryState
  contest: { shortTitle: string }
  nouns: Nouns
  deadline: Date
  now: Date
  whyClosed: object | null
}

const tones: Record<EntryState, Tone> = {
  draft: 'neutral',
  submitted: 'success',
  returned: 'warning',
  accepted: 'success',
  rejected: 'danger',
  disqualified: 'danger',
}

export function EntryStateTag({ state }: { state: EntryState }) {
  return <StatusTag tone={tones[state]}>{ownEntryStateNames[state]}</StatusTag>
}

interface EntryTopProps {
  entry: EntryHead
  back: { href: string; label: string }
  /** The title of the page; the entry's own name when it is about the whole entry. */
  title?: ReactNode
}

/** On the page of a task the entry's name stands above the title; on its own page it is the title. */
export function EntryTop({ entry, back, title }: EntryTopProps) {
  const { state, deadline, now } = entry
  const words = state === 'returned' ? taskListWords.mendDeadline : taskListWords.deadline
  return (
    <>
      <PageHeader
        back={back}
        eyebrow={title === undefined ? entry.contest.shortTitle : ownTitle(entry.title, entry.nouns)}
        title={title ?? ownTitle(entry.title, entry.nouns)}
        status={title === undefined ? <EntryStateTag state={state} /> : undefined}
        meta={entry.whyClosed ? undefined : words(deadline, now)}
      />
      {!entry.whyClosed && <ClosingBanner deadline={deadline} now={now} />}
    </>
  )
}
