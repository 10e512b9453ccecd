/** Writes down, as a page, what the specification tests said. */
import { AREAS, type Area } from './spec-files'
import type { Result } from './run-test'

export interface Line {
  area: Area
  file: string
  test: string
  result: Result
}

function counted(lines: string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

const percent = (passed: number, failed: number) =>
  passed + failed === 0 ? '–' : `${((passed * 100) / (passed + failed)).toFixed(1)} %`

function table(lines: Line[]): string[] {
  const rows = [...AREAS, 'all'].map((area) => {
    const here = lines.filter((line) => area === 'all' || line.area === area)
    const of = (kind: Result['kind']) => here.filter(({ result }) => result.kind === kind).length
    const [pass, fail] = [of('pass'), of('fail')]
    return `| ${area} | ${pass} | ${fail} | ${percent(pass, fail)} | ${of('refused by design')} | ${of('not applicable')} |`
  })
  return [
    '| specification | pass | fail | of the applicable | refused by design | not applicable |',
    '| --- | --: | --: | --: | --: | --: |',
    ...rows,
  ]
}

/** The whole page; the same results always give the same text. */
export function proofPage(lines: Line[], version: string): string {
  const of = (kind: Result['kind']) =>
    lines.flatMap((line) =>
      line.result.kind === kind && 'why' in line.result ? [{ ...line, why: line.result.why }] : [],
    )
  const reasons = counted(of('not applicable').map(({ area, why }) => `${area}: ${why}`))
  const failures = of('fail').map(({ area, file, test, why }) => `- \`${area}/${file}\` · ${test}: ${why}`)
  const refused = of('refused by design').map(
    ({ area, file, test, why }) => `- **${why}** · \`${area}/${file}\` · ${test}`,
  )
  return [
    '# What MongoDB’s own tests say of the embedded database',
    '',
    `MongoDB’s published unified specification tests, run with the official driver over the wire against the engine, which presents itself as version ${version}, a replica set of one. Fail points are played by a proxy between the two (\`tests/embedded-mongo/spec/fault-proxy.ts\`). The test run writes this page and fails where it has changed; \`npx vitest run tests/embedded-mongo/spec -u\` accepts a new one.`,
    '',
    ...table(lines),
    '',
    '## Failures',
    '',
    ...(failures.length ? failures : ['None.']),
    '',
    '## Refused by design',
    '',
    'The engine answered each of these with its own refusal, naming the thing.',
    '',
    ...(refused.length ? refused.sort() : ['None.']),
    '',
    '## Not applicable, and why',
    '',
    ...reasons.map(([reason, count]) => `- ${count} × ${reason}`),
    '',
  ].join('\n')
}
