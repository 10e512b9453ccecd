/** One dossier before the secretariat: the frozen submission, what was found in it, and what may be done with it. */
import { voicesFor, consentPurposes, isConsented } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import type { Author } from '#rules/entry'
import { birthWindowOf } from '#rules/entry-terms'
import { entryMoves, whyNotMoveEntry, type EntryMove, type EntryMoveRule } from '#rules/entry-states'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import { readyReasons } from '#rules/screening-reasons'
import { Entries, screeningOf, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { Submissions, type Submission } from '#models/submission'
import { checklistOf, type Checked } from '../checklist'
import { suggestedDeadline } from '../deadline-suggestion'
import { findingsOf, repeatedAuthors, tiesOf } from '../entry-findings'
import type { By, InContest } from '../guard'
import { journalRows, quietActions } from '../journal-rows'
import { entryIn } from '../load'
import { officersOf, type Officer } from '../officers'
import { found } from '../refuse'
import { sendersOf } from '../sent-by'

const screeningMoves = ['accept', 'return', 'reject', 'recheck', 'disqualify'] as const
export type ScreeningMove = (typeof screeningMoves)[number]

/** A draft is its owner's business, also one that was withdrawn: NotFound. */
export async function officeEntry(by: By & InContest, id: string | undefined) {
  const { contest, now } = by
  const entry = await entryIn(contest, id)
  found(entry.state === 'draft' ? null : entry, 'entry')
  const submissions = await Submissions.find({ entry: entry._id }).sort({ number: -1 }).lean()
  const submission = found(submissions[0], 'submission')
  const { answers } = submission
  const [senderOf, owner, lines, sheets, checked, findings, ties, officers, next] = await Promise.all([
    sendersOf([submission]),
    People.findById(entry.owner).lean(),
    Journal.find({ subject: `entry:${entry._id.toHexString()}`, action: { $nin: quietActions } })
      .sort({ sequence: -1 })
      .limit(100)
      .lean(),
    ScoreSheets.find({ entry: entry._id }).select({ state: 1 }).lean(),
    checklistOf(contest, entry),
    findingsOf(by, entry._id),
    tiesOf(by, { owner: entry.owner, answers }),
    officersOf(by),
    nextWaiting(by, entry),
  ])
  return {
    now,
    id: entry._id.toHexString(),
    version: entry.version,
    state: entry.state,
    stateReason: entry.stateReason,
    returned: entry.returned && {
      reason: entry.returned.reason,
      tasks: entry.returned.tasks,
      deadline: entry.returned.deadline,
    },
    receiptNumber: entry.receiptNumber ?? '',
    blindCode: entry.blindCode,
    submittedAt: submission.submittedAt,
    owner: { name: owner?.name ?? '', email: owner?.email ?? '', phone: owner?.phone ?? '' },
    dossier: dossierOf(by, submission, senderOf(submission)?.name ?? ''),
    checklist: checkedLinesOf(checked, officers),
    findings,
    ties: { ...ties, authors: repeatedAuthors(findings) },
    officer: officerOf(entry, by, officers),
    officers,
    me: by.actor.person._id.toHexString(),
    returns: screeningOf(entry).returns,
    rejectReasons: readyReasons(contest, 'invalid'),
    moves: movesOf(by, entry),
    sheets: {
      assigned: sheets.length,
      confirmed: sheets.filter(({ state }) => state === 'confirmed').length,
    },
    history: submissions.map(({ number, submittedAt, digest }) => ({ number, submittedAt, digest })),
    journal: await journalRows(lines),
    next,
  }
}

/** What the form of a return for completion needs to know. */
export async function returnPage(by: By & InContest, id: string | undefined) {
  const { contest } = by
  const entry = await entryIn(contest, id)
  found(entry.state === 'draft' ? null : entry, 'entry')
  const latest = milestone(contest.timeline, 'screeningEnds')
  return {
    id: entry._id.toHexString(),
    version: entry.version,
    title: entry.answers.title,
    receiptNumber: entry.receiptNumber ?? '',
    refusal: refusalFor(by, entry, 'return'),
    latest,
    suggested: suggestedDeadline(by),
    reasons: readyReasons(contest, 'supplement'),
    returns: screeningOf(entry).returns,
  }
}

/** The moves that begin at the state the entry is in, each with what stands in its way. */
function movesOf(by: By & InContest, entry: Entry): { move: ScreeningMove; refusal: Refusal | null }[] {
  return screeningMoves
    .filter((move) => (entryMoves[move] as EntryMoveRule).from.includes(entry.state))
    .map((move) => ({ move, refusal: refusalFor(by, entry, move) }))
}

function refusalFor({ actor, now, contest }: By & InContest, entry: Entry, move: EntryMove): Refusal | null {
  return whyNotMoveEntry(move, {
    state: entry.state,
    timeline: contest.timeline,
    now,
    isOwner: false,
    roles: actor.roles,
  })
}

/** The lines with the names of those who ticked them. */
function checkedLinesOf(checked: Checked | null, officers: readonly Officer[]) {
  return (checked?.lines ?? []).map(({ tick, ...line }) => ({
    ...line,
    tick: tick && { ...tick, by: officers.find(({ id }) => id === tick.by)?.name ?? '' },
  }))
}

/** Who has taken the entry; null while nobody has. */
function officerOf(entry: Entry, { actor }: By, officers: readonly Officer[]) {
  const { officer } = screeningOf(entry)
  if (!officer) return null
  const id = officer.toHexString()
  const name = officers.find((one) => one.id === id)?.name ?? ''
  return { id, name, isMe: officer.equals(actor.person._id) }
}

/** The entry that was handed in next after this one, waits to be screened and is nobody else's. */
async function nextWaiting({ actor, contest }: By & InContest, entry: Entry): Promise<string | null> {
  const next = await Entries.findOne({
    contest: contest._id,
    state: 'submitted',
    'screening.officer': { $in: [null, actor.person._id] },
    submittedAt: { $gt: entry.submittedAt },
  })
    .select({ _id: 1 })
    .sort({ submittedAt: 1 })
    .lean()
  return next?._id.toHexString() ?? null
}

function dossierOf({ contest }: InContest, { answers, submittedAt }: Submission, unit: string) {
  const { regulations } = contest
  const window = birthWindowOf(regulations)
  const today = dayOf(submittedAt)
  return {
    title: answers.title,
    summary: answers.summary,
    field: regulations.fields.find(({ code }) => code === answers.field)?.name ?? '',
    window,
    authors: answers.authors.map((author) => ({
      ...author,
      isInWindow:
        author.bornOn !== null && (!window || (author.bornOn >= window.from && author.bornOn <= window.to)),
      needsRepresentative:
        author.bornOn !== null && voicesFor(author.bornOn, today).includes('representative'),
    })),
    teacher: answers.teacher,
    unit,
    explanation: regulations.explanation.map(({ code, title }) => ({
      code,
      title,
      text: answers.explanation[code] ?? '',
    })),
    parts: regulations.parts.map(({ code, name, required, audience }) => ({
      code,
      name,
      required,
      audience,
      files: answers.files
        .filter((file) => file.part === code)
        .map(({ id, name, kind, size, sha256 }) => ({ id, name, kind, size, sha256 })),
    })),
    consents: answers.authors.map((author) => consentRow(author, answers.consents, today)),
    pledge: answers.pledge,
  }
}

/** For one author and each purpose: agreed by every voice that counts, refused, or left unanswered by one of them. */
function consentRow(author: Author, consents: Submission['answers']['consents'], today: string) {
  const voices = author.bornOn ? voicesFor(author.bornOn, today) : []
  const own = consents.filter((one) => one.author === author.id)
  return {
    author: author.id,
    name: author.name,
    voices,
    purposes: consentPurposes.map((purpose) => ({
      purpose,
      answer: isConsented(own, author, purpose, today)
        ? ('given' as const)
        : own.some((one) => one.purpose === purpose && !one.given)
          ? ('refused' as const)
          : ('missing' as const),
    })),
  }
}
