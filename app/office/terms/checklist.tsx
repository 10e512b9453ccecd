/** What is missing or wrong, each line leading to the form that mends it. */
import { paths } from '#paths'
import type { OpeningCheck } from '#rules/opening-check'
import { termsWords as words } from '#wording/vi/terms'
import { chapterNames, openingCheckSentence } from '#wording/vi/terms-problems'

interface ChecklistProps {
  checks: readonly OpeningCheck[]
  slug: string
  names: Record<string, string>
}

export function Checklist({ checks, slug, names }: ChecklistProps) {
  if (checks.length === 0) return null
  return (
    <ul>
      {checks.map((check) => {
        const chapter =
          check.code === 'terms'
            ? check.problem.chapter
            : check.code === 'closes-in-past' || check.code === 'launch-later'
              ? 'timeline'
              : null
        return (
          <li key={JSON.stringify(check)}>
            {chapter && (
              <>
                <a href={paths.termsChapter(slug, chapter)}>{chapterNames[chapter]}</a>:{' '}
              </>
            )}
            {openingCheckSentence(check, (code) => names[code] ?? code)}
            {check.weight === 'advice' && <span className="muted"> ({words.advice})</span>}
          </li>
        )
      })}
    </ul>
  )
}
