/** `npm start`: installs, builds and serves Bảng Vàng on one machine. `npm start -- --dev` serves from the sources. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { asProgram, build, install, root } from './prepare.mjs'

const dev = process.argv.includes('--dev')
const port = process.env.PORT || '3000'

await asProgram(async () => {
  console.log('Bảng Vàng')
  row('Node.js')(process.versions.node)
  await install(row('Thư viện'))
  if (dev) row('Bản dựng')('không cần khi phát triển')
  else await build(row('Bản dựng'))
  row('Máy chủ')(`đang khởi động ở cổng ${port}; nhấn Ctrl+C để dừng`)
  process.exitCode = await serve()
})

/**
 * Prints lines under one heading.
 * @param {string} heading
 * @returns {(text: string) => void}
 */
function row(heading) {
  return (text) => console.log(`  ${heading.padEnd(10)}${text}`)
}

/**
 * Runs the server until it ends, handing on the signals we get; resolves with its exit code.
 * @returns {Promise<number>}
 */
function serve() {
  // An office names its own database; whoever does not is trying things out.
  const DEMO = process.env.DEMO ?? (process.env.MONGODB_URI ? '0' : '1')
  const env = { ...process.env, NODE_ENV: dev ? 'development' : 'production', PORT: port, DEMO }
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    // A terminal's Ctrl+C already reaches the server; a second one would cut its farewell short.
    process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
    process.on('SIGTERM', () => server.kill('SIGTERM'))
    process.on('SIGHUP', () => process.stdin.isTTY || server.kill('SIGHUP'))
    // npm runs us through a shell, which dies of a SIGTERM without handing it on: then nobody is left to serve for.
    const parent = process.ppid
    const orphaned = () => process.ppid !== parent && server.kill('SIGTERM')
    if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref()
    server.on('error', reject)
    server.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)))
  })
}
