/** The part of the offline page about this machine: download, what lies here, and taking it off again. */
import { useState } from 'react'
import {
  downloadAgain,
  downloadButton,
  downloadedText,
  downloading,
  downloadWhat,
  offlineWords as words,
  textOnlyText,
} from '#wording/vi/judge-offline'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { Prose, Section } from '#ui/section'
import { canKeepPages, forgetPages } from '../../parts/on-device/kept-pages'
import { lookAfterDevice } from '../../parts/on-device/look-after-device'
import { download, pictureBudget, type Progress, type Wanted } from './download'
import type { Device } from './use-device'

interface DownloadPanelProps {
  wanted: Wanted
  /** An estimate of what will be downloaded. */
  bytes: number
  /** When the round ends, by the contest's clock. */
  until: Date | null
  device: Device
}

export function DownloadPanel({ wanted, bytes, until, device }: DownloadPanelProps) {
  const { isKnown, download: kept, setDownload } = device
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { sheets, person } = wanted

  const start = async () => {
    setProblem(null)
    setProgress({ done: 0, bytes: 0 })
    try {
      setDownload(await download(wanted, setProgress))
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
      setProblem(isFull ? words.full : words.broken)
      setDownload(await lookAfterDevice(person))
    }
    setProgress(null)
  }
  const remove = async () => {
    await forgetPages(person)
    setDownload(await lookAfterDevice(person))
  }

  return (
    <Section title={words.device}>
      <Prose>
        <p>{words.private}</p>
        {sheets.length > 0 && <p>{downloadWhat(sheets.length, pictureBudget)}</p>}
        <p>{words.notIncluded}</p>
      </Prose>
      <div aria-live="polite">
        {progress && <p>{downloading(progress.done, sheets.length, progress.bytes)}</p>}
        {!progress && kept && (
          <Notice tone="success">
            <p>{downloadedText(kept.sheets.length, kept.bytes, kept.at, until ?? kept.until)}</p>
            {kept.textOnly.length > 0 && <p>{textOnlyText(kept.textOnly)}</p>}
          </Notice>
        )}
        {problem && (
          <Notice tone="danger">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
      {isKnown && !canKeepPages() && <p>{words.unsupported}</p>}
      {isKnown && canKeepPages() && (
        <Buttons>
          {sheets.length > 0 && (
            <Button
              type="button"
              variant={kept ? 'secondary' : 'primary'}
              disabled={progress !== null}
              onClick={() => void start()}
            >
              {kept ? downloadAgain(kept.bytes) : downloadButton(bytes)}
            </Button>
          )}
          {kept && (
            <Button
              type="button"
              variant="secondary"
              disabled={progress !== null}
              onClick={() => void remove()}
            >
              {words.remove}
            </Button>
          )}
        </Buttons>
      )}
      {sheets.length === 0 && <p>{words.nothingOpen}</p>}
    </Section>
  )
}
