/** Whether a staged file is what its name says and what the part takes: the one place where content is judged before it is kept. */
import { kindByName, type FileKind } from '#rules/file-kinds'
import { refusalOf } from '#rules/file-problems'
import type { DossierPart } from '#rules/regulations'
import { endingOf, inspectFile, type Inspected } from './inspection/inspect-file'
import { refuse, Refused } from './refuse'

/** What inspection told of a file that may be kept. */
export type Checked = Omit<Extract<Inspected, { ok: true }>, 'ok'>

/** Looks through the file at `path`. Throws Refused, saying what is wrong with it. */
export async function checkStaged(
  path: string,
  { name, size }: { name: string; size: number },
  part: Pick<DossierPart, 'kinds' | 'maxBytes'>,
): Promise<Checked> {
  refuse(whyNotSize(size, part))
  const inspected = await inspectFile(path, { name, size }, part.kinds)
  if (!inspected.ok) throw new Refused(refusalOf(inspected.problem))
  const { ok: _, ...checked } = inspected
  return checked
}

/** The kind that a name claims, if the part takes it. Throws Refused `file-kind`. */
export function claimOf(name: string, { kinds }: Pick<DossierPart, 'kinds'>): FileKind {
  const claims = kindByName(name)
  if (claims && kinds.includes(claims)) return claims
  throw new Refused(refusalOf({ code: 'kind', found: endingOf(name), allowed: kinds }))
}

/** Null when a file of this size may come to the part. */
export function whyNotSize(size: number, { maxBytes }: Pick<DossierPart, 'maxBytes'>) {
  if (size === 0) return { because: 'file-empty' } as const
  return size > maxBytes ? ({ because: 'file-too-large', maxBytes } as const) : null
}
