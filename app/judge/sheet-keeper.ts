/** Holds the open sheet on this machine while the server does not have it. */
import { setDeviceMark } from '../parts/on-device/device-mark'
import { forgetSheet, holdSheet, type KnownCopy, type SheetCopy } from '../parts/on-device/held-sheets'
import { waitingSeconds } from '../parts/on-device/look-after-device'

interface Kept {
  person: string
  sheet: string
  blindCode: string
  /** Pages of this judge lie here: then what the server has is kept as well, because those pages grow old. */
  isDownloaded: boolean
  /** The browser keeps nothing: only the open page holds what is typed. */
  onFailure: () => void
}

export function sheetKeeper({ person, sheet, blindCode, isDownloaded, onFailure }: Kept) {
  return (mine: SheetCopy | null, base: KnownCopy): void => {
    if (mine === null && !isDownloaded) return void forgetSheet(person, sheet)
    const held = { person, sheet, blindCode, base, mine, at: new Date(), problem: null }
    void holdSheet(held).then((isKept) => {
      if (mine && !isKept) onFailure()
      else if (mine && !isDownloaded) setDeviceMark(person, waitingSeconds)
    })
  }
}
