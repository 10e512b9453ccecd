export const runs = (usual = 1000) => Number(process.env.LAWS_RUNS ?? usual)
