/** Draws docs/states.md from the tables of moves, so that the diagram cannot disagree with the guards. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ballotMoves } from '#rules/ballot-states'
import { chainMoves } from '#rules/chain'
import { decisionMoves } from '#rules/decision-states'
import { entryMoves } from '#rules/entry-states'
import { postMoves } from '#rules/posts'
import { roundMoves } from '#rules/round-states'
import { sheetMoves } from '#rules/sheet-states'

interface Move {
  from: readonly string[]
  to: string
  /** Both missing where who may, and when, is asked elsewhere. */
  by?: string | readonly string[]
  during?: readonly string[]
  reason?: 'required'
}

/** The text of docs/states.md. */
export function drawStates(): string {
  const chapters = [
    ['Entry', entryMoves],
    ['Entry before a unit of the collection chain', chainMoves],
    ['Score sheet', sheetMoves],
    ['Round of judging', roundMoves],
    ['Ballot of the council', ballotMoves],
    ['Decision on prizes', decisionMoves],
    ['News and guidance', postMoves],
  ] as const
  return [
    '# States and moves',
    '',
    'Drawn by `node --import tsx scripts/draw-states.ts` from the tables of moves in `rules/`. Do not edit.',
    ...chapters.flatMap(([title, moves]) => ['', `## ${title}`, '', ...chapter(moves)]),
    '',
  ].join('\n')
}

function chapter(moves: Record<string, Move>): string[] {
  const rows = Object.entries(moves)
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...rows.flatMap(([name, { from, to }]) =>
      from.map((state) => `  ${label(state)} --> ${label(to)}: ${name}`),
    ),
    '```',
    '',
    '| move | from | to | by | during | reason |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ([name, move]) =>
        `| ${name} | ${move.from.join(', ')} | ${move.to} | ${[move.by ?? '–'].flat().join(', ')} | ${move.during?.join(', ') ?? '–'} | ${move.reason ?? ''} |`,
    ),
  ]
}

function label(state: string): string {
  return state.replaceAll('-', '_')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = 'docs/states.md'
  const before = readFileSync(path, { encoding: 'utf8', flag: 'a+' })
  const now = drawStates()
  if (before !== now) writeFileSync(path, now)
}
