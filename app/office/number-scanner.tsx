/** Reads the bar code of a receipt with the camera where the browser knows how; elsewhere there is nothing to press. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#ui/form'
import { modelDeskWords as words } from '#wording/vi/model-desk'
import styles from './office.module.css'

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

type DetectorMaker = new (options: { formats: string[] }) => Detector

/** Of browsers that have it; no type library names it yet. */
function detectorMaker(): DetectorMaker | null {
  if (typeof window === 'undefined' || !('BarcodeDetector' in window)) return null
  return window.BarcodeDetector as DetectorMaker
}

const lookEvery = 250

export function NumberScanner({ open }: { open: (code: string) => void }) {
  const canScan = useSyncExternalStore(
    () => () => {},
    () => detectorMaker() !== null,
    () => false,
  )
  const [state, setState] = useState<'idle' | 'scanning' | 'refused'>('idle')
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (state !== 'scanning') return
    let isStopped = false
    const stop = scan(video, (code) => !isStopped && open(code)).catch(() => {
      if (!isStopped) setState('refused')
      return () => {}
    })
    return () => {
      isStopped = true
      void stop.then((end) => end())
    }
  }, [state, open])
  if (!canScan) return null
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        onClick={() => setState(state === 'scanning' ? 'idle' : 'scanning')}
      >
        {state === 'scanning' ? words.stop : words.scan}
      </Button>
      {state === 'scanning' && (
        <div>
          <output>{words.scanning}</output>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the camera's own picture, without sound */}
          <video ref={video} className={styles.camera} muted playsInline />
        </div>
      )}
      {state === 'refused' && <output>{words.noCamera}</output>}
    </>
  )
}

/** Looks until something is read. Returns how to end it. */
async function scan(
  video: React.RefObject<HTMLVideoElement>,
  found: (code: string) => void,
): Promise<() => void> {
  const Maker = detectorMaker()
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const screen = video.current
  if (!Maker || !screen) {
    for (const track of stream.getTracks()) track.stop()
    return () => {}
  }
  screen.srcObject = stream
  await screen.play()
  const detector = new Maker({ formats: ['code_39', 'qr_code'] })
  const timer = setInterval(() => {
    detector.detect(screen).then(
      ([first]) => first && found(first.rawValue),
      () => {},
    )
  }, lookEvery)
  return () => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
}
