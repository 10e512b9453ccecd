/** Alt + ↑ and Alt + ↓ anywhere in a row of the board move its prize one tier. Without it the choices are plain lists. */
import { useEffect, type RefObject } from 'react'

/** Where the choice goes next in a list that begins with "no prize", then has the prizes from the highest to the lowest. */
export function movedPrize(chosen: number, prizes: number, way: 'up' | 'down'): number {
  if (way === 'up') return chosen === 0 ? prizes : Math.max(1, chosen - 1)
  return chosen === 0 || chosen === prizes ? 0 : chosen + 1
}

const ways: Record<string, 'up' | 'down'> = { ArrowUp: 'up', ArrowDown: 'down' }

export function usePrizeKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const root = form.current
    if (!root) return
    const onKey = (event: KeyboardEvent) => {
      const way = ways[event.key]
      if (!way || !event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element))
        return
      const choice = event.target.closest('tr')?.querySelector<HTMLSelectElement>('select[data-prize]')
      if (!choice) return
      event.preventDefault()
      choice.selectedIndex = movedPrize(choice.selectedIndex, choice.options.length - 1, way)
      choice.focus()
    }
    root.addEventListener('keydown', onKey)
    return () => root.removeEventListener('keydown', onKey)
  }, [form])
}
