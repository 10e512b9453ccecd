/** Loads the demonstration into an empty database, through the same operations that people use. */
import { Contests } from '#models/contest'
import { loadContests } from './contests'
import { loadSeason } from './season'

/** `full`: the season in every state. `contest`: the open contest and its officers only, for stories and developers. */
const extent = process.env.DEMO_DATA === '0' || process.env.DEMO_DATA === 'contest' ? 'contest' : 'full'

export async function loadDemo(log: (line: string) => void): Promise<void> {
  if ((await Contests.countDocuments()) > 0) return
  const world = await loadContests()
  if (extent === 'full') {
    log('Đang tạo dữ liệu chạy thử, mất chừng nửa phút trong lần đầu…')
    await loadSeason(world)
  }
}
