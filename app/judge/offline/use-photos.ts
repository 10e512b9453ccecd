/** Photographs that wait on this machine, sent one after another whenever there is a chance. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PhotoRow } from '#rules/sheet-photos'
import { setDeviceMark } from '../../parts/on-device/device-mark'
import {
  forgetPhoto,
  holdPhoto,
  listPhotos,
  notePhotoProblem,
  type HeldPhoto,
} from '../../parts/on-device/held-photos'
import { readDownload } from '../../parts/on-device/kept-pages'
import { waitingSeconds } from '../../parts/on-device/look-after-device'
import { sendPhoto } from './send-photo'
import { shrinkPicture } from './shrink-picture'
import { pauseAfter } from './synchronise'

export interface PhotosWaiting {
  /** Of all sheets of this person. */
  held: HeldPhoto[]
  /** What the server has taken while this page stood open, by sheet. */
  sent: { sheet: string; photo: PhotoRow }[]
  isSending: boolean
  stopped: 'network' | 'session' | null
  /** False when the browser keeps nothing: then only this page holds the photograph. */
  canHold: boolean
  add: (file: File, about: Pick<HeldPhoto, 'sheet' | 'blindCode' | 'place'>) => Promise<void>
  discard: (photo: HeldPhoto) => Promise<void>
}

export function usePhotos(person: string): PhotosWaiting {
  const [held, setHeld] = useState<HeldPhoto[]>([])
  const [sent, setSent] = useState<PhotosWaiting['sent']>([])
  const [isSending, setSending] = useState(false)
  const [stopped, setStopped] = useState<PhotosWaiting['stopped']>(null)
  const [canHold, setCanHold] = useState(true)
  const isBusy = useRef(false)
  const failures = useRef(0)
  /** Those that the browser would not keep. */
  const loose = useRef<HeldPhoto[]>([])

  const list = useCallback(async () => [...(await listPhotos(person)), ...loose.current], [person])
  const refresh = useCallback(async () => setHeld(await list()), [list])
  const drop = useCallback(async (one: HeldPhoto) => {
    loose.current = loose.current.filter(({ photo }) => photo !== one.photo)
    await forgetPhoto(one)
  }, [])

  const send = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    setSending(true)
    let why: PhotosWaiting['stopped'] = null
    for (;;) {
      const next = (await list()).find(({ problem }) => problem === null)
      if (!next) break
      const answer = await sendPhoto(next)
      if (answer.kind === 'failed') {
        why = answer.why
        break
      }
      if (answer.kind === 'kept') {
        await drop(next)
        setSent((before) => [...before, { sheet: next.sheet, photo: answer.photo }])
      } else {
        loose.current = loose.current.map((one) =>
          one.photo === next.photo ? { ...one, problem: answer.sentence } : one,
        )
        await notePhotoProblem(next, answer.sentence)
      }
      await refresh()
    }
    failures.current = why ? failures.current + 1 : 0
    setStopped(why)
    setSending(false)
    isBusy.current = false
    await refresh()
  }, [list, drop, refresh])

  useEffect(() => {
    const now = () => void send()
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
    if (!stopped || isSending) return
    const timer = setTimeout(() => void send(), pauseAfter(failures.current))
    return () => clearTimeout(timer)
  }, [stopped, isSending, send])

  const add: PhotosWaiting['add'] = async (file, about) => {
    const at = new Date()
    const drawn = await shrinkPicture(file)
    const one: HeldPhoto = { person, photo: nameless(), ...about, ...drawn, at, problem: null }
    const isKept = await holdPhoto(one)
    if (!isKept) {
      setCanHold(false)
      loose.current = [...loose.current, one]
    } else if (!(await readDownload(person))) setDeviceMark(person, waitingSeconds)
    await refresh()
    await send()
  }
  const discard: PhotosWaiting['discard'] = async (one) => {
    await drop(one)
    await refresh()
  }
  return { held, sent, isSending, stopped, canHold, add, discard }
}

/** crypto.randomUUID is younger than the telephones we serve. */
function nameless(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
