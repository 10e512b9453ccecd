/**
 * The checklist of screening ("rà soát, sơ loại hành chính"): what has to be true of a dossier before it is found valid, each line
 * found by the system or ticked by the secretariat. A tick holds as long as what it is about is the same.
 */
import type { EntryAnswers } from './entry'
import { entryProblems, type EntryProblem } from './entry-check'
import type { Day } from './deadlines'
import type { FileKind } from './file-kinds'
import { gateFindings, type GateFinding, type HeldPrize } from './gate-findings'
import type { Regulations } from './regulations'
import { hashText } from './resemblance/hash-text'
import { tasksOf } from './entry-terms'
import type { TaskCode } from './tasks'

export type LineFound = 'passes' | 'fails' | 'unknown'

export const tickVerdicts = ['met', 'unmet'] as const
export type TickVerdict = (typeof tickVerdicts)[number]

export type FileSoundness = 'sound' | 'waiting' | 'malware'

export type LineMatter =
  | { about: 'task'; task: TaskCode; problems: EntryProblem[] }
  | { about: 'gate'; finding: GateFinding }
  | { about: 'part'; name: string; files: number }
  | { about: 'consent'; author: string; problems: EntryProblem[] }
  | { about: 'file'; name: string; kind: FileKind; size: number; soundness: FileSoundness }
  /** The dossier is being compared with the others. */
  | { about: 'comparison' }
  | { about: 'resemblance'; finding: string; verdict: 'confirmed' | 'dismissed' | null }
  /** The thing itself, where it is handed in. */
  | { about: 'model'; receivedAt: Date | null }

export interface ChecklistLine {
  /** Stable from one submission to the next. */
  code: string
  matter: LineMatter
  found: LineFound
  /** Names what the line is about; a tick on another one holds no longer. */
  basis: string
}

export interface Tick {
  line: string
  verdict: TickVerdict
  note: string
  by: string
  at: Date
  basis: string
  /** The number of the submission that was looked at. */
  submission: number
}

/** `clear`: nothing in the way. `failed`: looked at, and not so. `open`: nobody knows yet. */
export type LineStanding = 'clear' | 'failed' | 'open'

export interface CheckedLine extends ChecklistLine {
  standing: LineStanding
  /** The tick that holds, or the last one that holds no longer. */
  tick: (Tick & { holds: boolean }) | null
}

export interface DossierChecked {
  answers: EntryAnswers
  regulations: Regulations
  /** The day of the submission. */
  today: Day
  /** Prizes on record under the numbers that the entrant named. */
  prizes: readonly HeldPrize[]
  /** Of files that are not sound, by id; all others are. */
  unsound: ReadonlyMap<string, FileSoundness>
  isCompared: boolean
  /** Pairs that must be looked at or were ruled on. */
  findings: readonly { id: string; grounds: string; verdict: 'confirmed' | 'dismissed' | null }[]
  /** Undefined where the regulations ask for no thing to be handed in; null while it has not come. */
  modelReceivedAt: Date | null | undefined
}

/** Every line in the order of the dossier: what is written, who wrote it, what it holds, who agreed, what it resembles. */
export function checklistLines(of: DossierChecked): ChecklistLine[] {
  const { answers, regulations, isCompared, findings, modelReceivedAt } = of
  const problems = entryProblems(answers, regulations, of.today, of.prizes)
  const writtenTasks = tasksOf(regulations).filter((task) => task !== 'files' && task !== 'consents')
  return [
    ...writtenTasks.map((task) => {
      const own = problems.filter((one) => one.task === task && !gateProblems.has(one.code))
      return line(
        `task:${task}`,
        { about: 'task', task, problems: own },
        passing(own),
        aboutTask(task, answers),
      )
    }),
    ...gateLines(of),
    ...partLines(of),
    ...fileLines(of),
    ...answers.authors.map(({ id, name }) => {
      const own = problems.filter((one) => one.task === 'consents' && one.author === id)
      const about = answers.consents.filter(({ author }) => author === id)
      return line(`consent:${id}`, { about: 'consent', author: name, problems: own }, passing(own), about)
    }),
    ...(isCompared ? [] : [line('comparison', { about: 'comparison' }, 'unknown', null)]),
    ...findings.map(({ id, grounds, verdict }) => {
      const found = { confirmed: 'fails', dismissed: 'passes', none: 'unknown' } as const
      return line(
        `resemblance:${id}`,
        { about: 'resemblance', finding: id, verdict },
        found[verdict ?? 'none'],
        grounds,
      )
    }),
    ...(modelReceivedAt === undefined
      ? []
      : [
          line(
            'model',
            { about: 'model', receivedAt: modelReceivedAt },
            modelReceivedAt ? 'passes' : 'unknown',
            null,
          ),
        ]),
  ]
}

