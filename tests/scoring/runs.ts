/** How often the laws are tried: LAWS_RUNS times where a law is cheap, in proportion where its author asks for fewer. */

const usualRuns = 1000

/** Times the usual effort; `npm run laws` asks for twenty. */
export const lawsEffort = Number(process.env.LAWS_RUNS ?? usualRuns) / usualRuns

/** @param usual how often without LAWS_RUNS; fewer for a law whose every run is dear */
export function runs(usual = usualRuns): number {
  return Math.ceil(usual * lawsEffort)
}
