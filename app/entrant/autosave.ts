/** Ties the autosaver to a page: its sends to the page's action, its news to what is shown. */
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Autosaver, type SaveAnswer, type SaveLabel, type SaveStatusText } from './autosaver'
import type { KeptCopy } from './kept-copy'

interface AutosaveOptions {
  place: string
  version: string
  isOn: boolean
}

/** Attach `form` to a native form that carries every field of `label` hidden. */
export function useAutosave({ place, version, isOn }: AutosaveOptions) {
  const form = useRef<HTMLFormElement>(null)
  const saver = useRef<Autosaver | null>(null)
  const { submit, state, data } = useFetcher<SaveAnswer>()
  const [label, setLabel] = useState<SaveLabel>({ version, window: '', turn: 0 })
  const [status, setStatus] = useState<SaveStatusText | null>(null)
  const [found, setFound] = useState<KeptCopy | null>(null)
  const latestSubmit = useRef(submit)

  useEffect(() => {
    latestSubmit.current = submit
  }, [submit])

  useEffect(() => {
    if (!form.current) return undefined
    const one = new Autosaver(form.current, {
      place,
      version,
      isOn,
      send: (body) => latestSubmit.current(body, { method: 'post', action: location.pathname }),
      show: setStatus,
      offer: setFound,
      relabelled: setLabel,
    })
    saver.current = one
    return one.start()
  }, [place, version, isOn])

  useEffect(() => {
    if (state === 'idle' && data) saver.current?.settle(data)
  }, [state, data])

  return {
    form,
    label,
    status,
    found,
    use: (copy: KeptCopy) => saver.current?.use(copy),
    discard: () => saver.current?.discard(),
  }
}
