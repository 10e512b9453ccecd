/** MongoDB's published specification tests against the engine; skipped where their folder is not there. */
import { rmSync } from 'node:fs'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../../../embedded-mongo/server'
import { temporaryFolder } from '../support'
import { FaultProxy } from './fault-proxy'
import { type Line, proofPage } from './proof'
import { type Ground, runTest } from './run-test'
import { readSpec, specFiles, specFolder } from './spec-files'

const folder = specFolder()
const lines: Line[] = []

describe.skipIf(folder === null)('MongoDB’s specification tests', () => {
  const data = temporaryFolder()
  let server: RunningServer
  let ground: Ground
  beforeAll(async () => {
    server = await startServer({ data })
    const internal = await new MongoClient(server.uri).connect()
    const { version } = (await internal.db('admin').command({ buildInfo: 1 })) as { version: string }
    ground = { proxy: await FaultProxy.start(server.port), internal, version }
  })
  afterAll(async () => {
    await ground.internal.close()
    await ground.proxy.close()
    await server.close()
    rmSync(data, { recursive: true, force: true })
  })

  for (const file of folder === null ? [] : specFiles(folder)) {
    test(`${file.area}/${file.name}`, async () => {
      const spec = readSpec(file)
      const failures: string[] = []
      for (const each of spec.tests) {
        const result = await runTest(ground, spec, each)
        lines.push({ area: file.area, file: file.name, test: each.description, result })
        if (result.kind === 'fail') failures.push(`${each.description}: ${result.why}`)
      }
      expect(failures).toEqual([])
    }, 60_000)
  }

  test('say what docs/embedded-mongo-proof.md says', async () => {
    await expect(proofPage(lines, ground.version)).toMatchFileSnapshot(
      '../../../docs/embedded-mongo-proof.md',
    )
  })
})
