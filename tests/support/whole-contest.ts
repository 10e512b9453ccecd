/** A contest that ran its whole course by our own operations, for tests that read all of its data. */
import { newId, type Id } from '#models/ids'
import { Entries, type Entry } from '#models/entry'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { acceptEntry } from '#server/operations/accept-entry'
import { publishResults } from '#server/operations/publish-results'
import { settleAwards } from '#server/operations/settle-awards'
import { submitEntry } from '#server/operations/submit-entry'
import { withdrawEntry } from '#server/operations/withdraw-entry'
import { openSession } from '#server/session'
import { keepBytes } from '#server/storage/keep-bytes'
import { aSheet, marks } from './council'
import { aContest, aPerson, aUnit, anEntry, by, byIn, completeAnswers, moments } from './world'

export interface WholeContest {
  contest: Id
  entries: Entry[]
  sheet: Id
  submission: Id
}

/** A contest that ran its whole course by our own operations, one entry withdrawn and submitted again. */
export async function aWholeContest(): Promise<WholeContest> {
  const contest = await aContest()
  const [owner, secretary, chair, organiser] = [
    await aPerson(),
    await aPerson(),
    await aPerson(),
    await aPerson(),
  ]
  const judges = [await aPerson(), await aPerson()]
  const unit = (await aUnit())._id.toHexString()
  const ids: Id[] = []
  for (let index = 0; index < 3; index += 1) {
    const answers = completeAnswers(contest, { unit })
    const { _id } = await anEntry(contest, owner, { answers })
    const stored = await Promise.all(answers.files.map(({ size }) => keepBytes(Buffer.alloc(size, index))))
    await Uploads.insertMany(
      answers.files.map((file, at) => ({
        _id: file.id,
        contest: contest._id,
        entry: _id,
        part: file.part,
        name: file.name,
        kind: file.kind,
        size: file.size,
        sha256: file.sha256,
        storageKey: stored[at]?.storageKey,
        by: owner._id,
        at: file.at,
      })),
    )
    const id = _id.toHexString()
    await submitEntry(by(owner, moments.open), id, { version: 0 })
    if (index === 0) {
      await withdrawEntry(by(owner, moments.open), id)
      await submitEntry(by(owner, moments.open), id, { version: 2 })
    }
    ids.push(_id)
  }
  const screening = byIn(contest, secretary, moments.screening, 'secretary')
  let sheet = newId()
  let submission = newId()
  for (const _id of ids.slice(0, 2)) {
    const { version } = (await Entries.findById(_id).lean()) ?? { version: -1 }
    await acceptEntry(screening, _id.toHexString(), { version })
    const entry = await Entries.findById(_id).lean()
    const copy = await Submissions.findOne({ entry: _id }).sort({ number: -1 }).lean()
    if (!entry || !copy) throw new Error('The contest did not run its course')
    submission = copy._id
    for (const judge of judges) {
      const given = { marks: marks(38, 28, 13, ids.indexOf(_id) + 10) }
      sheet = (await aSheet(contest, { entry, submission }, judge._id, given))._id
    }
  }
  await settleAwards(byIn(contest, chair, moments.deliberation, 'chair'), 0)
  await publishResults(byIn(contest, organiser, moments.deliberation, 'organiser'), {
    confirmation: contest.receiptPrefix,
    decisionNumber: '12/QĐ-BTC',
  })
  await openSession(owner._id)
  const entries = await Entries.find({ contest: contest._id }).sort({ _id: 1 }).lean()
  return { contest: contest._id, entries, sheet, submission }
}
