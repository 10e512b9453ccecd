/** What is still missing after a save: said, never in the way. Nothing when nothing is missing. */
import type { EntryProblem } from '#rules/entry-check'
import { fieldId } from '#ui/field'
import { Notice } from '#ui/notice'
import { placedSentence, problemField } from './problem-links'

interface GapNoticeProps {
  title: string
  problems: readonly EntryProblem[]
  /** The questions of the explanation, to name the one that is meant. */
  questions?: readonly { code: string; title: string }[]
}

export function GapNotice({ title, problems, questions }: GapNoticeProps) {
  if (problems.length === 0) return null
  return (
    <Notice tone="warning" title={title}>
      <ul className="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problemField(problem)}`}>
            <a href={`#${fieldId(problemField(problem))}`}>{placedSentence(problem, { questions })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
