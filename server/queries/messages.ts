/** The letters of a contest, newest first: to whom, about what, and whether they went. */
import { Outbox } from '#models/outbox'
import { letterViews } from '#rules/letter-states'
import type { InContest } from '../guard'
import { badAddresses, inSmallLetters } from '../bad-addresses'
import { lettersByView, viewFilter } from '../letter-counts'
import { lettersWith } from '../letter-search'
import { editedTexts } from '../letter-texts'
import { subjectOf } from '../letter-subject'

const pageSize = 50

export interface MessageFilter {
  /** Anything that is no view shows them all. */
  view: string | null
  search: string
  page: number
}

/** As many commands however many letters there are. */
export async function messages({ contest }: InContest, { view, search, page }: MessageFilter) {
  const chosen = letterViews.find((one) => one === view) ?? null
  const filter = { contest: contest._id, ...viewFilter(chosen), ...lettersWith(search) }
  const start = (Math.max(1, page) - 1) * pageSize
  const [letters, total, counts, texts] = await Promise.all([
    Outbox.find(filter).sort({ createdAt: -1 }).skip(start).limit(pageSize).lean(),
    Outbox.countDocuments(filter),
    lettersByView(contest._id),
    editedTexts(contest._id),
  ])
  const bad = await badAddresses(letters.map(({ to }) => to))
  return {
    view: chosen,
    search,
    counts,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + letters.length,
    pages: Math.ceil(total / pageSize),
    rows: letters.map((letter) => ({
      id: letter._id.toHexString(),
      to: letter.to,
      channel: letter.channel ?? 'mail',
      subject: subjectOf(letter, { contest, texts }),
      state: letter.state,
      attempts: letter.attempts,
      promisedAt: letter.createdAt,
      sentAt: letter.sentAt,
      fault: letter.fault ?? null,
      error: letter.lastError,
      bounce: letter.bounce?.reply ?? null,
      isBadAddress: bad.has(inSmallLetters(letter.to)),
    })),
  }
}
