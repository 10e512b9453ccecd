/** Remembers on this machine whether single letters are shortcuts. */

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
