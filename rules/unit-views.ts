/** The tabs of a unit's desk: which entries stand under which, as its address names them. */
export const unitViews = ['waiting', 'chosen', 'declined', 'returned', 'passed', 'drafts'] as const
export type UnitView = (typeof unitViews)[number]
