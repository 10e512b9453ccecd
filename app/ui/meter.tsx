/** How much of a whole is done, as a bar and in words. */
import styles from './meter.module.css'

type MeterProps = {
  /** What is being counted; read before the text. */
  label: string
  value: number
  max: number
  /** The same in words, shown: "7/24 đã xác nhận". */
  text: string
}

/** The text is the content; the bar is its picture. */
export function Meter({ label, value, max, text }: MeterProps) {
  return (
    <span className={styles.meter}>
      <span className={styles.text}>{text}</span>
      <progress
        className={styles.bar}
        aria-label={label}
        aria-valuetext={text}
        value={value}
        max={max || 1}
      />
    </span>
  )
}
