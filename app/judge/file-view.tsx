/** One file of the entry: pages to read, a picture, a film, or what to do when it cannot be shown. */
import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { BlindFile } from '#rules/blinding'
import { paths } from '#paths'
import { fileSize } from '#wording/format'
import { pageCount, paperWords as words } from '#wording/vi/judge'
import type { loader } from './file-outline'
import { Paper } from './paper'
import styles from './paper.module.css'
import type { DeskData } from './use-desk'

type View = DeskData['views'][string]

interface FileViewProps {
  sheet: string
  file: BlindFile
  view: View | undefined
}

export function FileView({ sheet, file, view: first }: FileViewProps) {
  const view = useLatest(first, paths.deskOutline(sheet, file.id))
  const { title, kind, size } = file
  const isPaper = view?.shows === 'pages'
  return (
    <figure className={view?.shows === 'picture' ? styles.picture : styles.file}>
      <Shown sheet={sheet} file={file} view={view} />
      <figcaption>
        {title} · {kind.toUpperCase()} · {isPaper ? pageCount(view.pages.length) : fileSize(size)}
        {isDownloadable(view) && (
          <>
            {' '}
            <a href={paths.deskDownload(sheet, file.id)}>
              {isPaper ? words.downloadPrint : words.download}
              <span className="visually-hidden"> {title}</span>
            </a>
          </>
        )}
      </figcaption>
    </figure>
  )
}

function Shown({ sheet, file, view }: FileViewProps) {
  const { id, title } = file
  switch (view?.shows) {
    case 'pages':
      return <Paper sheet={sheet} file={file} pages={view.pages} />
    case 'picture':
      return (
        <a href={paths.deskPage(sheet, id, 1, 2400)} target="_blank" rel="noreferrer">
          <img src={paths.deskPage(sheet, id, 1, 900)} alt={title} loading="lazy" />
          <span className="visually-hidden"> {words.openPicture}</span>
        </a>
      )
    case 'film':
      return (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- entrants send no captions
        <video src={paths.deskFilm(sheet, id)} controls preload="metadata" />
      )
    case 'preparing':
      return <output>{words.preparing}</output>
    case 'nothing':
      return <p>{words[view.why]}</p>
    default:
      return null
  }
}

function isDownloadable(view: View | undefined): boolean {
  if (view?.shows === 'nothing') return view.why === 'no-converter'
  return view !== undefined && view.shows !== 'preparing'
}

const everyMilliseconds = 3_000

/** While pages are being made, asks again until they are there. */
function useLatest(first: View | undefined, path: string): View | undefined {
  const { load, data } = useFetcher<typeof loader>()
  const view = data ?? first
  const isPreparing = view?.shows === 'preparing'
  useEffect(() => {
    if (!isPreparing) return
    const timer = setInterval(() => load(path), everyMilliseconds)
    return () => clearInterval(timer)
  }, [isPreparing, load, path])
  return view
}
