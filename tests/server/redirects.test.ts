/** Where a sign-in may lead back to: our own pages and nothing else. */
import { describe, expect, test } from 'vitest'
import { safePath } from '#server/redirects'

describe('a path of ours', () => {
  test.each(['/', '/du-thi', '/to-chuc/hg18/ho-so?trang=2&q=a%20b', '/cuoc-thi/x/the-le#dieu-9', '/a//b'])(
    'is followed: %s',
    (path) => {
      expect(safePath(path)).toBe(path)
    },
  )
})

describe('anything else leads home, or where the page says', () => {
  test.each([
    ['nothing', null],
    ['nothing at all', undefined],
    ['an empty text', ''],
    ['another site', 'https://evil.example'],
    ['another site without its scheme', '//evil.example'],
    ['another site by backslashes', '/\\evil.example'],
    ['a backslash further on', '/a\\b'],
    ['a tab that browsers take out', '/\t/evil.example'],
    ['a line break', '/a\r\nSet-Cookie: sid=1'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'du-thi'],
    ['a path of 2001 characters', `/${'a'.repeat(2000)}`],
  ])('%s', (_name, path) => {
    expect(safePath(path)).toBe('/')
    expect(safePath(path, '/du-thi')).toBe('/du-thi')
  })

  test('whatever passes stays on our host when a browser resolves it', () => {
    const tried = [
      '/.//evil.example',
      '/..//evil.example',
      '/%2f/evil.example',
      '/;//evil.example',
      '/@evil.example',
    ]
    const hosts = tried.map((path) => new URL(safePath(path), 'http://localhost:3000').host)
    expect(hosts).toEqual(tried.map(() => 'localhost:3000'))
  })
})
