/** How often a law is tried: the usual number, or LAWS_RUNS. */
export const runs = (usual = 1000) => Number(process.env.LAWS_RUNS ?? usual)
