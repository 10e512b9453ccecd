/** The contest's clock: the server's own, or, in the demonstration only, one that stands elsewhere in the season. */
import { ClockSettings } from '#models/clock-setting'
import { env } from './env'

/** The moment that rules are asked about. Sessions and codes use the real clock, never this one. */
export async function currentTime(): Promise<Date> {
  if (!env.isDemo) return new Date()
  const setting = await ClockSettings.findById('clock').lean()
  return new Date(Date.now() + (setting?.offsetMilliseconds ?? 0))
}

/** Moves the demonstration's clock so that it now shows `moment`. Throws outside the demonstration. */
export async function setDemoClock(moment: Date): Promise<void> {
  if (!env.isDemo) throw new Error('Only the demonstration has a clock that can be moved')
  const offsetMilliseconds = moment.getTime() - Date.now()
  await ClockSettings.updateOne({ _id: 'clock' }, { $set: { offsetMilliseconds } }, { upsert: true })
}
