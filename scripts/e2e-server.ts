/** The office for browser stories: the production build over a database of its own, contests and officers only. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.NODE_ENV = 'production'
process.env.DEMO = '1'
process.env.DEMO_DATA ??= 'contest'
process.env.DATA_FOLDER ??= await mkdtemp(join(tmpdir(), 'bang-vang-stories-'))
await import('../server/index')
