/** What a contest is as one edition of a series: how far it has come before its launch, and at which level it is held. */

/** While it is being prepared only its office knows of it; once announced it never goes back. */
export const contestStages = ['preparing', 'announced'] as const
export type ContestStage = (typeof contestStages)[number]

export const contestLevels = ['commune', 'province', 'cluster', 'national'] as const
export type ContestLevel = (typeof contestLevels)[number]

/** Whether the public may know of a contest. One stored before there were stages was announced. */
export function isAnnounced({ stage }: { stage?: ContestStage }): boolean {
  return stage !== 'preparing'
}
