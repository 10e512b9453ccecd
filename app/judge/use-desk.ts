/** The desk while somebody works at it: what stands in the fields, whether it is safe, and what to do about it. */
import type { useLoaderData } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readMarks } from '#rules/mark-text'
import { noVisit, type VisitNote } from '#rules/sheet-photos'
import { points } from '#scoring/points'
import { sheetTotal } from '#scoring/sheet-total'
import { forgetSheet, readHeld, type HeldSheet } from '../parts/on-device/held-sheets'
import { readDownload } from '../parts/on-device/kept-pages'
import { autosave, type Autosave, type SaveState, type SheetCopy } from './autosave'
import { copyOf, type DeskFailure } from './desk-answers'
import type { loader } from './desk'
import { sendSheet } from './offline/send-sheet'
import { openedSheet } from './opened-sheet'
import { sheetKeeper } from './sheet-keeper'
import { useJudge } from './use-judge'

export type DeskData = ReturnType<typeof useLoaderData<typeof loader>>

export function useDesk(loaded: DeskData, failure: DeskFailure | undefined) {
  const { rubric, sheet } = loaded
  const person = useJudge()
  const isOpen = loaded.whyNotSave === null
  const [copy, setCopy] = useState<SheetCopy>(() => typedCopy(failure) ?? copyOf(rubric, sheet))
  const [state, setState] = useState<SaveState>(() => stateAtFirst(loaded, failure))
  const [checked, setChecked] = useState<readonly string[]>(() => (failure ? codesOf(loaded) : []))
  const [isAwake, setAwake] = useState(false)
  const [canHold, setCanHold] = useState(true)
  const [wantsNetwork, setWantsNetwork] = useState(false)
  const [leftBehind, setLeftBehind] = useState<HeldSheet | null>(null)
  const saver = useRef<Autosave | null>(null)
  const startingCopy = useRef({ copy, conflict: conflictOf(state) })

  useEffect(() => {
    const { id, blindCode } = sheet
    const { conflict, copy: first } = startingCopy.current
    let made: Autosave | null = null
    let isGone = false

    async function wake() {
      const [held, download] = await Promise.all([readHeld(person, id), readDownload(person)])
      if (isGone) return
      if (isOpen) begin(conflict ? null : held, download !== null)
      else if (held?.mine) setLeftBehind(held)
      setAwake(true)
    }
    function begin(held: HeldSheet | null, isDownloaded: boolean) {
      const page = { copy: copyOf(rubric, sheet), version: sheet.version }
      // What was typed before this script arrived stands in the fields only.
      const { base, standing } = openedSheet(page, held, fieldsNow())
      made = autosave({
        kept: base.copy,
        version: base.version,
        send: (wanted, version) => sendSheet(id, wanted, version),
        isSame: (one, other) => isSameSheet(loaded, one, other),
        hold: sheetKeeper({ person, sheet: id, blindCode, isDownloaded, onFailure: () => setCanHold(false) }),
        tell: setState,
        conflict,
      })
      saver.current = made
      setCopy(conflict ? first : standing)
      made.change(conflict ? first : standing)
    }
    void wake()
    const flush = () => void made?.flush()
    const flushHidden = () => document.visibilityState === 'hidden' && flush()
    const backOnline = () => {
      setWantsNetwork(false)
      flush()
    }
    window.addEventListener('online', backOnline)
    document.addEventListener('visibilitychange', flushHidden)
    return () => {
      isGone = true
      made?.stop()
      window.removeEventListener('online', backOnline)
      document.removeEventListener('visibilitychange', flushHidden)
    }
    // The autosave lives as long as its sheet.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const change = useCallback((next: SheetCopy) => {
    setCopy(next)
    saver.current?.change(next)
  }, [])
  const { marks, unlawful } = readMarks(rubric, copy.marks)
  return {
    loaded,
    copy,
    state,
    conflict: conflictOf(state),
    isOpen,
    /** The script runs: the page saves by itself, and its shortcuts work. */
    isAwake,
    /** False when the browser keeps nothing: then only this page holds what is not saved. */
    canHold,
    /** What was typed here and never reached a sheet that is closed by now. */
    leftBehind,
    discardLeftBehind: async () => {
      await forgetSheet(person, sheet.id)
      setLeftBehind(null)
    },
    /** Confirming was asked for without network, where nobody can see what would be locked. */
    wantsNetwork,
    askForNetwork: () => setWantsNetwork(true),
    marks,
    ...sheetTotal(rubric, marks),
    unlawful,
    /** Unlawful marks that are worth a word by now: not the one still being typed. */
    shownErrors: unlawful.filter((code) => checked.includes(code)),
    take: change,
    setMark: (code: string, text: string) => change({ ...copy, marks: { ...copy.marks, [code]: text } }),
    setRemarks: (remarks: string) => change({ ...copy, remarks }),
    setVisit: (visit: VisitNote) => change({ ...copy, visit }),
    leave: (code: string) => {
      setChecked((codes) => (codes.includes(code) ? codes : [...codes, code]))
      void saver.current?.flush()
    },
    flush: async () => {
      setChecked(codesOf(loaded))
      return (await saver.current?.flush()) ?? true
    },
    overrule: async () => (await saver.current?.overrule()) ?? true,
  }
}

