/** Several values on one scale, so that a spread is seen at a glance. */
import styles from './dot-strip.module.css'

export type DotMark = {
  value: number
  /** `mine` stands out, `hollow` is shown but does not count. */
  look?: 'mine' | 'hollow'
}

type DotStripProps = {
  min: number
  max: number
  marks: readonly DotMark[]
  /** The same in words, for those who do not see the dots. */
  text: string
}

const width = 200
const edge = 6
const step = 8

/** Dots on a line; values that would cover each other are stacked upwards. */
export function DotStrip({ min, max, marks, text }: DotStripProps) {
  const across = (value: number) => edge + ((value - min) / (max - min || 1)) * (width - 2 * edge)
  const heights = new Map<number, number>()
  const dots = [...marks]
    .sort((a, b) => a.value - b.value)
    .map((mark) => {
      const place = Math.round(across(mark.value) / step)
      const level = heights.get(place) ?? 0
      heights.set(place, level + 1)
      return { ...mark, x: across(mark.value), level }
    })
  const height = Math.max(1, ...heights.values()) * step + 6
  return (
    <span className={styles.frame}>
      <span className="visually-hidden">{text}</span>
      <svg
        className={styles.strip}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        <path className={styles.line} d={`M${edge} ${height - 1.5}h${width - 2 * edge}`} />
        {dots.map(({ x, level, look }, index) => (
          <circle
            key={index}
            className={look ? styles[look] : styles.dot}
            cx={x.toFixed(1)}
            cy={height - 6 - level * step}
            r={look === 'hollow' ? 2.75 : 3.5}
          />
        ))}
      </svg>
    </span>
  )
}
