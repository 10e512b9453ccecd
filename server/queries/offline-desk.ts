/** What a judge may put by on their machine: the sheets that are open now, about how much that is, and until when. */
import { Contests } from '#models/contest'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import { Uploads, type Upload } from '#models/upload'
import { blindEntry } from '#rules/blinding'
import { milestone } from '#rules/phases'
import { whyNotMoveSheet } from '#rules/sheet-states'
import type { By } from '../guard'
import { contestsJudgedBy, memberOf, situationOf } from '../judging'
import { knownPages } from '../previews/previews'

export interface OfflineDesk {
  now: Date
  person: string
  /** By panel and blind code, as in the queue. */
  sheets: { id: string; blindCode: string }[]
  /** An estimate: pages are drawn when they are asked for. */
  bytes: number
  /** When the last of these sheets closes; null when none is open. */
  until: Date | null
}

export async function offlineDesk(by: By): Promise<OfflineDesk> {
  const { actor, now } = by
  const judged = await contestsJudgedBy(by)
  const [contests, panels, sheets] = await Promise.all([
    Contests.find({ _id: { $in: judged } }).lean(),
    Panels.find({ 'members.person': actor.person._id, contest: { $in: judged } }).lean(),
    ScoreSheets.find({ judge: actor.person._id, contest: { $in: judged } })
      .sort({ panel: 1, blindCode: 1 })
      .lean(),
  ])
  const open = sheets.flatMap((sheet) => {
    const contest = contests.find(({ _id }) => _id.equals(sheet.contest))
    const panel = panels.find(({ _id }) => _id.equals(sheet.panel))
    const member = panel && memberOf(panel, actor)
    if (!contest || !member) return []
    return whyNotMoveSheet('save', situationOf({ sheet, contest, member }, by)) ? [] : [{ sheet, contest }]
  })
  const submissions = await Submissions.find({ _id: { $in: open.map(({ sheet }) => sheet.submission) } })
    .select({ answers: 1 })
    .lean()
  const files = open.flatMap(({ sheet, contest }) => {
    const copy = submissions.find(({ _id }) => _id.equals(sheet.submission))
    return copy ? blindEntry(sheet.blindCode, copy.answers, contest.regulations).files : []
  })
  const ends = open.map(({ sheet, contest }) =>
    milestone(contest.timeline, sheet.wasReopened ? 'deliberationEnds' : 'judgingEnds').getTime(),
  )
  return {
    now,
    person: actor.person._id.toHexString(),
    sheets: open.map(({ sheet }) => ({ id: sheet._id.toHexString(), blindCode: sheet.blindCode })),
    bytes: (await weightOf(files.map(({ id }) => id))) + open.length * deskBytes,
    until: ends.length > 0 ? new Date(Math.max(...ends)) : null,
  }
}

/** Measured on the demonstration: a desk's page, and the picture of a page 900 pixels wide. */
const deskBytes = 30_000
const pictureBytes = 60_000
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
