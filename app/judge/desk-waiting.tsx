/** Above the desk, in one line: the judge's other sheets that wait on this machine, and whether this page is a copy put by. */
import { paths } from '#paths'
import { keptPageBrief, offlineWords as words, otherSheets, sentToServer } from '#wording/vi/judge-offline'
import { Icon } from '#ui/icon'
import { waitingOf } from '../parts/on-device/held-sheets'
import styles from './desk.module.css'
import { useDevice } from './offline/use-device'
import { useWaiting } from './offline/use-waiting'
import { useJudge } from './use-judge'
import type { Desk } from './use-desk'

export function DeskWaiting({ desk }: { desk: Desk }) {
  const person = useJudge()
  const { id } = desk.loaded.sheet
  const { keptAt } = useDevice(person)
  const { held, round } = useWaiting(person, id)
  const others = waitingOf(held).filter(({ sheet }) => sheet !== id)
  const hasProblem = others.some(({ problem }) => problem !== null)
  const isSent = others.length === 0 && round !== null && round.sent > 0
  return (
    <output className={styles.problems}>
      {(keptAt || others.length > 0) && <Icon name="alert" />} {keptAt && keptPageBrief(keptAt)}{' '}
      {others.length > 0 && (
        <>
          {otherSheets(others.map(({ blindCode }) => blindCode))}{' '}
          <a href={paths.queue}>{hasProblem ? words.lookAtQueue : words.queue}</a>
        </>
      )}
      {isSent && sentToServer(round.sent, round.at)}
    </output>
  )
}
