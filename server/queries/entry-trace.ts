/** "Vì sao?": how one work came to its score, its rank and its proposed prize, every number with its inputs. */
import { aggregatorCode, type AggregatorCode } from '#scoring/aggregate'
import { explainEntry, type Explanation } from '#scoring/results'
import type { Resolution } from '#rules/resolutions'
import { roundLabel, roundsOf, type RoundLabel } from '#rules/rounds'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { Ballots } from '#models/ballot'
import { Discussions } from '#models/discussion'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { SheetPhotos } from '#models/sheet-photo'
import { SheetRevisions } from '#models/sheet-revision'
import { sheetTotal } from '#scoring/sheet-total'
import { jointScoresIn } from '../ballots'
import { tiedWorks } from '../council-ties'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { resolutionsOf } from '../resolutions'
import { shownResults } from '../shown-results'

export interface TraceSheet {
  sheet: string
  judge: string
  state: string
  stateReason: string
  total: number | null
  marks: Record<string, number>
  remarks: string
  isCounted: boolean
  mayReopen: boolean
  mayVoid: boolean
}

export interface EntryTrace {
  contest: { slug: string; shortTitle: string }
  entry: string
  blindCode: string
  title: string
  criteria: { code: string; title: string; max: number }[]
  prizes: { code: string; title: string }[]
  sheets: TraceSheet[]
  /** What confirmed sheets said before they were reopened, oldest first. */
  revisions: {
    id: string
    judge: string
    marks: Record<string, number>
    remarks: string
    total: number
    confirmedAt: Date
    reason: string
  }[]
  /** What judges photographed on visits, by judge and moment. */
  photos: { id: string; judge: string; width: number; height: number; takenAt: Date; place: string }[]
  /** The vote by which the council gave it common marks; null when it did not. */
  joint: { ballot: string; number: number; total: number } | null
  discussion: { id: string; state: 'open' | 'closed' } | null
  explanation: Explanation
  /** What the rounds are called, by code, for the parts of a score. */
  rounds: Record<string, RoundLabel>
  /** How the regulations combine sheets. */
  aggregator: AggregatorCode
  /** Names by judge, for the sheets that the explanation names. */
  judges: Record<string, string>
  /** Blind codes by entry, for the neighbours that the explanation names. */
  codes: Record<string, string>
  /** What changed the rules of judging while it went on. */
  resolutions: Resolution[]
}

/** Refused to whoever is tied to the work: who judged it, and how, is not for them. */
export async function entryTrace(by: By & InContest, entry: string | undefined): Promise<EntryTrace> {
  const { actor, now, contest } = by
  const { round, results, entries, sheets, decision } = await shownResults(contest)
  const isPublic = decision?.state === 'published'
  const own = found(
    entries.find(({ _id }) => _id.toHexString() === entry),
    'entry',
  )
  const id = own._id.toHexString()
  refuse((await tiedWorks(by)).has(id) ? { because: 'council-conflict' } : null)
  const explanation = found(explainEntry(results, id), 'entry')
  const mine = sheets.filter((sheet) => sheet.entry.equals(own._id))
  const [written, judges, revisions, ballots, discussion, photos, resolutions] = await Promise.all([
    ScoreSheets.find({ _id: { $in: mine.map(({ _id }) => _id) } })
      .select({ remarks: 1 })
      .lean(),
    People.find({ _id: { $in: mine.map(({ judge }) => judge) } })
      .select({ name: 1, email: 1 })
      .lean(),
    SheetRevisions.find({ contest: contest._id, entry: own._id }).sort({ reopenedAt: 1 }).lean(),
    Ballots.find({ contest: contest._id, state: 'closed', 'question.entry': id }).lean(),
    Discussions.findOne({ contest: contest._id, entry: own._id }).select({ state: 1 }).lean(),
    SheetPhotos.find({ contest: contest._id, entry: own._id }).sort({ by: 1, takenAt: 1, _id: 1 }).lean(),
    resolutionsOf(contest._id, now),
  ])
  const joint = jointScoresIn(ballots).get(id)
  const remarks = new Map(written.map((sheet) => [sheet._id.toHexString(), sheet.remarks]))
  const names = new Map(judges.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
  const counted = new Map(explanation.standing.counted.map(({ judge, total }) => [judge, total]))
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    entry: id,
    blindCode: own.blindCode ?? '',
    title: own.answers.title,
    criteria: round.rubric.criteria.map(({ code, title, max }) => ({ code, title, max })),
    prizes: contest.regulations.prizes.map(({ code, title }) => ({ code, title })),
    sheets: mine.map((sheet): TraceSheet => {
      const judge = sheet.judge.toHexString()
      const at = {
        state: sheet.state,
        timeline: contest.timeline,
        now,
        isOwn: false,
        roles: actor.roles,
        hasDeclared: true,
        wasReopened: sheet.wasReopened,
        round,
      }
      return {
        sheet: sheet._id.toHexString(),
        judge: names.get(judge) ?? '',
        state: sheet.state,
        stateReason: sheet.stateReason,
        total: counted.get(judge) ?? null,
        marks: sheet.marks,
        remarks: remarks.get(sheet._id.toHexString()) ?? '',
        isCounted: counted.has(judge),
        mayReopen: !isPublic && whyNotMoveSheet('reopen', at) === null,
        mayVoid: !isPublic && whyNotMoveSheet('void', at) === null,
      }
    }),
    revisions: revisions.map(({ _id, judge, marks, remarks, total, confirmedAt, reason }) => ({
      id: _id.toHexString(),
      judge: names.get(judge.toHexString()) ?? '',
      marks,
      remarks,
      total,
      confirmedAt,
      reason,
    })),
    photos: photos.map(({ _id, by, width, height, takenAt, place }) => ({
      id: _id.toHexString(),
      judge: names.get(by.toHexString()) ?? '',
      width,
      height,
      takenAt,
      place,
    })),
    joint:
      joint?.question.kind === 'joint-score'
        ? {
            ballot: joint._id.toHexString(),
            number: joint.number,
            total: sheetTotal(round.rubric, joint.question.marks).total,
          }
        : null,
    discussion: discussion && { id: discussion._id.toHexString(), state: discussion.state },
    explanation,
    rounds: Object.fromEntries(roundsOf(contest).map((one) => [one.code, roundLabel(one)])),
    aggregator: aggregatorCode(round.scoring.aggregator),
    judges: Object.fromEntries(names),
    codes: Object.fromEntries(entries.map(({ _id, blindCode }) => [_id.toHexString(), blindCode ?? ''])),
    resolutions,
  }
}
