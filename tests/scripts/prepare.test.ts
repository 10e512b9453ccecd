/** How `npm start` and `npm test` decide what is missing or stale. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  digestOf,
  findProgram,
  hasStamp,
  sameInstall,
  whyNotNode,
  writeStamp,
} from '../../scripts/prepare.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-vang-prepare-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}

test('Node 20.11 and everything newer will do; older gets a sentence', () => {
  expect(['20.11.0', '20.20.2', '22.0.0', '24.1.0'].map(whyNotNode)).toEqual([null, null, null, null])
  expect(whyNotNode('20.10.9')).toContain('cần Node.js 20.11 trở lên; máy này đang dùng 20.10.9')
  expect(whyNotNode('18.20.0')).not.toBeNull()
})

test('a digest changes with a content, a name or a new file, and not with a date', () => {
  write('app/a.ts', 'a')
  write('app/deep/b.ts', 'b')
  const before = digestOf(folder, ['app', 'absent'])
  utimesSync(join(folder, 'app/a.ts'), 1, 1)
  expect(digestOf(folder, ['app'])).toBe(before)
  write('app/deep/b.ts', 'c')
  const changed = digestOf(folder, ['app'])
  expect(changed).not.toBe(before)
  write('app/deep/b.ts', 'b')
  expect(digestOf(folder, ['app'])).toBe(before)
  write('app/empty.ts', '')
  expect(digestOf(folder, ['app'])).not.toBe(before)
})

test('a stamp holds only for the very value it was written with', () => {
  const stamp = join(folder, 'build', '.stamp')
  expect(hasStamp(stamp, 'one')).toBe(false)
  writeStamp(stamp, 'one')
  expect(hasStamp(stamp, 'one')).toBe(true)
  expect(hasStamp(stamp, 'two')).toBe(false)
})

const a = { version: '1.0.0', integrity: 'sha512-a' }
const lock = (packages: Record<string, object>) => ({ packages })

test('an install matches the lock when every package has its version and content', () => {
  const wanted = lock({ '': { version: '0.1.0' }, 'node_modules/a': a })
  expect(sameInstall(wanted, lock({ 'node_modules/a': a }))).toBe(true)
  expect(sameInstall(wanted, lock({}))).toBe(false)
  expect(sameInstall(wanted, lock({ 'node_modules/a': { ...a, version: '1.0.1' } }))).toBe(false)
  expect(sameInstall(wanted, lock({ 'node_modules/a': { ...a, integrity: 'sha512-b' } }))).toBe(false)
})

test('packages of other platforms may be absent, and none may be left over', () => {
  const wanted = lock({ 'node_modules/a': a, 'node_modules/win32': { ...a, optional: true } })
  expect(sameInstall(wanted, lock({ 'node_modules/a': a }))).toBe(true)
  expect(sameInstall(wanted, lock({ 'node_modules/a': a, 'node_modules/b': a }))).toBe(false)
})

test('a program is found by absolute path or on PATH, and only when it can be run', () => {
  write('one/chromium', 'not executable')
  write('two/chromium', 'executable')
  chmodSync(join(folder, 'two/chromium'), 0o755)
  const path = `${join(folder, 'one')}:${join(folder, 'two')}`
  expect(findProgram(['absent', 'chromium'], path)).toBe(join(folder, 'two/chromium'))
  expect(findProgram([join(folder, 'two/chromium')], '')).toBe(join(folder, 'two/chromium'))
  expect(findProgram([undefined, join(folder, 'one/chromium'), join(folder, 'two')], path)).toBeUndefined()
})
