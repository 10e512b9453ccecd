/** How many times a law is tried: about a thousand as a habit, twenty thousand by `npm run laws`. */
export const runs = (usual = 1000) => Number(process.env.LAWS_RUNS ?? usual)
