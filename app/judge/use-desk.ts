/** The desk while somebody works at it: what stands in the fields, whether it is safe, and what to do about it. */
import { useFetcher, type useLoaderData } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readMarks } from '#rules/mark-text'
import { points } from '#scoring/points'
import { sheetTotal } from '#scoring/sheet-total'
import { autosave, type Autosave, type SaveAnswer, type SaveState, type SheetCopy } from './autosave'
import { copyOf, saveAnswerOf, type DeskFailure } from './desk-answers'
import type { clientAction, loader } from './desk'
import { holdDraft, readDraft } from './drafts'

export type DeskData = ReturnType<typeof useLoaderData<typeof loader>>

export function useDesk(loaded: DeskData, failure: DeskFailure | undefined) {
  const { rubric, sheet } = loaded
  const isOpen = loaded.whyNotSave === null
  const [copy, setCopy] = useState<SheetCopy>(() => typedCopy(failure) ?? copyOf(rubric, sheet))
  const [state, setState] = useState<SaveState>(() => stateAtFirst(loaded, failure))
  const [checked, setChecked] = useState<readonly string[]>(() => (failure ? codesOf(loaded) : []))
  const [isAwake, setAwake] = useState(false)
  const saver = useRef<Autosave | null>(null)
  const send = useSend(loaded)
  const startingCopy = useRef({ copy, conflict: conflictOf(state) })

  useEffect(() => {
    if (!isOpen) return setAwake(true)
    const { id } = sheet
    const { conflict, copy: first } = startingCopy.current
    const draft = conflict ? null : readDraft(id)
    const made = autosave({
      kept: copyOf(rubric, sheet),
      version: draft?.version ?? sheet.version,
      send: (wanted, version) => send.current(wanted, version),
      isSame: (one, other) => isSameSheet(loaded, one, other),
      hold: (wanted, version) => holdDraft(id, wanted && { copy: wanted, version }),
      tell: setState,
      conflict,
    })
    saver.current = made
    // What was typed before this script arrived stands in the fields only.
    const standing = draft?.copy ?? (conflict ? first : (fieldsNow() ?? first))
    setCopy(standing)
    made.change(standing)
    setAwake(true)
    const flush = () => void made.flush()
    const flushHidden = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flushHidden)
    return () => {
      made.stop()
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flushHidden)
    }
    // The autosave lives as long as its sheet; what it needs later it reaches through refs.
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
    marks,
    ...sheetTotal(rubric, marks),
    unlawful,
    /** Unlawful marks that are worth a word by now: not the one still being typed. */
    shownErrors: unlawful.filter((code) => checked.includes(code)),
    setMark: (code: string, text: string) => change({ ...copy, marks: { ...copy.marks, [code]: text } }),
    setRemarks: (remarks: string) => change({ ...copy, remarks }),
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

/** Sends a copy through Remix and waits for the answer; of an older copy, also for the newer one. */
function useSend(loaded: DeskData) {
  const fetcher = useFetcher<typeof clientAction>()
  const waiting = useRef<((answer: SaveAnswer) => void) | null>(null)
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || !waiting.current) return
    waiting.current(saveAnswerOf(fetcher.data, loaded.rubric, loaded.sheet))
    waiting.current = null
  }, [fetcher.state, fetcher.data, loaded])
  const send = (copy: SheetCopy, version: number) =>
    new Promise<SaveAnswer>((resolve) => {
      waiting.current = resolve
      const form = new FormData()
      form.set('version', String(version))
      form.set('goOn', 'script')
      for (const [code, text] of Object.entries(copy.marks)) form.set(`marks.${code}`, text)
      form.set('remarks', copy.remarks)
      fetcher.submit(form, { method: 'post' })
    })
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  return latest
}

function isSameSheet({ rubric }: DeskData, one: SheetCopy, other: SheetCopy): boolean {
  const [a, b] = [readMarks(rubric, one.marks).marks, readMarks(rubric, other.marks).marks]
  return one.remarks === other.remarks && rubric.criteria.every(({ code }) => a[code] === b[code])
}

export const formId = 'phieu'

function fieldsNow(): SheetCopy | null {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return null
  const copy: SheetCopy = { marks: {}, remarks: '' }
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('marks.')) copy.marks[name.slice('marks.'.length)] = String(value)
    if (name === 'remarks') copy.remarks = String(value).replace(/\r\n?/g, '\n')
  }
  return copy
}

/** What was typed before the page was answered with a failure. */
function typedCopy(failure: DeskFailure | undefined): SheetCopy | null {
  if (!failure) return null
  const { marks, remarks } = failure.values
  return {
    marks: { ...(marks as Record<string, string> | undefined) },
    remarks: typeof remarks === 'string' ? remarks.replace(/\r\n?/g, '\n') : '',
  }
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
