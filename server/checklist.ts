/** The checklists of screening of many entries at once: what was submitted, what was found, and what was ticked. */
import { dayOf } from '#rules/deadlines'
import { takesModels } from '#rules/entry-terms'
import { recordsTold } from '#rules/gate-findings'
import {
  checkedLines,
  checklistLines,
  type CheckedLine,
  type FileSoundness,
} from '#rules/screening-checklist'
import type { Contest } from '#models/contest'
import { screeningOf, type Entry } from '#models/entry'
import { Findings, type Finding } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import { idFrom } from '#models/ids'
import { Submissions, type Submission } from '#models/submission'
import { Uploads } from '#models/upload'
import { heldPrizes } from './held-prizes'

export interface Checked {
  submission: Submission
  lines: CheckedLine[]
}

type Screened = Pick<Entry, '_id' | 'screening'>

/** By the hexadecimal id of the entry, of its last submission. Seven commands at most, however many entries. */
export async function checklistsOf(
  contest: Contest,
  entries: readonly Screened[],
): Promise<Map<string, Checked>> {
  const ids = entries.map(({ _id }) => _id)
  const [submissions, findings, waiting] = await Promise.all([
    Submissions.find({ entry: { $in: ids } })
      .sort({ entry: 1, number: 1 })
      .lean(),
    Findings.find({ entries: { $in: ids }, $or: [{ isOpen: true }, { ruling: { $ne: null } }] }).lean(),
    Fingerprints.find({ _id: { $in: ids }, waitingSince: { $exists: true } })
      .select({ _id: 1 })
      .lean(),
  ])
  const latest = new Map(submissions.map((one) => [one.entry.toHexString(), one]))
  const submitted = [...latest.values()]
  const [unsound, prizes] = await Promise.all([
    unsoundFiles(submitted),
    heldPrizes(submitted.flatMap(({ answers }) => recordsTold(contest.regulations, answers.facts))),
  ])
  const uncompared = new Set(waiting.map(({ _id }) => _id.toHexString()))
  return new Map(
    entries.flatMap((entry): [string, Checked][] => {
      const id = entry._id.toHexString()
      const submission = latest.get(id)
      if (!submission) return []
      const lines = checklistLines({
        answers: submission.answers,
        regulations: contest.regulations,
        today: dayOf(submission.submittedAt),
        prizes,
        unsound,
        isCompared: !uncompared.has(id),
        findings: findings.filter((one) => one.entries.some((of) => of.equals(entry._id))).map(shortly),
        modelReceivedAt: takesModels(contest.regulations) ? (screeningOf(entry).modelAt ?? null) : undefined,
      })
      return [[id, { submission, lines: checkedLines(lines, screeningOf(entry).ticks) }]]
    }),
  )
}

/** The checklist of one entry; null when it was never submitted. */
export async function checklistOf(contest: Contest, entry: Screened): Promise<Checked | null> {
  return (await checklistsOf(contest, [entry])).get(entry._id.toHexString()) ?? null
}

function shortly({ _id, grounds, ruling }: Finding) {
  const holds = ruling && (ruling.grounds === grounds || ruling.verdict === 'confirmed')
  return { id: _id.toHexString(), grounds, verdict: holds ? ruling.verdict : null }
}

async function unsoundFiles(submissions: readonly Submission[]): Promise<Map<string, FileSoundness>> {
  const ids = submissions.flatMap(({ answers }) => answers.files.flatMap(({ id }) => idFrom(id) ?? []))
  const kept = await Uploads.find({ _id: { $in: ids }, quarantine: { $exists: true } })
    .select({ quarantine: 1 })
    .lean()
  return new Map(kept.map(({ _id, quarantine }) => [_id.toHexString(), quarantine ?? 'sound']))
}
