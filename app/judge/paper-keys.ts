/** The keys that turn and enlarge the paper in sight, from anywhere on the desk: each presses the paper's own visible button. */

export const paperKeys = ['[', ']', '+', '-'] as const

/** False when the key is none of these, or no paper is in sight. */
export function pressPaperKey(key: string): boolean {
  const wanted = paperKeys.find((one) => one === (key === '=' ? '+' : key))
  const paper = wanted && paperInSight()
  const button = paper?.querySelector<HTMLButtonElement>(`button[data-key="${wanted}"]`)
  button?.click()
  return Boolean(button)
}

/** The paper that has the focus, else the first that lies in the window. */
function paperInSight(): Element | undefined {
  const papers = [...document.querySelectorAll('[data-paper]')]
  const focused = papers.find((paper) => paper.contains(document.activeElement))
  return (
    focused ??
    papers.find((paper) => {
      const { top, bottom } = paper.getBoundingClientRect()
      return bottom > 0 && top < window.innerHeight
    })
  )
}
