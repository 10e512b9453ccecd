/** "Mở phách": the one act by which the council learns who made the works. */
import { Button, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { dateTime } from '#wording/format'
import { boardExtraWords as words } from '#wording/vi/council-board'
import { refusalSentence } from '#wording/vi/refusals'
import type { BoardData } from './board-data'
import styles from './board.module.css'

export function OpenNames({ board: { names, state, whyNot } }: { board: BoardData }) {
  if (names) {
    return (
      <Section title={words.openNames}>
        <p>{words.openedAt(dateTime(names.at), names.reason)}</p>
      </Section>
    )
  }
  const isSettled = state === 'settled' || state === 'published'
  return (
    <Section title={words.openNames}>
      <p className={styles.lead}>{words.openNamesNote}</p>
      {whyNot.openNames ? (
        <p className={styles.note}>{refusalSentence(whyNot.openNames)}</p>
      ) : (
        <form method="post" className={styles.act}>
          {!isSettled && <p>{words.openNamesEarly}</p>}
          <TextInput name="reason" id="names-reason" label={words.openNamesReason} required={!isSettled} />
          <Button name="intent" value="open-names" variant="secondary">
            {words.openNames}
          </Button>
        </form>
      )}
    </Section>
  )
}
