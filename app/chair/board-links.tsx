/** The council's other pages, in one row under the title of the board. */
import { NavLinks } from '#ui/shell'
import { paths } from '#paths'
import { ballotWords } from '#wording/vi/ballots'
import { boardExtraWords as words } from '#wording/vi/council-board'
import { calibrationWords, simulationWords } from '#wording/vi/council-insight'
import { discussionWords } from '#wording/vi/discussions'
import styles from './board.module.css'

/** Where works are voted on there are no marks to compare, to correct or to show. */
export function BoardLinks({ slug, isVoted }: { slug: string; isVoted: boolean }) {
  const ofMarks = [
    { href: paths.comparison(slug, '', ''), label: words.compare },
    { href: paths.calibration(slug), label: calibrationWords.link },
    { href: paths.simulation(slug), label: simulationWords.link },
    { href: paths.projector(slug), label: words.projector },
  ]
  return (
    <nav className={styles.links} aria-label={words.links} data-screen-only>
      <NavLinks
        links={[
          { href: paths.session(slug), label: ballotWords.link },
          { href: paths.discussions(slug), label: discussionWords.listTitle },
          ...(isVoted ? [] : ofMarks),
          { href: paths.minutes(slug), label: words.minutes },
        ]}
      />
    </nav>
  )
}
