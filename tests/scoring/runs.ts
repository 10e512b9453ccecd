/** How many times a law is tried: `npm run laws` tries each of them twenty thousand times. */
export const runs = (usual = 1000) => Number(process.env.LAWS_RUNS ?? usual)
