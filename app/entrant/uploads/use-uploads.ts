/** Ties the queue of uploads to the page. */
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { uploadWords as words } from '#wording/vi/uploads'
import { UploadQueue, type Moving } from './upload-queue'

const none: readonly Moving[] = []

export interface Uploads {
  rows: readonly Moving[]
  /** Null until the script has arrived: until then plain forms do the work. */
  queue: UploadQueue | null
  /** What happened last, for those who listen to the page. */
  news: string
}

/** `listed` are the ids of the files that the dossier has: what has landed is shown by its list from then on. */
export function useUploads(entry: string, listed: readonly string[]): Uploads {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  const [queue, setQueue] = useState<UploadQueue | null>(null)
  const [news, setNews] = useState('')

  useEffect(() => {
    latest.current = revalidate
  }, [revalidate])

  useEffect(() => {
    const landed = (name: string) => {
      setNews(words.landedFile(name))
      latest.current()
    }
    setQueue(new UploadQueue(entry, landed))
  }, [entry])

  const rows = useSyncExternalStore(queue?.subscribe ?? ignore, queue?.snapshot ?? (() => none), () => none)
  useEffect(() => {
    for (const { id, file } of rows) if (file && listed.includes(file)) queue?.drop(id)
  }, [rows, listed, queue])

  return { rows, queue, news }
}

function ignore() {
  return () => {}
}
