/** Score sheets: whose, of what, and with which marks. */
import { roundsOf } from '#rules/rounds'
import { checkSheet } from '#scoring/rubric'
import { Contests, type Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import { batchSize, inBatches, repeatedKeys } from './reading'

type JudgedEntry = Pick<Entry, '_id' | 'contest' | 'state' | 'blindCode'>

export async function* findSheetFaults(): AsyncGenerator<string> {
  const contests = new Map<string, Contest | null>()
  for await (const batch of inBatches(ScoreSheets.find().sort({ _id: 1 }).lean().cursor({ batchSize }))) {
    for (const sheet of batch) {
      const id = sheet.contest.toHexString()
      if (!contests.has(id)) contests.set(id, await Contests.findById(id).lean())
    }
    const [entries, submissions] = await Promise.all([entriesOf(batch), submissionsOf(batch)])
    for (const sheet of batch) {
      const name = `sheet ${sheet._id.toHexString()}`
      const faults = [
        ...placeFaults(sheet, entries.get(sheet.entry.toHexString())),
        ...markFaults(sheet, contests.get(sheet.contest.toHexString()) ?? null),
      ]
      if (submissions.get(sheet.submission.toHexString()) !== sheet.entry.toHexString()) {
        faults.push('judges a copy that is not of its entry')
      }
      yield* faults.map((fault) => `${name}: ${fault}`)
    }
  }
  const sorted = ScoreSheets.find()
    .select({ entry: 1, judge: 1, round: 1 })
    .sort({ entry: 1, judge: 1, round: 1 })
    .lean()
    .cursor({ batchSize })
  const pairOf = ({ entry, judge, round }: Pick<ScoreSheet, 'entry' | 'judge' | 'round'>) =>
    `entry ${entry.toHexString()}, judge ${judge.toHexString()}, round ${round}`
  for await (const pair of repeatedKeys(sorted, pairOf)) yield `${pair}: several sheets`
}

/** A recused or void sheet may outlive its entry's acceptance: screening may take that back. */
function placeFaults(sheet: ScoreSheet, entry: JudgedEntry | undefined): string[] {
  if (!entry) return ['its entry does not exist']
  const faults: string[] = []
  if (!entry.contest.equals(sheet.contest)) faults.push('its entry is of another contest')
  const isIdle = sheet.state === 'recused' || sheet.state === 'void'
  const isJudged = entry.state === 'accepted' || entry.state === 'disqualified'
  if (!isJudged && !isIdle) faults.push(`is ${sheet.state} on an entry that is ${entry.state}`)
  if (isJudged && entry.blindCode !== sheet.blindCode) {
    faults.push(`bears blind code ${sheet.blindCode}, its entry ${entry.blindCode}`)
  }
  return faults
}

function markFaults(sheet: ScoreSheet, contest: Contest | null): string[] {
  if (!contest) return ['its contest does not exist']
  const { marks, state, confirmedAt } = sheet
  const round = roundsOf(contest).find(({ code }) => code === sheet.round)
  if (!round) return [`is of round ${sheet.round}, which its contest does not have`]
  const isConfirmed = state === 'confirmed'
  const faults = checkSheet(round.rubric, marks, { complete: isConfirmed }).map(
    ({ code, criterion }) => `${code} (${criterion})`,
  )
  if (isConfirmed && confirmedAt === null) faults.push('is confirmed without the time')
  if (isConfirmed && sheet.rubricVersion !== round.rubricVersion) {
    faults.push(`was marked by version ${sheet.rubricVersion} of the rubric, not ${round.rubricVersion}`)
  }
  if (state === 'blank' && Object.keys(marks).length > 0) faults.push('is blank and has marks')
  return faults
}

async function entriesOf(sheets: ScoreSheet[]): Promise<Map<string, JudgedEntry>> {
  const entries = await Entries.find({ _id: { $in: sheets.map(({ entry }) => entry) } })
    .select({ contest: 1, state: 1, blindCode: 1 })
    .lean<JudgedEntry[]>()
  return new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
}

/** The entry of each copy, by the copy's id. */
async function submissionsOf(sheets: ScoreSheet[]): Promise<Map<string, string>> {
  const copies = await Submissions.find({ _id: { $in: sheets.map(({ submission }) => submission) } })
    .select({ entry: 1 })
    .lean()
  return new Map(copies.map(({ _id, entry }) => [_id.toHexString(), entry.toHexString()]))
}
