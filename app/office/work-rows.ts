/** What waits for somebody, as lines of the control room: number, words, and the link to the rows behind it. */
import { paths } from '#paths'
import type { controlRoom } from '#server/queries/control-room'
import type { WorkRow } from '#ui/stat'
import { count } from '#wording/format'
import { controlRoomWords as words } from '#wording/vi/office'
import { filterParams } from './entry-filter'

type Work = Awaited<ReturnType<typeof controlRoom>>['work']

/** Only what is more than nothing, the most pressing first. */
export function workRows(contest: string, work: Work): WorkRow[] {
  const entries = (filter: Parameters<typeof filterParams>[0]) => paths.entries(contest, filterParams(filter))
  const rows: [keyof Work, string, string][] = [
    ['waiting', entries({ states: ['submitted'] }), words.screen],
    ['waitingLong', entries({ view: 'waiting-long' }), words.screen],
    ['overdue', entries({ view: 'overdue' }), words.see],
    ['unpaneled', entries({ view: 'unpaneled' }), words.see],
    ['unassigned', paths.assignments(contest), words.assign],
    ['undeclared', paths.panels(contest), words.see],
    ['declaredConflicts', paths.conflicts(contest, { xem: 'tat-ca' }), words.see],
    ['late', paths.progress(contest), words.see],
    ['unfinished', paths.progress(contest), words.see],
    ['failedLetters', paths.messages(contest, { 'trang-thai': 'failed' }), words.see],
    ['bouncedLetters', paths.messages(contest, { 'trang-thai': 'bounced' }), words.see],
    ['waitingLetters', paths.messages(contest, { 'trang-thai': 'waiting' }), words.see],
  ]
  return rows
    .filter(([key]) => work[key] > 0)
    .map(([key, href, action]) => ({ value: count(work[key]), text: words[key], href, action }))
}
