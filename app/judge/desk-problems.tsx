/** The title of the desk, and what went wrong with a form that was posted without the script. */
import { ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { blindName, deskWords as words, markRange, remarksTooLong } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import styles from './desk.module.css'
import type { DeskFailure } from './desk-answers'
import type { Desk } from './use-desk'

export function DeskProblems({ desk, failure }: { desk: Desk; failure: DeskFailure | undefined }) {
  const { sheet, rubric, work } = desk.loaded
  const refusal = failure?.refusal
  const errors = Object.keys(failure?.errors ?? {}).map((field) => {
    const criterion = rubric.criteria.find(({ code }) => field === `marks.${code}`)
    const message = criterion
      ? `${criterion.title}: ${markRange(criterion.max, criterion.step)}`
      : remarksTooLong
    return { field, message }
  })
  return (
    <>
      <title>{pageTitle(`${blindName(sheet.blindCode)}: ${work.title}`, failure !== undefined)}</title>
      {(refusal || errors.length > 0) && (
        <div className={styles.problems}>
          {!desk.isAwake && <ErrorSummary title={words.errorTitle} errors={errors} />}
          {refusal && refusal.because !== 'stale-version' && (
            <Notice tone="danger" role="alert">
              <p>{refusalSentence(refusal)}</p>
            </Notice>
          )}
        </div>
      )}
    </>
  )
}
