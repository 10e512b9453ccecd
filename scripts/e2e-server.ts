/** The office for browser stories: the production build over a fresh database, with the demonstration's doors open. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.NODE_ENV = 'production'
process.env.DATA_FOLDER ??= await mkdtemp(join(tmpdir(), 'bang-vang-stories-'))
process.env.DEMO = '1'
process.env.DEMO_DATA = process.env.DEMO_DATA ?? '0'
await import('../server/index')
