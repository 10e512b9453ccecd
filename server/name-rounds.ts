/** Gives panels and sheets from before rounds were told the round and the rubric they were made for. */
import { onlyRound } from '#rules/rounds'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'

/** Harmless when everything has them; back then every contest had one round and one rubric. */
export async function nameRounds(): Promise<void> {
  await Panels.updateMany({ round: { $exists: false } }, { $set: { round: onlyRound } })
  await ScoreSheets.updateMany({ rubricVersion: { $exists: false } }, { $set: { rubricVersion: 1 } })
}
