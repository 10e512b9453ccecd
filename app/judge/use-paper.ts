/** Reading a paper: which page is in sight, how large it is, and the keys that change both. */
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'

const zooms = [1, 1.5, 2, 3]

/** The server draws no tools; once the script runs, nothing changes that again. */
const never = () => () => {}

export function usePaper(reader: RefObject<HTMLElement>, pages: number) {
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [page, setPage] = useState(1)
  const [step, setStep] = useState(0)

  useEffect(() => {
    const root = reader.current
    if (!root) return
    // A page is in sight when it lies across the middle of the reader.
    const watch = new IntersectionObserver(
      (seen) => {
        const one = seen.find(({ isIntersecting }) => isIntersecting)
        if (one?.target instanceof HTMLElement) setPage(Number(one.target.dataset.page))
      },
      { root, rootMargin: '-49% -49% -49% -49%' },
    )
    for (const image of root.querySelectorAll('[data-page]')) watch.observe(image)
    return () => watch.disconnect()
  }, [reader])

  const turn = (by: number) => {
    const to = Math.min(pages, Math.max(1, page + by))
    scrollTo(reader.current, to)
  }
  const resize = (by: number) => setStep((now) => Math.min(zooms.length - 1, Math.max(0, now + by)))
  const keys: Record<string, () => void> = {
    ArrowLeft: () => turn(-1),
    ArrowRight: () => turn(1),
    '+': () => resize(1),
    '=': () => resize(1),
    '-': () => resize(-1),
    '0': () => setStep(0),
  }
  return {
    isAwake,
    page,
    zoom: zooms[step] ?? 1,
    canGrow: step < zooms.length - 1,
    canShrink: step > 0,
    turn,
    resize,
    keys,
  }
}

/** Moves the reader only; the desk around it stays where it is. */
function scrollTo(reader: HTMLElement | null, page: number): void {
  const target = reader?.querySelector(`[data-page="${page}"]`)
  if (!reader || !target) return
  const [place, frame] = [target.getBoundingClientRect(), reader.getBoundingClientRect()]
  reader.scrollBy({ top: place.top - frame.top, left: place.left - frame.left, behavior: 'auto' })
}
