/** `npm run db:import -- --in folder [--uri mongodb://…]`: what db:export wrote, into a database that has none of it. */
import { parseArgs } from 'node:util'
import { importFrom } from './dump/import'
import { withDatabase } from './dump/open'

const { values } = parseArgs({ options: { in: { type: 'string' }, uri: { type: 'string' } } })
const folder = values.in
if (!folder) {
  console.error('npm run db:import -- --in folder [--uri mongodb://…]')
  process.exit(2)
}
try {
  await withDatabase(values.uri, async (client) => {
    const manifest = await importFrom(client, folder, console.log)
    console.log(
      `${manifest.collections.length} collections from ${folder}; counts, digests and indexes agree.`,
    )
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
