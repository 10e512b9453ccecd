/** What the desk of screening can be narrowed to, and what can be done there with many entries at once. */

export const deskViews = ['waiting', 'mine', 'free', 'overdue'] as const
/** `free`: nobody has taken it. `overdue`: sent back, and not completed in time. */
export type DeskView = (typeof deskViews)[number]

export const manyActs = ['accept', 'return', 'reject'] as const
export type ManyAct = (typeof manyActs)[number]

/** So many entries are acted upon at once. */
export const manyAtMost = 100