/** The lines with the ticks that were made on them. */
export function checkedLines(lines: readonly ChecklistLine[], ticks: readonly Tick[]): CheckedLine[] {
  return lines.map((one) => {
    const last = ticks.findLast((tick) => tick.line === one.code)
    const tick = last ? { ...last, holds: last.basis === one.basis && isTickable(one) } : null
    const byFinding = { passes: 'clear', fails: 'failed', unknown: 'open' } as const
    const byTick = { met: 'clear', unmet: 'failed' } as const
    return { ...one, tick, standing: tick?.holds ? byTick[tick.verdict] : byFinding[one.found] }
  })
}

/** Pairs are ruled on beside both dossiers, and a comparison comes to its end by itself. */
export function isTickable({ matter }: Pick<ChecklistLine, 'matter'>): boolean {
  return matter.about !== 'resemblance' && matter.about !== 'comparison'
}

/** A tick that says other than what the system found must say why. */
export function needsNote({ found }: Pick<ChecklistLine, 'found'>, verdict: TickVerdict): boolean {
  return verdict === 'unmet' || found === 'fails'
}

/** The lines that keep an entry from being found valid. */
export function linesInTheWay(lines: readonly CheckedLine[]): CheckedLine[] {
  return lines.filter(({ standing }) => standing !== 'clear')
}

/** What is told by the lines of conditions. */
const gateProblems = new Set<EntryProblem['code']>(['author-too-old', 'author-too-young', 'gate-fails'])

/** One for each condition; of the birth window one for each author. */
function gateLines({ answers, regulations, today, prizes }: DossierChecked): ChecklistLine[] {
  return gateFindings(regulations, { answers, on: today, prizes }).map((finding) => {
    const { gate, author, verdict, reason } = finding
    const code = author === null ? `gate:${gate.code}` : `gate:${gate.code}:${author}`
    const evidence = answers.files.filter(({ part }) => part === gate.evidencePart)
    return line(code, { about: 'gate', finding }, verdict, [reason, evidence.map(({ sha256 }) => sha256)])
  })
}

function partLines({ answers, regulations }: DossierChecked): ChecklistLine[] {
  return regulations.parts
    .filter(({ required }) => required)
    .map(({ code, name }) => {
      const files = answers.files.filter(({ part }) => part === code)
      const found = files.length > 0 ? 'passes' : 'fails'
      const about = files.map(({ sha256 }) => sha256)
      return line(`part:${code}`, { about: 'part', name, files: files.length }, found, about)
    })
}

function fileLines({ answers, unsound }: DossierChecked): ChecklistLine[] {
  const found = { sound: 'passes', waiting: 'unknown', malware: 'fails' } as const
  return answers.files.map(({ id, name, kind, size, sha256 }) => {
    const soundness = unsound.get(id) ?? 'sound'
    return line(`file:${id}`, { about: 'file', name, kind, size, soundness }, found[soundness], [
      sha256,
      soundness,
    ])
  })
}

function aboutTask(task: TaskCode, { title, summary, field, ...answers }: EntryAnswers): unknown {
  const { authors, teacher, unit, explanation, pledge, division, facts } = answers
  return {
    description: [title, summary, field, division],
    eligibility: facts,
    authors,
    teacher: [teacher, unit],
    explanation,
    files: null,
    consents: null,
    pledge: { ...pledge, at: null },
  }[task]
}

function passing(problems: readonly EntryProblem[]): LineFound {
  return problems.length === 0 ? 'passes' : 'fails'
}

function line(code: string, matter: LineMatter, found: LineFound, about: unknown): ChecklistLine {
  return { code, matter, found, basis: hashText(JSON.stringify(about ?? null)).toString(36) }
}
