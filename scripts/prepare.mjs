/** What `npm start` and `npm test` do first: look at Node, install what is missing, build what is stale. Node built-ins only. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const oldestNode = [20, 11]
const installStamp = 'node_modules/.bang-vang-installed'
const buildStamp = 'build/.bang-vang-built'
const buildInputs =
  'app models public rules scoring server wording package-lock.json package.json remix.config.js tsconfig.json vite.config.ts'.split(
    ' ',
  )

/**
 * Why this Node cannot run us, or null.
 * @param {string} version such as 20.11.0
 * @returns {string | null}
 */
export function whyNotNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = oldestNode
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null
  return `Bảng Vàng cần Node.js ${oldestNode.join('.')} trở lên; máy này đang dùng ${version}. (Node.js ${oldestNode.join('.')} or newer is needed.)`
}

/**
 * A digest of files and folders: their names and contents, not their dates.
 * @param {string} base
 * @param {readonly string[]} names relative to base; those that do not exist are passed over
 */
export function digestOf(base, names) {
  const digest = createHash('sha256')
  for (const file of names.flatMap((name) => filesUnder(join(base, name))).sort()) {
    const content = readFileSync(file)
    digest.update(`${relative(base, file)}\0${content.length}\0`).update(content)
  }
  return digest.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}

/**
 * Is there a stamp here that says exactly this?
 * @param {string} file
 * @param {string} value
 */
export function hasStamp(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${value}\n`)
}

/**
 * Do the installed packages match the lock? Optional ones may be absent: they are for other platforms.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, npm's own record of what it put there
 */
export function sameInstall(wanted, installed) {
  const want = { ...wanted.packages }
  delete want['']
  const have = { ...installed.packages }
  if (Object.keys(have).some((path) => !want[path])) return false
  return Object.entries(want).every(([path, locked]) => {
    const found = have[path]
    if (!found) return locked.optional === true || locked.devOptional === true
    return found.version === locked.version && found.integrity === locked.integrity
  })
}

/**
 * Installs from package-lock.json unless that is what is already there.
 * @param {(line: string) => void} say told what happens, in words
 */
export async function install(say) {
  const stamp = `${process.platform}-${process.arch} ${digestOf(root, ['package-lock.json'])}`
  if (hasStamp(join(root, installStamp), stamp)) return say('đã đủ')
  if (npmSaysInstalled()) {
    writeStamp(join(root, installStamp), stamp)
    return say('đã đủ')
  }
  const took = stopwatch()
  say('đang cài theo package-lock.json, mất chừng nửa phút…')
  // --include=dev: with NODE_ENV=production npm would leave out what builds the app.
  await mustRun(...npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'))
  writeStamp(join(root, installStamp), stamp)
  say(`đã cài xong sau ${took()}`)
}

function npmSaysInstalled() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readJson(record)
  const paths = Object.keys(installed.packages ?? {})
  return (
    sameInstall(readJson(join(root, 'package-lock.json')), installed) &&
    paths.every((path) => existsSync(join(root, path, 'package.json')))
  )
}

/**
 * Builds the app unless the build is of these very sources.
 * @param {(line: string) => void} say told what happens, in words
 */
export async function build(say) {
  const stamp = digestOf(root, buildInputs)
  const file = join(root, buildStamp)
  if (hasStamp(file, stamp) && existsSync(join(root, 'build/server/index.js'))) return say('đã mới')
  const took = stopwatch()
  say('đang dựng…')
  // First, so that a build broken off half-way never passes for a whole one.
  rmSync(file, { force: true })
  const env = { NODE_ENV: 'production' }
  await mustRun(installed('remix'), ['vite:build', '--logLevel', 'warn'], env)
  writeStamp(file, stamp)
  say(`đã dựng xong sau ${took()}`)
}

/**
 * The command of an installed package.
 * @param {string} name
 */
export function installed(name) {
  return join(root, 'node_modules/.bin', name)
}

/**
 * npm itself, the very one that runs us when it does.
 * @param {...string} words
 * @returns {[string, string[]]}
 */
export function npm(...words) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, [script, ...words]] : ['npm', words]
}

/**
 * Runs a command to its end, without stdin, its output shown; resolves with its exit code.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env] on top of ours
 * @returns {Promise<number>}
 */
export function run(command, words, env = {}) {
  // A log file gets no colours; vitest would paint them whenever CI is set.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: root,
      env: { ...plain, ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function mustRun(command, words, env) {
  const code = await run(command, words, env)
  if (code !== 0) throw new Stop(`${relative(root, command) || command} ${words[0]} dừng với mã ${code}.`)
}

/** A reason to stop that the person at the terminal can act on; shown without a stack. */
export class Stop extends Error {}

/**
 * The first of these programs that exists: absolute paths as they are, bare names looked up on PATH.
 * @param {readonly (string | undefined)[]} names
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function findProgram(names, path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter(Boolean)
  return names
    .flatMap((name) =>
      name?.includes('/') ? [name] : name ? folders.map((folder) => join(folder, name)) : [],
    )
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return statSync(file).isFile()
      } catch {
        return false
      }
    })
}

/** Starts counting; the function it returns says how long it has been. */
export function stopwatch() {
  const from = performance.now()
  return () => `${((performance.now() - from) / 1000).toFixed(1).replace('.', ',')} giây`
}

/**
 * @param {string} file
 * @returns {any} whatever the tool that wrote it put there
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Was this module started as the program, rather than imported by a test?
 * @param {string} url its import.meta.url
 */
export function isProgram(url) {
  const [, script] = process.argv
  return script !== undefined && realpathSync(script) === fileURLToPath(url)
}

/**
 * Runs a script's main function; a Stop ends it with its sentence alone.
 * @param {() => Promise<void>} main
 */
export async function asProgram(main) {
  try {
    const why = whyNotNode(process.versions.node)
    if (why) throw new Stop(why)
    await main()
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = process.exitCode || 1
  }
}
