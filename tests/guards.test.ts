/** Every loader and action begins with its guard: read from the sitemap, so that a new page cannot be forgotten. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sitemap = readFileSync('app/routes.ts', 'utf8')
const modules = [
  ...new Set([...sitemap.matchAll(/'([a-z-]+\/[a-z-]+\.tsx?)'/g)].map((match) => match[1] ?? '')),
]

/** Workspaces and the roles that may pass their guards. */
const expected: [RegExp, RegExp][] = [
  [/^public-site\//, /'visitor'/],
  [/^account\//, /'(visitor|entrant)'/],
  [/^demo\//, /'visitor'/],
  [/^entrant\//, /'entrant'/],
  [/^unit\//, /enterUnit\(|'entrant'/],
  [/^judge\//, /'judge'/],
  [/^office\//, /'(secretary|organiser)'/],
  [/^chair\//, /'chair'/],
  [/^admin\//, /'administrator'/],
]

const doors = modules.flatMap((module) => {
  const text = readFileSync(`app/${module}`, 'utf8')
  return [...text.matchAll(/export (?:async )?(?:function|const) (loader|action)\b/g)].map((match) => {
    const body = text.slice(match.index).split('\n').slice(0, 4).join('\n')
    return { module, door: match[1] ?? '', body }
  })
})

describe('every loader and action', () => {
  test('is found in the sitemap', () => {
    expect(modules.length).toBeGreaterThan(40)
    expect(doors.length).toBeGreaterThan(40)
  })

  test.each(doors)('enters first: $module $door', ({ module, body }) => {
    const first = body.split('\n')[1] ?? ''
    expect(first).toMatch(/await (enter|enterContest|enterUnit)\(|=> enter\(/)
    const role = expected.find(([workspace]) => workspace.test(module))?.[1]
    expect(body).toMatch(role ?? /never/)
  })

  test('is a named function, so that no other shape escapes this test', () => {
    const odd = modules.filter((module) => {
      const text = readFileSync(`app/${module}`, 'utf8')
      return /export \{[^}]*\b(loader|action)\b|export const (loader|action)\b/.test(text)
    })
    expect(odd).toEqual([])
  })
})
