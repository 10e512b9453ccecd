/** Starts the database: the one given by MONGODB_URI, else a private `mongod` from PATH, else the bundled engine. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from './embedded'
import { checkGiven, withoutPassword } from './given'
import { DatabaseUnavailable } from './hello'
import { findOnPath, startMongod } from './mongod'

export interface DatabaseOptions {
  /** The folder for everything we keep, usually `.data`. */
  data: string
  /** MONGODB_URI; empty means that we bring our own. */
  uri?: string | undefined
  log(line: string): void
  /** `embedded` passes over a mongod on PATH. */
  prefer?: 'embedded' | undefined
}

/** A database that answers; who it is concerns nobody but the one line in the log. */
export interface Database {
  uri: string
  kind: 'given' | 'mongod' | 'embedded'
  /** Ends what we started; a given database is left alone. Safe to call twice. */
  stop(): Promise<void>
}

/** Resolves once the database answers and has transactions; otherwise throws DatabaseUnavailable with the reason. */
export async function startDatabase({ data, uri, log, prefer }: DatabaseOptions): Promise<Database> {
  if (uri) {
    await checkGiven(uri)
    log(`Cơ sở dữ liệu: theo MONGODB_URI (${withoutPassword(uri)}).`)
    return { uri, kind: 'given', stop: async () => {} }
  }
  const program = prefer === 'embedded' ? undefined : findOnPath('mongod')
  return program ? startPrivateMongod(program, data, log) : startBundled(data, log)
}

async function startPrivateMongod(
  program: string,
  data: string,
  log: (line: string) => void,
): Promise<Database> {
  const folder = join(data, 'mongod')
  const bundled = join(data, 'embedded-mongo')
  if (existsSync(bundled) && !existsSync(folder)) {
    log(`Lưu ý: dữ liệu trước đây nằm ở ${bundled} (bộ máy đi kèm); mongod bắt đầu với kho mới ở ${folder}.`)
  }
  const mongod = await startMongod({ program, folder, log }).catch((error: unknown) => {
    unavailable(error, `Nhật ký của mongod: ${join(folder, 'mongod.log')}`)
  })
  log(`Cơ sở dữ liệu: ${program}, chạy riêng ở 127.0.0.1:${mongod.port}, dữ liệu trong ${folder}.`)
  return { uri: mongod.uri, kind: 'mongod', stop: mongod.stop }
}

async function startBundled(data: string, log: (line: string) => void): Promise<Database> {
  const folder = join(data, 'embedded-mongo')
  const engine = await startEmbedded({ folder, log }).catch(unavailable)
  log(`Cơ sở dữ liệu: bộ máy đi kèm ở 127.0.0.1:${engine.port}, dữ liệu trong ${folder}.`)
  return { uri: engine.uri, kind: 'embedded', stop: engine.stop }
}

function unavailable(error: unknown, hint = ''): never {
  const reason = error instanceof Error ? error.message : String(error)
  throw new DatabaseUnavailable(
    `Không khởi động được cơ sở dữ liệu. The database did not start.\n${reason}\n${hint}`.trimEnd(),
    { cause: error },
  )
}
