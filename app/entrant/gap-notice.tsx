/** What is still missing after a save: said, never in the way. Nothing when nothing is missing. */
import type { EntryProblem } from '#rules/entry-check'
import { problemSentence } from '#wording/vi/entry'
import { fieldId } from '#ui/field'
import { Notice } from '#ui/notice'
import { problemField } from './problem-links'

export function GapNotice({ title, problems }: { title: string; problems: readonly EntryProblem[] }) {
  if (problems.length === 0) return null
  return (
    <Notice tone="warning" title={title}>
      <ul className="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problemField(problem)}`}>
            <a href={`#${fieldId(problemField(problem))}`}>{problemSentence(problem)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
