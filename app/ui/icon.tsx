/** The few drawings the platform uses; always beside a word, so hidden from screen readers. */
import styles from './icon.module.css'

const drawings = {
  back: <path d="M10 3 5 8l5 5" />,
  next: <path d="m6 3 5 5-5 5" />,
  check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  alert: <path d="M8 2 14.5 13.5h-13zM8 6.5v3.5M8 11.5v.5" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  info: <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.5v4M8 4.5v.5" />,
  file: <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" />,
  upload: <path d="M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 11v3h11v-3" />,
  download: <path d="M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 11v3h11v-3" />,
  print: <path d="M4.5 5.5v-4h7v4M4.5 11.5h-3v-6h13v6h-3M4.5 9.5h7v5h-7z" />,
  search: <path d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2M10.5 10.5 14 14" />,
  clock: <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4v4l3 2" />,
  lock: <path d="M3 7h10v7.5H3zM5 7V4.5a3 3 0 0 1 6 0V7" />,
  ring: <circle cx="8" cy="8" r="5.5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  dot: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  square: <path d="M3 3h10v10H3z" fill="currentColor" />,
}

export type IconName = keyof typeof drawings

/** A 16-px line drawing that takes the colour and the size of the text around it. Write the word next to it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
