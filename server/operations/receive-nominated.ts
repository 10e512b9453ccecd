/** The office of the contest above takes a nominated work in as an entry, or sends it back with a reason. */
import { Contests, type Contest } from '#models/contest'
import { draftEntry, Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Nominations, type NominatedEntry, type Nomination } from '#models/nomination'
import { People } from '#models/person'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { whyNotNominate } from '#rules/nominations'
import { milestone } from '#rules/phases'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { carriedAnswers, copyFiles, fieldLike, forgetCopies } from '../copy-dossier'
import { again, entrySubject } from '../drafting'
import { env } from '../env'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { promiseLetter } from '../mail/promise'
import { nominationOf, nominationSubject } from '../nominations'
import { found, refuse } from '../refuse'
import { write } from '../write'

interface Receiving {
  entry: string
  act: 'import' | 'send-back'
  note: string
}

/** Done twice it is done once: what is decided stays decided. */
export async function receiveNominated(
  by: By & InContest,
  id: string | undefined,
  { entry, act, note }: Receiving,
): Promise<void> {
  await again(async () => {
    const nomination = await nominationOf(by.contest, id, 'to')
    const work = found(
      nomination.entries.find((one) => one.entry.toHexString() === entry),
      'entry',
    )
    if (work.outcome !== 'waiting') return
    if (act === 'send-back') return sendBack(by, nomination, work, note)
    return takeIn(by, nomination, work)
  })
}

const withOutcome = (nomination: Nomination, work: NominatedEntry, change: Partial<NominatedEntry>) =>
  nomination.entries.map((one) => (one.entry.equals(work.entry) ? { ...one, ...change } : one))

async function sendBack(
  { actor, now, contest }: By & InContest,
  nomination: Nomination,
  work: NominatedEntry,
  note: string,
): Promise<void> {
  refuse(note.trim() === '' ? { because: 'reason-missing' } : null)
  await write(
    Nominations,
    nomination,
    { $set: { entries: withOutcome(nomination, work, { outcome: 'sent-back', note }) } },
    {
      contest: contest._id,
      subject: nominationSubject(nomination),
      action: 'nomination.sent-back',
      actor: actor.person._id,
      at: now,
      details: { entry: work.entry.toHexString(), note },
    },
  )
}

async function takeIn(by: By & InContest, nomination: Nomination, work: NominatedEntry): Promise<void> {
  const { actor, now, contest } = by
  const { regulations, timeline } = contest
  refuse(whyNotNominate({ terms: regulations.nominations, timeline }, now))
  const [submission, origin, from] = await Promise.all([
    Submissions.findById(work.submission).lean(),
    Entries.findById(work.entry).select({ owner: 1 }).lean(),
    Contests.findById(nomination.from).lean(),
  ])
  const { answers } = found(submission, 'submission')
  const owner = found(await People.findById(found(origin, 'entry').owner).lean(), 'person')
  const _id = newId()
  const copies = await copyFiles(answers, { contest, entry: _id, by: owner._id, at: now })
  const carried = carriedAnswers(answers, contest)
  const field = carried.field ?? likeField(answers.field, found(from, 'contest'), contest)
  const { outcome: _outcome, note: _note, imported: _imported, reason: _reason, ...history } = work
  const draft = {
    ...draftEntry(
      {
        _id,
        contest: contest._id,
        owner: owner._id,
        answers: { ...carried, field, files: copies.map(({ file }) => file) },
        regulationsVersion: regulations.version,
      },
      now,
    ),
    origin: { ...history, contest: nomination.from, nomination: nomination._id },
  }
  const line = { contest: contest._id, actor: actor.person._id, at: now }
  try {
    await write(
      Nominations,
      nomination,
      { $set: { entries: withOutcome(nomination, work, { outcome: 'imported', imported: _id }) } },
      {
        ...line,
        subject: nominationSubject(nomination),
        action: 'nomination.imported',
        details: { entry: work.entry.toHexString(), imported: _id.toHexString(), files: copies.length },
      },
      async (session) => {
        await Entries.create([draft], { session })
        if (copies.length > 0)
          await Uploads.insertMany(
            copies.map(({ upload }) => upload),
            { session },
          )
        const details = { nomination: nomination._id.toHexString(), origin: work.entry.toHexString() }
        await remember({ ...line, subject: entrySubject(draft), action: 'entry.opened', details }, session)
        await promiseLetter(
          {
            key: `entry-nominated:${_id.toHexString()}`,
            contest: contest._id,
            to: owner.email,
            template: 'entry-nominated',
            data: {
              name: owner.name,
              title: answers.title,
              contest: contest.title,
              from: work.contestTitle,
              deadline: dateTime(milestone(timeline, 'closes')),
              link: `${env.publicUrl}${paths.entry(_id.toHexString())}`,
            },
            at: now,
          },
          session,
        )
      },
    )
  } catch (error) {
    await forgetCopies(copies)
    throw error
  }
}

function likeField(code: string | null, from: Contest, to: Contest): string | null {
  const name = from.regulations.fields.find((field) => field.code === code)?.name
  return name === undefined ? null : fieldLike(name, to)
}
