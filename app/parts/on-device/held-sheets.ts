/** Score sheets on this machine: what was typed and waits for the server, and what the server is known to have. */
import type { VisitNote } from '#rules/sheet-photos'
import { changeOnShelf, keysOf, onShelf } from './device-database'

/** What stands in the fields of a sheet. */
export interface SheetCopy {
  marks: Record<string, string>
  remarks: string
  /** Only on sheets of a visit. */
  visit?: VisitNote
}

/** A copy that the server had, and as which version. */
export interface KnownCopy {
  copy: SheetCopy
  version: number
}

export interface HeldSheet {
  person: string
  sheet: string
  blindCode: string
  /** What was typed over: a newer version on the server is another window's. */
  base: KnownCopy
  /** What the server does not have yet; null when it has everything. */
  mine: SheetCopy | null
  /** When it was typed, by this machine's clock. */
  at: Date
  /** Why sending it by itself stopped: another copy is there, or the server's sentence. */
  problem: { kind: 'conflict' } | { kind: 'refused'; sentence: string } | null
}

/** Null when there is none, or when the browser keeps nothing. */
export async function readHeld(person: string, sheet: string): Promise<HeldSheet | null> {
  try {
    const held = await onShelf<unknown>('sheets', 'readonly', (store) => store.get([person, sheet]))
    return (held as HeldSheet | undefined) ?? null
  } catch {
    return null
  }
}

/** Everything of one person; nobody else's. */
export async function listHeld(person: string): Promise<HeldSheet[]> {
  try {
    return await onShelf<HeldSheet[]>('sheets', 'readonly', (store) => store.getAll(keysOf(person)))
  } catch {
    return []
  }
}

/** False when the browser keeps nothing; then only the open page holds what was typed. */
export async function holdSheet(held: HeldSheet): Promise<boolean> {
  return attempt(() => onShelf('sheets', 'readwrite', (store) => store.put(held)))
}

export async function forgetSheet(person: string, sheet: string): Promise<void> {
  await attempt(() => onShelf('sheets', 'readwrite', (store) => store.delete([person, sheet])))
}

export async function forgetSheets(person: string): Promise<void> {
  await attempt(() => onShelf('sheets', 'readwrite', (store) => store.delete(keysOf(person))))
}

/** Changes what is held now, in one step: what is typed in another window meanwhile is not overwritten. Null forgets it. */
export async function changeHeld(
  { person, sheet }: Pick<HeldSheet, 'person' | 'sheet'>,
  change: (now: HeldSheet) => HeldSheet | null,
): Promise<void> {
  await attempt(() => changeOnShelf('sheets', [person, sheet], (now) => change(now as HeldSheet)))
}

/** What waits to be sent, problems included. */
export function waitingOf(held: readonly HeldSheet[]): HeldSheet[] {
  return held.filter(({ mine }) => mine !== null)
}

async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch {
    return false
  }
}
