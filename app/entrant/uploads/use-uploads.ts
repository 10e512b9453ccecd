/** Ties the queue of uploads to the page. */
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { UploadQueue, type Moving } from './upload-queue'

const none: readonly Moving[] = []

export interface Uploads {
  rows: readonly Moving[]
  /** Null until the script has arrived: until then plain forms do the work. */
  queue: UploadQueue | null
}

export function useUploads(entry: string): Uploads {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  const [queue, setQueue] = useState<UploadQueue | null>(null)

  useEffect(() => {
    latest.current = revalidate
  }, [revalidate])

  useEffect(() => {
    setQueue(new UploadQueue(entry, () => latest.current()))
  }, [entry])

  const rows = useSyncExternalStore(queue?.subscribe ?? ignore, queue?.snapshot ?? (() => none), () => none)
  return { rows, queue }
}

function ignore() {
  return () => {}
}
