/** One criterion at a time on a phone: which step of the sheet is shown. Wide windows show them all (visit.module.css). */
import { useState } from 'react'
import type { Desk } from './use-desk'

export interface Steps {
  /** From 0; the last step, behind the criteria, is for words. */
  at: number
  of: number
  isWhole: boolean
  /** Not shown on a phone now. */
  isAway: (step: number) => boolean
  go: (step: number) => void
  /** Goes to the criterion of a code. */
  show: (code: string) => void
  setWhole: (isWhole: boolean) => void
}

export function useSteps({ loaded, isOpen, isAwake }: Desk): Steps {
  const { criteria } = loaded.rubric
  const placeOf = (code: string) => criteria.findIndex((one) => one.code === code)
  const [at, setAt] = useState(() => {
    const blank = criteria.findIndex(({ code }) => loaded.sheet.marks[code] === undefined)
    return blank < 0 ? criteria.length : blank
  })
  // A sheet that is closed is there to be read.
  const [wantsWhole, setWhole] = useState(!isOpen)
  const isWhole = wantsWhole || !isAwake
  return {
    at,
    of: criteria.length,
    isWhole,
    isAway: (step) => !isWhole && step !== at,
    go: (step) => setAt(Math.min(criteria.length, Math.max(0, step))),
    show: (code) => setAt(Math.max(0, placeOf(code))),
    setWhole,
  }
}
