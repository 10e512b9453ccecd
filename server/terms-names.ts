/** The names behind the codes of a contest's terms, for sentences about them. */
import type { ContestTerms } from '#rules/contest-terms'
import { roundsOf } from '#rules/rounds'

export function termsNames(terms: ContestTerms): Record<string, string> {
  const { regulations } = terms
  const rounds = roundsOf(terms)
  return Object.fromEntries([
    ...regulations.prizes.map(({ code, title }) => [code, title]),
    ...rounds.map(({ code, name }) => [code, name || code]),
    ...rounds.flatMap(({ rubric }) => rubric.criteria.map(({ code, title }) => [code, title])),
    ...regulations.rubric.criteria.map(({ code, title }) => [code, title]),
  ]) as Record<string, string>
}
