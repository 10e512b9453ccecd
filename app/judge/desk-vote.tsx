/** One question of a screening vote: yes or no, kept as the highest mark or none. */
import type { Criterion } from '#scoring/rubric'
import { readMark } from '#rules/mark-text'
import { mark } from '#wording/format'
import { voteWords as words } from '#wording/vi/judge-rounds'
import { FieldSet } from '#ui/form'
import styles from './desk.module.css'
import type { Desk } from './use-desk'

interface DeskVoteProps {
  desk: Desk
  criterion: Criterion
}

export function DeskVote({ desk, criterion }: DeskVoteProps) {
  const { code, title, max, guidance } = criterion
  const kept = readMark(criterion, desk.copy.marks[code] ?? '')
  const name = `marks.${code}`
  return (
    <div className={styles.criterion}>
      <FieldSet
        name={name}
        legend={title}
        hint={guidance}
        error={desk.shownErrors.includes(code) && words.blank}
      >
        {([max, 0] as const).map((value) => (
          <label key={value} className={styles.vote}>
            <input
              type="radio"
              name={name}
              value={mark(value)}
              checked={kept === value}
              disabled={!desk.isOpen && kept !== value}
              onChange={() => {
                if (!desk.isOpen) return
                desk.setMark(code, mark(value))
                desk.leave(code)
              }}
            />{' '}
            {value === 0 ? words.fail : words.pass}
          </label>
        ))}
      </FieldSet>
    </div>
  )
}
