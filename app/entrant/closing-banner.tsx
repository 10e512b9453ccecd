/** The last hour before a deadline: how many minutes are left, and what happens then. */
import { useEffect, useState } from 'react'
import { closingWords } from '#wording/vi/entrant'
import { Notice } from '#ui/notice'

const minute = 60_000
const hour = 60 * minute

/** Nothing until the last hour. Where the page runs JavaScript the minutes count down by the server's clock. */
export function ClosingBanner({ deadline, now }: { deadline: Date; now: Date }) {
  const [left, setLeft] = useState(deadline.getTime() - now.getTime())
  useEffect(() => {
    const ahead = now.getTime() - Date.now()
    const timer = setInterval(() => setLeft(deadline.getTime() - Date.now() - ahead), 10_000)
    return () => clearInterval(timer)
  }, [deadline, now])
  if (left > hour) return null
  if (left <= 0) {
    return (
      <Notice tone="danger" title={closingWords.over}>
        <p>{closingWords.overText(deadline)}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={closingWords.title(Math.floor(left / minute))}>
      <p>{closingWords.text(deadline)}</p>
    </Notice>
  )
}
