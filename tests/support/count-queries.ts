/** Counts what a query asks of the database, so that a page does not ask once for every row. */
import mongoose from 'mongoose'

export async function countQueries(query: () => Promise<unknown>): Promise<number> {
  let asked = 0
  mongoose.set('debug', () => {
    asked += 1
  })
  try {
    await query()
  } finally {
    mongoose.set('debug', false)
  }
  return asked
}
