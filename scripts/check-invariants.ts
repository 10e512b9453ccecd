/** Says what is not true of the data and should be. Stop the office first where it runs on the bundled database. */
import { connect, disconnect } from '#models/connection'
import { startDatabase } from '#server/database/start'
import { env } from '#server/env'
import { findViolations } from '#server/invariants'

const database = await startDatabase({
  data: env.dataFolder,
  ...(env.mongodbUri && { uri: env.mongodbUri }),
  log: (line) => console.error(line),
})
try {
  await connect(database.uri)
  const violations = await findViolations()
  for (const violation of violations) console.log(violation)
  console.log(violations.length === 0 ? 'All is as it must be.' : `Violations: ${violations.length}`)
  process.exitCode = violations.length === 0 ? 0 : 1
} finally {
  await disconnect()
  await database.stop()
}
