/** `npm test`: installs what is missing, then types, lint, unit and integration tests, build and browser stories. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  Stop,
  asProgram,
  build,
  findProgram,
  install,
  installed,
  isProgram,
  mustRun,
  npm,
  readJson,
  root,
  run,
  stopwatch,
} from './prepare.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const unitReport = join(root, 'node_modules/.cache/vitest.json')
/** Where playwright.config.ts puts it. */
const storyReport = join(root, 'node_modules/.cache/playwright.json')
const browsers = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  '/snap/bin/chromium',
]

/**
 * The steps in their order; each resolves with an exit code.
 * @type {Record<string, { title: string, run: () => Promise<number> }>}
 */
const steps = {
  types: { title: 'kiểu dữ liệu (tsc)', run: () => run(installed('tsc'), []) },
  lint: { title: 'quy tắc viết mã (oxlint, prettier)', run: () => run(...npm('run', '--silent', 'lint')) },
  unit: { title: 'kiểm thử đơn vị và tích hợp (vitest)', run: runUnit },
  build: { title: 'bản dựng (remix)', run: () => build(console.log).then(() => 0) },
  e2e: {
    title: 'câu chuyện trong trình duyệt (playwright)',
    run: () => run(installed('playwright'), ['test']),
  },
}

if (isProgram(import.meta.url)) await asProgram(main)

async function main() {
  const chosen = chooseSteps(process.argv.slice(2))
  await install((line) => console.log(`Thư viện: ${line}`))
  if (chosen.includes('e2e')) process.env.CHROMIUM_PATH = await chromium()
  for (const report of [unitReport, storyReport]) rmSync(report, { force: true })
  for (const [index, name] of chosen.entries()) {
    console.log(`\n▶ ${index + 1}/${chosen.length} ${name}: ${steps[name]?.title}`)
    const took = stopwatch()
    const code = await attempt(name)
    if (code !== 0) {
      console.log(`✗ ${name}: hỏng (mã thoát ${code}) sau ${took()}; dừng ở đây.`)
      process.exitCode = code
      break
    }
    // Playwright's own closing lines, which end with its time, stay the last but one.
    if (name !== 'e2e') console.log(`✓ ${name}: xong sau ${took()}`)
  }
  console.log(closingLine(add(unitCounts(report(unitReport)), storyCounts(report(storyReport)))))
}

/**
 * The steps named on the command line, in our order; all of them when none is. Stories need a build.
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function chooseSteps(names) {
  const all = Object.keys(steps)
  const unknown = names.find((name) => !all.includes(name))
  if (unknown) throw new Stop(`Không có bước "${unknown}". Các bước: ${all.join(', ')}.`)
  if (names.length === 0) return all
  return all.filter((name) => names.includes(name) || (name === 'build' && names.includes('e2e')))
}

/**
 * @param {string} name
 * @returns {Promise<number>}
 */
async function attempt(name) {
  try {
    return (await steps[name]?.run()) ?? 1
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    return 1
  }
}

function runUnit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  return run(installed('vitest'), ['run', ...reporters], { NODE_ENV: 'test' })
}

/** The browser for the stories: one that is there, else Debian's when we may install it. */
async function chromium() {
  const given = process.env.CHROMIUM_PATH
  const found = findProgram(given ? [given] : browsers)
  if (found) return found
  if (given) throw new Stop(`CHROMIUM_PATH trỏ tới ${given}, nhưng ở đó không có chương trình nào chạy được.`)
  if (process.getuid?.() !== 0 || !findProgram(['apt-get'])) {
    throw new Stop(
      'Thiếu trình duyệt Chromium. Hãy chạy: sudo apt-get update && sudo apt-get install -y chromium\n' +
        'hoặc đặt CHROMIUM_PATH tới Chromium hay Chrome có sẵn. (Chromium is missing: install it, or set CHROMIUM_PATH.)',
    )
  }
  console.log('Trình duyệt: đang cài Chromium của Debian (apt-get install chromium)…')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await mustRun('apt-get', ['-qq', 'update'], env)
  await mustRun('apt-get', ['-qq', 'install', '-y', 'chromium'], env)
  const now = findProgram(browsers)
  if (!now) throw new Stop('Đã cài gói chromium mà vẫn không thấy lệnh chromium trên PATH.')
  return now
}

/**
 * What vitest counted. A file that failed without a failed test (it could not be loaded, or a hook threw) counts as one.
 * @param {any} report of its JSON reporter; undefined when it wrote none
 * @returns {Counts}
 */
export function unitCounts(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * What Playwright counted. A story that passed at the second try passed; trouble outside any story counts as a failure.
 * @param {any} report of its JSON reporter; undefined when it wrote none
 * @returns {Counts}
 */
export function storyCounts(report) {
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/**
 * The one line by which CI reads the outcome.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** @param {string} file */
function report(file) {
  return existsSync(file) ? readJson(file) : undefined
}
