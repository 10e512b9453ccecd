/** Whether a staged file is what its name says and what the part takes: the one place where content is judged before it is kept. */
import { open } from 'node:fs/promises'
import { kindByName, type FileKind } from '#rules/file-kinds'
import type { DossierPart } from '#rules/regulations'
import { agrees, tellKind } from './file-kind'
import { refuse, Refused } from './refuse'

const headBytes = 4_100
const tailBytes = 128 * 1024

/** The kind of the file at `path`. Throws Refused `file-empty`, `file-too-large` or `file-kind`. */
export async function checkStaged(
  path: string,
  { name, size }: { name: string; size: number },
  part: Pick<DossierPart, 'kinds' | 'maxBytes'>,
): Promise<FileKind> {
  const claims = claimOf(name, part)
  refuse(whyNotSize(size, part))
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(Math.min(size, headBytes))
    const tail = Buffer.alloc(Math.min(size, tailBytes))
    await file.read(head, 0, head.length, 0)
    await file.read(tail, 0, tail.length, size - tail.length)
    const told = await tellKind(head, tail)
    if (!agrees(claims, told.kind)) throw wrongKind(told.found, part)
    return claims
  } finally {
    await file.close()
  }
}

/** The kind that a name claims, if the part takes it. Throws Refused `file-kind`. */
export function claimOf(name: string, part: Pick<DossierPart, 'kinds'>): FileKind {
  const claims = kindByName(name)
  if (claims && part.kinds.includes(claims)) return claims
  throw wrongKind(/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? null, part)
}

/** Null when a file of this size may come to the part. */
export function whyNotSize(size: number, { maxBytes }: Pick<DossierPart, 'maxBytes'>) {
  if (size === 0) return { because: 'file-empty' } as const
  return size > maxBytes ? ({ because: 'file-too-large', maxBytes } as const) : null
}

function wrongKind(found: string | null, { kinds }: Pick<DossierPart, 'kinds'>): Refused {
  return new Refused({ because: 'file-kind', found, allowed: kinds })
}
