/** One entry before a unit: what it says, what it lacks, what the unit may do with it. */
import { idFrom } from '#models/ids'
import { Journal } from '#models/journal'
import { Units } from '#models/unit'
import { chainMoves, stageDeadline, whyNotChainMove, type ChainMove } from '#rules/chain'
import { dayOf } from '#rules/deadlines'
import { entryProblems } from '#rules/entry-check'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import { ChainDesks } from '#models/chain-desk'
import { stagesOf } from '../chain'
import type { ByUnit, OnRoad } from '../chain-acts'
import { entrySubject } from '../drafting'
import { journalRows } from '../journal-rows'
import { entryOfUnit, partsFor } from '../unit-dossier'

const shownMoves = ['choose', 'unchoose', 'return', 'decline'] as const
export type UnitMove = (typeof shownMoves)[number]

export async function unitEntry(by: ByUnit, id: string | undefined) {
  const { contest, unit, now } = by
  const entry = await entryOfUnit(by, id)
  const { answers, chain } = entry
  const { regulations } = contest
  const [sender, lines, moves] = await Promise.all([
    Units.findById(idFrom(answers.unit ?? undefined))
      .select({ name: 1 })
      .lean(),
    Journal.find({ subject: entrySubject(entry), action: /^chain\./ })
      .sort({ sequence: -1 })
      .limit(50)
      .lean(),
    movesOf(by, entry),
  ])
  return {
    now,
    id: entry._id.toHexString(),
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    unit: { id: unit._id.toHexString(), name: unit.name },
    title: answers.title,
    summary: answers.summary,
    field: regulations.fields.find(({ code }) => code === answers.field)?.name ?? '',
    sender: sender?.name ?? '',
    authors: answers.authors.map(({ id: key, name, bornOn, school, grade, isLead }) => ({
      id: key,
      name,
      bornOn,
      school,
      grade,
      isLead,
    })),
    teacher: answers.teacher?.has ? [answers.teacher.name, answers.teacher.school].filter(Boolean) : [],
    explanation: regulations.explanation.map(({ code, title }) => ({
      code,
      title,
      text: answers.explanation[code] ?? '',
    })),
    parts: partsFor(by).map(({ code, name }) => ({
      code,
      name,
      files: answers.files
        .filter((file) => file.part === code)
        .map(({ id: file, name: fileName, kind, size }) => ({ id: file, name: fileName, kind, size })),
    })),
    hidden: regulations.parts.length - partsFor(by).length,
    problems: entryProblems(answers, regulations, dayOf(now)),
    state: chain.state,
    stage: chain.stage,
    reason: chain.reason,
    deadline: chain.deadline,
    endorsements: chain.endorsements.map(({ unitName, at, stage }) => ({ unitName, at, stage })),
    receiptNumber: entry.receiptNumber,
    moves,
    latest: milestone(contest.timeline, 'closes'),
    journal: await journalRows(lines),
  }
}

/** The moves that begin where the entry stands with this unit, each with what is in its way. */
async function movesOf(
  { contest, unit, now }: ByUnit,
  { chain }: OnRoad,
): Promise<{ move: UnitMove; refusal: Refusal | null }[]> {
  const stage = stagesOf(contest, unit).find(({ code }) => code === chain.stage)
  if (!stage || !chain.unit.equals(unit._id)) return []
  const desk = await ChainDesks.findOne({ contest: contest._id, stage: stage.code, unit: unit._id }).lean()
  const deadline = stageDeadline(stage, contest.timeline, desk?.extension?.until ?? null)
  const begins = (move: ChainMove) => (chainMoves[move].from as readonly string[]).includes(chain.state)
  return shownMoves.filter(begins).map((move) => ({
    move,
    refusal: whyNotChainMove(move, { state: chain.state, deadline, now, reason: 'given' }),
  }))
}
