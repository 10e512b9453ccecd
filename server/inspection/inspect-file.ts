/** The one door through which a file enters a dossier: what it claims, what it is, what it hides. */
import { open } from 'node:fs/promises'
import { kindByName, type FileKind } from '#rules/file-kinds'
import type { FileProblem } from '#rules/file-problems'
import { env } from '../env'
import { agrees, tellKind } from '../file-kind'
import { scanWithClamd } from './clamd'
import type { Facts } from './jobs'
import { isTwoInOne } from './two-in-one'
import { Unfit } from './unfit'
import { openWorkshop } from './workshop'

export type Inspected =
  /** `isUnscanned`: ClamAV is wanted and gave no verdict; the file must stay in quarantine until one comes. */
  ({ ok: true; kind: FileKind; isUnscanned: boolean } & Facts) | { ok: false; problem: FileProblem }

const headBytes = 4_100
const tailBytes = 128 * 1024

/** Two, so that one heavy file does not hold up everybody in the last hour. */
const workshop = openWorkshop({ hands: 2, milliseconds: 60_000, megabytes: 1_000 })

/**
 * Inspects a file that lies on this machine's disk under any name. `declared` is what its sender said of it; `allowed`
 * are the kinds its part of the dossier takes. Bounded in memory and time whatever the file holds.
 * Throws only for faults of ours (no such file, no process).
 */
export async function inspectFile(
  path: string,
  declared: { name: string; size: number },
  allowed: readonly FileKind[],
): Promise<Inspected> {
  const { size, head, tail } = await readEnds(path)
  if (size === 0) return refused({ code: 'empty' })
  if (size !== declared.size) return refused({ code: 'incomplete' })
  const kind = kindByName(declared.name)
  if (!kind || !allowed.includes(kind))
    return refused({ code: 'kind', found: endingOf(declared.name), allowed })
  const told = await tellKind(head, tail)
  if (!agrees(kind, told.kind)) return refused({ code: 'kind', found: told.found, allowed })
  if (kind !== 'zip' && kind !== 'docx' && isTwoInOne(head, tail))
    return refused({ code: 'two-in-one', kind })
  try {
    const facts = await workshop.run('check', { path, kind })
    const scanned = env.clamd ? await scanWithClamd(path, env.clamd) : { verdict: 'clean' as const }
    if (scanned.verdict === 'malware') return refused({ code: 'malware' })
    return { ok: true, kind, isUnscanned: scanned.verdict === 'unknown', ...facts }
  } catch (error) {
    if (error instanceof Unfit) return refused(error.problem)
    throw error
  }
}

const refused = (problem: FileProblem): Inspected => ({ ok: false, problem })

async function readEnds(path: string): Promise<{ size: number; head: Buffer; tail: Buffer }> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(size, headBytes))
    const tail = Buffer.alloc(Math.min(size, tailBytes))
    await file.read(head, 0, head.length, 0)
    await file.read(tail, 0, tail.length, size - tail.length)
    return { size, head, tail }
  } finally {
    await file.close()
  }
}

/** What a name ends in, as far as it looks like an ending. */
export function endingOf(name: string): string | null {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? null
}
