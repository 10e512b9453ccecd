/** Loads the demonstration into an empty database, through the same operations that people use. */
import mongoose from 'mongoose'
import { Contests } from '#models/contest'
import { Counters } from '#models/counter'
import { asVisit } from '#rules/presets/as-visit'
import { createIndexes } from '#server/indexes'
import { loadContests } from './contests'
import { loadSeason } from './season'

/**
 * `full`: the season in every state. `visit`: the same, but the jury of the 18th contest goes to look and photographs.
 * `contest`: the open contest and its officers only, for stories and developers.
 */
const told = process.env.DEMO_DATA
const extent = told === '0' || told === 'contest' ? 'contest' : told === 'visit' ? 'visit' : 'full'

/** Stands in the database while the demonstration is being loaded: whoever finds it finds a half-made one. */
const loading = 'demonstration-loading'

/** Does nothing where there are contests already; a loading that was cut short is begun again from nothing. */
export async function loadDemo(log: (line: string) => void): Promise<void> {
  if (await Counters.exists({ _id: loading })) {
    log('Lần tạo dữ liệu chạy thử trước bị ngắt giữa chừng; đang tạo lại từ đầu.')
    await mongoose.connection.dropDatabase()
    await createIndexes()
  } else if ((await Contests.countDocuments()) > 0) return
  await Counters.create({ _id: loading, value: 0 })
  const world = await loadContests(extent === 'visit' ? asVisit : (preset) => preset)
  if (extent !== 'contest') {
    log('Đang tạo dữ liệu chạy thử, mất chừng nửa phút trong lần đầu…')
    await loadSeason(world)
  }
  await Counters.deleteOne({ _id: loading })
}
