/** Loads the demonstration into an empty database, through the same operations that people use. */
import mongoose from 'mongoose'
import { Contests } from '#models/contest'
import { Counters } from '#models/counter'
import { createIndexes } from '#server/indexes'
import { loadContests } from './contests'
import { loadSeason } from './season'

/** `full`: the season in every state. `contest`: the open contest and its officers only, for stories and developers. */
const extent = process.env.DEMO_DATA === '0' || process.env.DEMO_DATA === 'contest' ? 'contest' : 'full'

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
  const world = await loadContests()
  if (extent === 'full') {
    log('Đang tạo dữ liệu chạy thử, mất chừng nửa phút trong lần đầu…')
    await loadSeason(world)
  }
  await Counters.deleteOne({ _id: loading })
}
