/** Above and beside the desk: how far the judge has come, until when, and the other sheets of the panel. */
import { paths } from '#paths'
import { mark } from '#wording/format'
import {
  blindName,
  calibrationText,
  deskDeadline,
  deskWords as words,
  progressText,
  queueWords,
} from '#wording/vi/judge'
import { graceNote } from '#wording/vi/judge-rounds'
import { roundName } from '#wording/vi/rounds'
import { sheetStateNames } from '#wording/vi/states'
import { DotStrip } from '#ui/dot-strip'
import { Meter } from '#ui/meter'
import { SheetQueue } from '#ui/sheet-layout'
import styles from './desk.module.css'
import { Shortcuts } from './desk-shortcuts'
import { ownTotals, type Desk } from './use-desk'

const shapes = { blank: 'blank', 'in-progress': 'half', confirmed: 'full' } as const

export function DeskBar({ desk }: { desk: Desk }) {
  const { progress, contest, panel, round, now } = desk.loaded
  return (
    <>
      <a href={paths.queue}>{words.back}</a>
      <Meter
        label={queueWords.progress}
        value={progress.confirmed}
        max={progress.expected}
        text={progressText(progress.confirmed, progress.expected)}
      />
      <span>
        {deskDeadline(contest.deadline, now)}
        {now <= contest.deadline && graceNote(round.graceMinutes)}
      </span>
      <span className={styles.place}>
        {[panel.name, ...(round.isOnly ? [] : [roundName(round)]), contest.shortTitle].join(' · ')}
      </span>
      <Shortcuts desk={desk} />
    </>
  )
}

/** The sheets to judge, by blind code; those stepped back from are left to the queue's page. */
export function DeskQueue({ desk }: { desk: Desk }) {
  const { rows, sheet, rubric } = desk.loaded
  const totals = ownTotals(desk.loaded)
  const current = desk.filled > 0 ? desk.total : null
  const others = rows.flatMap(({ id, total }) => (id !== sheet.id && total !== null ? [total] : []))
  return (
    <>
      <SheetQueue
        label={words.queueTitle}
        items={rows.flatMap(({ id, blindCode, state: kept }) => {
          const isCurrent = id === sheet.id
          const state = isCurrent && kept === 'blank' && desk.filled > 0 ? 'in-progress' : kept
          if (state === 'recused' || state === 'void') return []
          return [
            {
              href: paths.desk(id),
              label: blindName(blindCode),
              state: shapes[state],
              stateWord: sheetStateNames[state],
              current: isCurrent,
            },
          ]
        })}
      />
      {totals.length > 0 && (
        <div className={styles.calibration}>
          <p>{words.calibration}</p>
          <DotStrip
            min={0}
            max={rubric.total / 100}
            marks={[
              ...others.map((total) => ({ value: total / 100 })),
              ...(current === null ? [] : [{ value: current / 100, look: 'mine' as const }]),
            ]}
            text={calibrationText(totals, current)}
          />
          <p className={styles.scale} aria-hidden="true">
            <span>0</span>
            <span>{mark(rubric.total)}</span>
          </p>
        </div>
      )}
    </>
  )
}
