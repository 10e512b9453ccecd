/** One discussion, for the judges who take part and for the chair: what was said, by numbers, and the totals it is about. */
import { takesPart } from '#rules/discussions'
import { roundOf } from '#rules/rounds'
import { deviations } from '#scoring/deviation'
import { sheetTotal } from '#scoring/sheet-total'
import { Contests, type Contest } from '#models/contest'
import { Discussions, type Discussion } from '#models/discussion'
import { idFrom } from '#models/ids'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { SheetRevisions } from '#models/sheet-revision'
import { Submissions } from '#models/submission'
import type { DiscussionView } from '#wording/vi/discussions'
import { refuseTied } from '../council-ties'
import { ownSheetIn, voicesOf } from '../discussions'
import type { By, InContest } from '../guard'
import { found } from '../refuse'

export interface JudgesDiscussion extends DiscussionView {
  /** The judge's own sheet. */
  ownSheet: string
}

/** Not found for whoever takes no part in it: other panels, sheets not confirmed, those who stepped back. */
export async function judgesDiscussion(by: By, id: string | undefined): Promise<JudgesDiscussion> {
  const read = await readDiscussion(id)
  const own = await ownSheetIn(by, read.discussion)
  return { ...viewOf(read, by.actor.person._id.toHexString()), ownSheet: own._id.toHexString() }
}

/** Refused to a chair who is tied to the work. */
export async function councilDiscussion(by: By & InContest, id: string | undefined): Promise<DiscussionView> {
  const { actor, contest } = by
  const read = await readDiscussion(id)
  if (!read.contest._id.equals(contest._id)) found(null, 'discussion')
  await refuseTied(by, [read.discussion.entry])
  return viewOf(read, actor.person._id.toHexString())
}

interface Read {
  discussion: Discussion
  contest: Contest
  sheets: ScoreSheet[]
  title: string
  /** Sheets of which an earlier version is kept. */
  revised: Set<string>
}

async function readDiscussion(id: string | undefined): Promise<Read> {
  const discussion = found(await Discussions.findById(found(idFrom(id), 'discussion')).lean(), 'discussion')
  const { entry, panel, round } = discussion
  const [contest, sheets, revisions] = await Promise.all([
    Contests.findById(discussion.contest).lean<Contest>(),
    ScoreSheets.find({ entry, panel, round }).lean(),
    SheetRevisions.find({ entry }).select({ sheet: 1 }).lean(),
  ])
  const submission = sheets[0] && (await Submissions.findById(sheets[0].submission).lean())
  return {
    discussion,
    contest: found(contest, 'contest'),
    sheets,
    title: submission?.answers.title ?? '',
    revised: new Set(revisions.map(({ sheet }) => sheet.toHexString())),
  }
}

function viewOf({ discussion, contest, sheets, title, revised }: Read, reader: string): DiscussionView {
  const voices = voicesOf(discussion, sheets)
  const { rubric, scoring } = roundOf(contest, discussion.round)
  const totals = sheets
    .filter(({ state }) => state === 'confirmed')
    .map(({ judge, marks }) => ({ judge: judge.toHexString(), ...sheetTotal(rubric, marks) }))
  const far = new Map(
    deviations(totals, scoring.deviation).map(({ judge, difference }) => [judge, difference]),
  )
  return {
    id: discussion._id.toHexString(),
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    entry: discussion.entry.toHexString(),
    blindCode: discussion.blindCode,
    title,
    state: discussion.state,
    reason: discussion.reason,
    openedAt: discussion.openedAt,
    closedAt: discussion.closedAt,
    closeReason: discussion.closeReason,
    messages: discussion.messages.map(({ author, voice, stand, text, at }) => ({
      judge: voice === 'chair' ? null : (voices.get(author.toHexString()) ?? 0),
      isOwn: author.toHexString() === reader,
      stand,
      text,
      at,
    })),
    sheets: sheets
      .filter(takesPart)
      .map((sheet) => {
        const judge = sheet.judge.toHexString()
        return {
          judge: voices.get(judge) ?? 0,
          isOwn: judge === reader,
          total: totals.find((one) => one.judge === judge)?.total ?? null,
          difference: far.get(judge) ?? null,
          isRevised: revised.has(sheet._id.toHexString()),
        }
      })
      .sort((a, b) => a.judge - b.judge),
  }
}
