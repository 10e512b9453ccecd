/** The rounds of judging. This release knows one: the final desk round. */
export const onlyRound = 'final'
