/** The page for what went wrong: in words, with the way back, and a reference to read out on the telephone. */
import type { Refusal } from '#rules/refusal'
import { judgeErrorLink } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { errorPages, shellWords } from '#wording/vi/shell'
import { Shell } from '#ui/shell'
import { paths } from '#paths'

interface ErrorPageProps {
  status: number
  /** What the thrower sent along; only a refusal is understood. */
  detail: unknown
  reference: string
}

export function ErrorPage({ status, detail, reference }: ErrorPageProps) {
  const words = errorPages[status] ?? errorPages[status < 500 ? 400 : 500]
  const refusal = refusalIn(detail)
  return (
    <Shell skip={shellWords.skip} wordmark={{ label: shellWords.wordmark, href: paths.home }}>
      <title>{`${words?.title} – ${shellWords.titleSuffix}`}</title>
      <h1>{words?.title}</h1>
      <p>{refusal ? refusalSentence(refusal) : words?.text}</p>
      {status >= 500 && reference && (
        <p>
          <strong>{reference}</strong>
        </p>
      )}
      {refusal?.because === 'not-declared' && (
        <p>
          <a href={paths.queue}>{judgeErrorLink}</a>
        </p>
      )}
      <p>
        <a href={paths.home}>{shellWords.wordmark}</a>
      </p>
    </Shell>
  )
}

function refusalIn(detail: unknown): Refusal | null {
  if (typeof detail !== 'object' || detail === null || !('refusal' in detail)) return null
  return detail.refusal as Refusal
}
