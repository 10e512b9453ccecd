/** What waits on this machine for the judge, sent whenever there is a chance: on arrival, when the line is back, and again and again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { changeHeld, listHeld, type HeldSheet } from '../../parts/on-device/held-sheets'
import { readDownload } from '../../parts/on-device/kept-pages'
import { sendSheet } from './send-sheet'
import { pauseAfter, synchronise, type Round } from './synchronise'

export interface Waiting {
  held: HeldSheet[]
  isSending: boolean
  /** The last round; null before the first. */
  round: (Round & { at: Date }) | null
  send: () => void
}

/** `besides`: the sheet that is open in this page and saves itself. */
export function useWaiting(person: string, besides: string | null): Waiting {
  const [held, setHeld] = useState<HeldSheet[]>([])
  const [isSending, setSending] = useState(false)
  const [round, setRound] = useState<Waiting['round']>(null)
  const isBusy = useRef(false)
  const failures = useRef(0)

  const send = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    const list = () => listHeld(person)
    const before = await list()
    setHeld(before)
    if (before.some((one) => canGo(one, besides))) {
      setSending(true)
      // Beside downloaded pages it is also kept what the server has: the pages grow old.
      const alsoKnown = (await readDownload(person)) !== null
      const done = await synchronise(
        {
          list,
          send: ({ sheet, mine, base }) => sendSheet(sheet, mine, base.version),
          change: (one, change) =>
            changeHeld(one, (now) => {
              const changed = change(now)
              return changed.mine || alsoKnown ? changed : null
            }),
        },
        besides,
      )
      failures.current = done.stopped ? failures.current + 1 : 0
      setRound({ ...done, at: new Date() })
      setHeld(await list())
      setSending(false)
    }
    isBusy.current = false
  }, [person, besides])

  useEffect(() => {
    const now = () => {
      failures.current = 0
      void send()
    }
    const whenSeen = () => document.visibilityState === 'visible' && now()
    now()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [send])

  useEffect(() => {
    if (!round?.stopped) return
    const timer = setTimeout(() => void send(), pauseAfter(failures.current))
    return () => clearTimeout(timer)
  }, [round, send])

  return { held, isSending, round, send: () => void send() }
}

function canGo({ mine, problem, sheet }: HeldSheet, besides: string | null): boolean {
  return mine !== null && problem === null && sheet !== besides
}
