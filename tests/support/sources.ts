/** Reads the house's own sources for the tests that check its structure. */
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join, normalize } from 'node:path'

export interface Source {
  path: string
  text: string
  lines: number
  /** What it imports, our own files as paths from the top, packages by name; types included. */
  imports: string[]
}

/** `#rules/phases` → `rules/phases`, as package.json "imports" says. */
const aliases: Record<string, string> = {
  '#ui/': 'app/ui/',
  '#parts/': 'app/parts/',
  '#paths': 'wording/paths',
}

/** Every TypeScript source that git tracks or would track, tests left out unless asked for. */
export function sources(): Source[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
    {
      encoding: 'utf8',
    },
  )
  return listed
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('.d.ts'))
    .flatMap((path) => {
      try {
        return [readSource(path)]
      } catch {
        return [] // deleted but not yet committed
      }
    })
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8')
  const specifiers = [...text.matchAll(/(?:^|[\s;])(?:import|export)\b[^'"`;]*?from\s+'([^']+)'/g)]
  const bare = [...text.matchAll(/(?:^|[\s;(])import\s*\(?\s*'([^']+)'/g)]
  return {
    path,
    text,
    lines: text.split('\n').length,
    imports: [...specifiers, ...bare].map((match) => resolve(path, match[1] ?? '')),
  }
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length)
  }
  return specifier.startsWith('#') ? specifier.slice(1) : specifier
}
