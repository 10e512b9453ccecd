/** `npm run db:export -- --out folder [--uri mongodb://…]`: everything a database holds, as files. Stop the app first. */
import { parseArgs } from 'node:util'
import { exportTo } from './dump/export'
import { differencesFrom } from './dump/import'
import { withDatabase } from './dump/open'

const { values } = parseArgs({ options: { out: { type: 'string' }, uri: { type: 'string' } } })
const { out } = values
if (!out) {
  console.error('npm run db:export -- --out folder [--uri mongodb://…]')
  process.exit(2)
}
try {
  await withDatabase(values.uri, async (client) => {
    const manifest = await exportTo(client, out, console.log)
    const changed = await differencesFrom(client, manifest)
    if (changed.length)
      throw new Error(`The database changed while it was read; stop the app.\n  ${changed.join('\n  ')}`)
    console.log(`${manifest.collections.length} collections in ${out}; counts and digests agree.`)
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