export type Desk = ReturnType<typeof useDesk>

function isSameSheet({ rubric }: DeskData, one: SheetCopy, other: SheetCopy): boolean {
  const [a, b] = [readMarks(rubric, one.marks).marks, readMarks(rubric, other.marks).marks]
  const visits = [one.visit ?? noVisit, other.visit ?? noVisit]
  const isSameVisit = visits[0]?.when === visits[1]?.when && visits[0]?.place === visits[1]?.place
  return (
    one.remarks === other.remarks && isSameVisit && rubric.criteria.every(({ code }) => a[code] === b[code])
  )
}

export const formId = 'phieu'

function fieldsNow(): SheetCopy | null {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return null
  const copy: SheetCopy = { marks: {}, remarks: '' }
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('marks.')) copy.marks[name.slice('marks.'.length)] = String(value)
    if (name === 'visit.when') copy.visit = { ...(copy.visit ?? noVisit), when: String(value) }
    if (name === 'visit.place') copy.visit = { ...(copy.visit ?? noVisit), place: String(value) }
    if (name === 'remarks') copy.remarks = String(value).replace(/\r\n?/g, '\n')
  }
  return copy
}

/** What was typed before the page was answered with a failure. */
function typedCopy(failure: DeskFailure | undefined): SheetCopy | null {
  if (!failure) return null
  const { marks, remarks, visit } = failure.values
  return {
    marks: { ...(marks as Record<string, string> | undefined) },
    remarks: typeof remarks === 'string' ? remarks.replace(/\r\n?/g, '\n') : '',
    ...(isVisitNote(visit) && { visit }),
  }
}

function isVisitNote(value: unknown): value is VisitNote {
  return typeof value === 'object' && value !== null && 'when' in value && 'place' in value
}

function stateAtFirst(loaded: DeskData, failure: DeskFailure | undefined): SaveState {
  const { sheet, rubric } = loaded
  if (failure?.refusal?.because === 'stale-version') {
    const kept = copyOf(rubric, sheet)
    return { kind: 'conflict', version: sheet.version, at: sheet.updatedAt, kept }
  }
  if (sheet.state !== 'in-progress') return { kind: 'idle' }
  return { kind: 'saved', version: sheet.version, at: sheet.updatedAt }
}

function conflictOf(state: SaveState) {
  return state.kind === 'conflict' ? state : null
}

function codesOf({ rubric }: DeskData): string[] {
  return rubric.criteria.map(({ code }) => code)
}

/** Sheets as points, for the strip of the judge's own totals. */
export function ownTotals({ rows }: DeskData): number[] {
  return rows.flatMap(({ total, state }) =>
    total === null || state === 'recused' || state === 'void' ? [] : [points(total)],
  )
}
