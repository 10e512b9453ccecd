/** Above the desk: the judge's other sheets that wait on this machine, and whether this page is a copy put by. */
import { paths } from '#paths'
import styles from './desk.module.css'
import { useDevice } from './offline/use-device'
import { useWaiting } from './offline/use-waiting'
import { WaitingStrip } from './offline/waiting-strip'
import { useJudge } from './use-judge'
import type { Desk } from './use-desk'

export function DeskWaiting({ desk }: { desk: Desk }) {
  const person = useJudge()
  const { id } = desk.loaded.sheet
  const { keptAt } = useDevice(person)
  const waiting = useWaiting(person, id)
  const others = waiting.held.filter(({ sheet }) => sheet !== id)
  return (
    <div className={styles.problems}>
      <WaitingStrip waiting={{ ...waiting, held: others }} keptAt={keptAt} here={paths.desk(id)} />
    </div>
  )
}
