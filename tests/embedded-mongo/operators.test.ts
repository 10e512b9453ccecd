/** The app uses no operator outside the list in embedded-mongo/README.md, so what runs on the engine runs everywhere. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sources } from '../support/sources'

const readme = readFileSync(new URL('../../embedded-mongo/README.md', import.meta.url), 'utf8')
const list = readme.slice(readme.indexOf('## What may be used'), readme.indexOf('## How it works'))
const allowed = new Set([...list.matchAll(/`(\$[$\w[\]]*)`/g)].map((match) => String(match[1])))

/** Operators as the app writes them: keys of objects, whole strings, and steps of an update's path. */
function operatorsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const keys = [...code.matchAll(/(?:^|[\s{,(])['"]?(\$[a-zA-Z]+)['"]?\s*:/gm)]
  const short = [...code.matchAll(/[{,]\s*(\$[a-zA-Z]+)\s*(?=[,}])/g)]
  const variables = [...code.matchAll(/['"](\$\$[A-Z]+)\b/g)]
  const steps = [...code.matchAll(/\.(\$(?:\[\w*\])?)(?=['".`])/g)]
  return [...keys, ...short, ...variables, ...steps].map((match) =>
    String(match[1]).replace(/\[\w+\]/, '[name]'),
  )
}

describe('the written list of operators', () => {
  test('is read from the README', () => {
    expect(allowed.size).toBeGreaterThan(80)
    for (const operator of ['$eq', '$set', '$group', '$lookup']) expect(allowed).toContain(operator)
  })

  test('is seen where code uses it', () => {
    const code = "{ $set: { 'a.$[x].b': 1, 'c.$.d': 2 }, $match: { '$where': 1 }, a: '$$ROOT.b' }"
    expect(operatorsIn(code)).toEqual(['$set', '$match', '$where', '$$ROOT', '$[name]', '$'])
  })

  test('holds every operator of the app', () => {
    const ours = sources().filter(({ path }) => /^(models|server)\//.test(path))
    const outside = ours.flatMap(({ path, text }) =>
      operatorsIn(text)
        .filter((operator) => !allowed.has(operator))
        .map((operator) => `${path}: ${operator}`),
    )
    expect(ours.length).toBeGreaterThan(50)
    expect(outside).toEqual([])
  })
})
