/** Who may import whom, how files are named, and how long they may grow (docs/architecture.md). */
import { describe, expect, test } from 'vitest'
import { sources, type Source } from './support/sources'

/** An npm package or a Node module: anything that is not one of our folders. */
const packages = /^(?!(app|rules|scoring|models|server|wording|embedded-mongo|tests|scripts)\/)/

/** Which folder may import what. Everything not listed is forbidden; the first folder that matches a file counts. */
const mayImport: [folder: RegExp, allowed: RegExp[]][] = [
  [/^scoring\//, [/^scoring\//]],
  [/^rules\/forms\//, [/^(rules|scoring)\//, /^zod$/]],
  [/^rules\//, [/^rules\/(?!forms\/)/, /^scoring\//]],
  [/^wording\//, [/^(wording|scoring)\//, /^rules\/(?!forms\/)/]],
  [/^models\//, [/^(models|scoring)\//, /^rules\/(?!forms\/)/, /^mongoose$/]],
  [/^server\/index$/, [/^(server|models|rules|scoring|wording)\//, /^scripts\/demo\//, packages]],
  [
    /^server\/operations\//,
    [/^server\/(?!queries\/|operations\/)/, /^(models|rules|scoring|wording)\//, packages],
  ],
  [
    /^server\/queries\//,
    [/^server\/(?!queries\/|operations\/)/, /^(models|rules|scoring|wording)\//, packages],
  ],
  [
    /^server\/(database|http|jobs|mail|storage)\//,
    [/^server\/(?!queries\/|operations\/)/, /^(models|rules|scoring|wording)\//, packages],
  ],
  // UploadThing's router is a door, as pages are: it lets operations do what it was asked for.
  [/^server\/uploading\//, [/^server\/(?!queries\/)/, /^(models|rules|scoring|wording)\//, packages]],
  [/^server\//, [/^server\/(?!queries\/|operations\/)/, /^(models|rules|scoring|wording)\//, packages]],
  [/^app\/ui\//, [/^app\/(ui|styles)\//, /^react$/]],
  [/^app\/styles\//, [/^@fontsource-variable\//]],
  [/^app\/parts\//, [/^app\/(parts|ui)\//, /^(scoring|wording)\//, /^rules\/(?!forms\/)/, /^react$/]],
  [
    /^app\/[^/]+\//,
    [
      /^app\/(parts|ui)\//,
      /^server\/(operations|queries)\//,
      /^server\/(guard|respond|file-response|session|redirects)$/,
      /^(rules|scoring|wording)\//,
      /^react$/,
      /^@remix-run\/(node|react)$/,
      // UploadThing's client, and the type of our router, by which it is typed.
      /^uploadthing\/client$/,
      /^server\/uploading\/router$/,
    ],
  ],
  [/^app\//, [/^app\//, /^rules\//, /^node:stream$/, /^react(-dom)?(\/|$)/, /^@remix-run\//]],
  [/^embedded-mongo\//, [/^embedded-mongo\//, /^node:/, /^(bson|lmdb)$/]],
  [/^(tests|scripts)\//, [/./]],
]

const all = sources()
const ours = all.filter(({ path }) => !/^(tests|scripts)\//.test(path) && path.includes('/'))

/** A workspace of app/ may use its own files, never those of another workspace. */
function isOwnWorkspace(from: string, to: string): boolean {
  const room = /^app\/[^/]+\//.exec(from)?.[0]
  return room !== undefined && to.startsWith(room)
}

function trespasses({ path, imports }: Source): string[] {
  const rule = mayImport.find(([folder]) => folder.test(path.replace(/\.tsx?$/, '')))
  if (!rule) return [`${path} lies in no room`]
  return imports
    .filter((to) => !rule[1].some((allowed) => allowed.test(to)) && !isOwnWorkspace(path, to))
    .map((to) => `${path} imports ${to}`)
}

describe('the house', () => {
  test('has no file that imports what its room may not', () => {
    expect(ours.flatMap(trespasses)).toEqual([])
  })

  test('has no operation or query that reads a clock or throws dice of its own', () => {
    const pure = ours.filter(({ path }) => /^(rules|scoring|server\/queries)\//.test(path))
    const guilty = pure.filter(({ text }) => /new Date\(\)|Date\.now\(|Math\.random\(/.test(text))
    expect(guilty.map(({ path }) => path)).toEqual([])
  })

  test('names its files in kebab-case, and none of them is a drawer for everything', () => {
    const names = ours.map(({ path }) => path.split('/').slice(1).join('/'))
    expect(
      names.filter(
        (name) =>
          !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.server|\.client|\.module)?\.tsx?$/.test(name) &&
          name !== 'entry.server.tsx' &&
          name !== 'entry.client.tsx',
      ),
    ).toEqual([])
    expect(
      names.filter((name) => /(^|\/)(utils?|misc|common|helpers?|general|lib)(\/|\.|$)/.test(name)),
    ).toEqual([])
  })

  test('keeps every file within 300 lines', () => {
    expect(ours.filter(({ lines }) => lines > 301).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('opens every file with a sentence that says what it is for', () => {
    const silent = ours.filter(({ text }) => !/^(#!.*\n)?\s*\/\*\*?\s*\S/.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('keeps Vietnamese sentences in wording/ and in contest presets', () => {
    const vietnamese =
      /['"`>][^'"`<\n]*[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^'"`<\n]*['"`<]/
    const exempt =
      /^(wording\/|rules\/presets\/|server\/database\/|server\/http\/(doors|app)|server\/index|server\/env|server\/mail\/transport|server\/spreadsheets\/(tcvn3|vietnamese-words)|embedded-mongo\/|app\/ui\/)/
    const guilty = ours.filter(({ path, text }) => !exempt.test(path) && vietnamese.test(stripComments(text)))
    expect(guilty.map(({ path }) => path)).toEqual([])
  })

  test('exports nothing by default but route modules and settings', () => {
    const routes = all.find(({ path }) => path === 'app/routes.ts')?.text ?? ''
    const guilty = ours.filter(({ path, text }) => {
      const isRoute = routes.includes(`'${path.replace(/^app\//, '')}'`)
      return /^export default/m.test(text) && !isRoute && !/^app\/(root|routes|entry\.)/.test(path)
    })
    expect(guilty.map(({ path }) => path)).toEqual([])
  })
})

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
