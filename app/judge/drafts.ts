/** What is typed and not saved yet, kept on this machine until it is: a closed laptop loses nothing. */
import type { SheetCopy } from './autosave'

export interface Draft {
  copy: SheetCopy
  /** The version of the sheet that it was typed over. */
  version: number
}

const keyOf = (sheet: string) => `bang-vang:phieu:${sheet}`

/** The draft of a sheet; null when there is none, or when the browser does not keep anything. */
export function readDraft(sheet: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(sheet)) ?? 'null') as Partial<Draft> | null
    const isWhole =
      typeof draft?.version === 'number' &&
      typeof draft.copy?.remarks === 'string' &&
      typeof draft.copy.marks === 'object'
    return isWhole ? (draft as Draft) : null
  } catch {
    return null
  }
}

/** Keeps a draft, or with null forgets it. A browser that keeps nothing is no reason to stop typing. */
export function holdDraft(sheet: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(sheet), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(sheet))
  } catch {
    return
  }
}

const lettersKey = 'bang-vang:phim-tat-chu'

/** Whether single letters work as shortcuts (WCAG 2.1.4): yes, until switched off on this machine. */
export function readLettersOn(): boolean {
  try {
    return localStorage.getItem(lettersKey) !== 'tat'
  } catch {
    return true
  }
}

export function holdLettersOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(lettersKey)
    else localStorage.setItem(lettersKey, 'tat')
  } catch {
    return
  }
}
