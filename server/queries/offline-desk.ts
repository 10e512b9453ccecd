/** What a judge may put by on their machine: the sheets that are open now, about how much that is, and until when. */
import { Submissions } from '#models/submission'
import { Uploads, type Upload } from '#models/upload'
import { blindEntry } from '#rules/blinding'
import { milestone } from '#rules/phases'
import { graceEndsAt } from '#rules/rounds'
import type { By } from '../guard'
import type { JudgedSheet } from '../judging'
import { openSheets } from '../open-sheets'
import { knownPages } from '../previews/previews'

export interface OfflineDesk {
  now: Date
  person: string
  /** The panels in which sheets are open, with how many. */
  panels: { id: string; name: string; open: number }[]
  /** By panel and blind code, as in the queue. */
  sheets: { id: string; blindCode: string }[]
  /** An estimate: pages are drawn when they are asked for. */
  bytes: number
  /** When the last of these sheets closes; null when none is open. */
  until: Date | null
}

export async function offlineDesk(by: By): Promise<OfflineDesk> {
  const open = await openSheets(by)
  const submissions = await Submissions.find({ _id: { $in: open.map(({ sheet }) => sheet.submission) } })
    .select({ answers: 1 })
    .lean()
  const files = open.flatMap(({ sheet, contest }) => {
    const copy = submissions.find(({ _id }) => _id.equals(sheet.submission))
    return copy ? blindEntry(sheet.blindCode, copy.answers, contest.regulations).files : []
  })
  const ends = open.map(({ sheet, contest, round }) =>
    sheet.wasReopened ? milestone(contest.timeline, 'deliberationEnds') : graceEndsAt(round),
  )
  return {
    now: by.now,
    person: by.actor.person._id.toHexString(),
    panels: panelsOf(open),
    sheets: open.map(({ sheet }) => ({ id: sheet._id.toHexString(), blindCode: sheet.blindCode })),
    bytes: (await weightOf(files.map(({ id }) => id))) + open.length * deskBytes,
    until: ends.length > 0 ? new Date(Math.max(...ends.map((end) => end.getTime()))) : null,
  }
}

function panelsOf(open: readonly JudgedSheet[]): OfflineDesk['panels'] {
  const panels = new Map<string, OfflineDesk['panels'][number]>()
  for (const { panel, contest } of open) {
    const id = panel._id.toHexString()
    const known = panels.get(id) ?? { id, name: `${panel.name} · ${contest.shortTitle}`, open: 0 }
    panels.set(id, { ...known, open: known.open + 1 })
  }
  return [...panels.values()]
}

/** Measured on the demonstration: a desk's page, and the picture of a page 900 pixels wide. */
const deskBytes = 30_000
const pictureBytes = 40_000
const pagesUnknown = 8

async function weightOf(ids: readonly string[]): Promise<number> {
  const uploads = await Uploads.find({ _id: { $in: ids }, expiredAt: null }).lean()
  const weights = await Promise.all(uploads.map(pagesOf))
  return weights.reduce((sum, pages) => sum + pages * pictureBytes, 0)
}

async function pagesOf(upload: Upload): Promise<number> {
  switch (upload.kind) {
    case 'pdf':
    case 'docx':
      return (await knownPages(upload)) ?? pagesUnknown
    case 'jpg':
    case 'png':
      return 1
    default:
      return 0
  }
}
