/** Turns a document of Word into a PDF with LibreOffice, where it is installed; it runs alone, capped, and without the network. */
import { spawn } from 'node:child_process'
import { access, constants, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const milliseconds = 90_000
const kilobytes = 6_000_000
const seconds = 90

/** Where LibreOffice is; null when it is not installed. */
export async function findConverter(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, 'soffice')
    if (
      folder &&
      (await access(path, constants.X_OK).then(
        () => true,
        () => false,
      ))
    )
      return path
  }
  return null
}

/** One at a time: each takes a core and half a gigabyte. */
let turn: Promise<unknown> = Promise.resolve()

/** Writes the PDF to `out`. Throws when LibreOffice makes none. */
export function convertWord(converter: string, path: string, out: string): Promise<void> {
  const mine = turn.then(() => convert(converter, path, out))
  turn = mine.catch(() => {})
  return mine
}

async function convert(converter: string, path: string, out: string): Promise<void> {
  // A home of its own, thrown away after: nothing that one document does can reach the next.
  const home = await mkdtemp(join(tmpdir(), 'bang-vang-word-'))
  try {
    await mkdir(join(home, 'user'))
    await writeFile(join(home, 'user', 'registrymodifications.xcu'), settings)
    await run(converter, home, [
      `-env:UserInstallation=${pathToFileURL(home).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      home,
      path,
    ])
    const made = join(home, `${basename(path).replace(/\.[^.]+$/, '')}.pdf`)
    const part = join(dirname(out), `${basename(out)}.part`)
    await copyFile(made, part)
    await rename(part, out)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** In a group of its own: LibreOffice is a script that starts a program that starts another. */
function run(converter: string, home: string, options: readonly string[]): Promise<void> {
  const capped = `ulimit -v ${kilobytes}; ulimit -t ${seconds}; exec "$0" "$@"`
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', capped, converter, ...options], {
      cwd: home,
      detached: true,
      stdio: 'ignore',
      env: {
        NODE_ENV: process.env.NODE_ENV,
        PATH: process.env.PATH,
        HOME: home,
        LANG: 'C.UTF-8',
        ...nowhere,
      },
    })
    const patience = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), milliseconds)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(patience)
      if (code === 0) resolve()
      else reject(new Error(`LibreOffice left with ${code}`))
    })
  })
}

/** Whatever still wants to fetch something is sent to a port that nobody answers. */
const nowhere = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'ftp_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].map((name) => [
    name,
    'http://127.0.0.1:9',
  ]),
)

const security = '/org.openoffice.Office.Common/Security/Scripting'
const setting = (path: string, name: string, value: string) =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${setting(security, 'MacroSecurityLevel', '3')}
${setting(security, 'DisableMacrosExecution', 'true')}
${setting(security, 'DisableActiveContent', 'true')}
${setting(security, 'BlockUntrustedRefererLinks', 'true')}
</oor:items>
`
