/** The matrix by keyboard and by dragging: arrows move between boxes, a drag paints them. Without it they are plain boxes. */
import { useEffect, useRef, type RefObject } from 'react'

/** Boxes say where they stand by `data-cell="row:column"`. */
const boxes = 'input[data-cell]'

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * One box is in the order of tabs; from it the arrows lead on, over places that hold no box. `onChange` hears of drawn
 * boxes too, which React's own event does not.
 */
export function useAssignmentGrid(grid: RefObject<HTMLElement>, onChange: () => void): void {
  const heard = useRef(onChange)
  useEffect(() => {
    heard.current = onChange
  })
  useEffect(() => {
    const root = grid.current
    if (!root) return
    const all = [...root.querySelectorAll<HTMLInputElement>(boxes)].filter((box) => !box.disabled)
    const focusable = (chosen: HTMLInputElement | undefined) => {
      for (const box of all) box.tabIndex = box === chosen ? 0 : -1
    }
    focusable(all[0])

    const onFocus = (event: FocusEvent) => {
      if (isBox(event.target)) focusable(event.target)
    }
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (!step || !isBox(event.target) || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      nextBox(all, event.target, step)?.focus()
    }
    const onTick = () => heard.current()
    const stopPainting = paintByDragging(root)
    root.addEventListener('focusin', onFocus)
    root.addEventListener('keydown', onKey)
    root.addEventListener('change', onTick)
    return () => {
      stopPainting()
      root.removeEventListener('focusin', onFocus)
      root.removeEventListener('keydown', onKey)
      root.removeEventListener('change', onTick)
    }
  }, [grid])
}

function isBox(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.matches(boxes)
}

function placeOf(box: HTMLInputElement): [row: number, column: number] {
  const [row = 0, column = 0] = (box.dataset.cell ?? '').split(':').map(Number)
  return [row, column]
}

/** The nearest box in a direction, in the same row or column. */
function nextBox(
  all: readonly HTMLInputElement[],
  from: HTMLInputElement,
  [down, right]: readonly [number, number],
): HTMLInputElement | undefined {
  const [row, column] = placeOf(from)
  const far = (box: HTMLInputElement) => {
    const [otherRow, otherColumn] = placeOf(box)
    const isInLine = down === 0 ? otherRow === row : otherColumn === column
    const distance = (otherRow - row) * down + (otherColumn - column) * right
    return isInLine && distance > 0 ? distance : Infinity
  }
  const nearest = all.toSorted((one, other) => far(one) - far(other))[0]
  return nearest && far(nearest) < Infinity ? nearest : undefined
}

/** Pressing on one box and drawing over others makes them all like the first becomes. With a mouse only: a finger scrolls. */
function paintByDragging(root: HTMLElement): () => void {
  let start: HTMLInputElement | null = null
  let value: boolean | null = null
  const set = (box: HTMLInputElement, checked: boolean) => {
    if (box.disabled || box.checked === checked) return
    box.checked = checked
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button === 0) start = boxAt(event.target)
  }
  const onOver = (event: PointerEvent) => {
    const box = boxAt(event.target)
    if (!start || !box || (box === start && value === null)) return
    value ??= !start.checked
    set(start, value)
    set(box, value)
  }
  const onUp = () => {
    start = null
    // The click that ends a drag would turn the box under it back.
    setTimeout(() => (value = null))
  }
  const onClick = (event: MouseEvent) => {
    if (value !== null) event.preventDefault()
  }
  const onDragStart = (event: Event) => event.preventDefault()
  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointerover', onOver)
  root.addEventListener('dragstart', onDragStart)
  root.addEventListener('click', onClick, true)
  window.addEventListener('pointerup', onUp)
  return () => {
    root.removeEventListener('pointerdown', onDown)
    root.removeEventListener('pointerover', onOver)
    root.removeEventListener('dragstart', onDragStart)
    root.removeEventListener('click', onClick, true)
    window.removeEventListener('pointerup', onUp)
  }
}

function boxAt(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof Element)) return null
  return target.closest('td')?.querySelector<HTMLInputElement>(boxes) ?? null
}
