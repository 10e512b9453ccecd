/** What was downloaded for the judge on this machine, looked after on arrival; and whether this very page is such a copy. */
import { useEffect, useState } from 'react'
import type { Download } from '../../parts/on-device/kept-pages'
import { lookAfterDevice } from '../../parts/on-device/look-after-device'

export interface Device {
  /** False until the script has looked. */
  isKnown: boolean
  download: Download | null
  /** When this page was put by, if it came from this machine; null when the server sent it. */
  keptAt: Date | null
  setDownload: (download: Download | null) => void
}

export function useDevice(person: string): Device {
  const [isKnown, setKnown] = useState(false)
  const [download, setDownload] = useState<Download | null>(null)
  const [keptAt, setKeptAt] = useState<Date | null>(null)
  useEffect(() => {
    void lookAfterDevice(person)
      .catch(() => null)
      .then((found) => {
        setKeptAt(keptMoment())
        setDownload(found)
        setKnown(true)
      })
  }, [person])
  return { isKnown, download, keptAt, setDownload }
}

/** The service worker's copies carry this header (public/cham-ngoai-tuyen.js). */
function keptMoment(): Date | null {
  const [arrival] = performance.getEntriesByType('navigation')
  const timings = (arrival as PerformanceNavigationTiming | undefined)?.serverTiming ?? []
  const kept = timings.find(({ name }) => name === 'kept')
  return kept ? new Date(kept.description) : null
}
