/** The capacities in which a person acts. One person may hold several seats in one contest. */
export const seatRoles = ['secretary', 'organiser', 'judge', 'chair'] as const
export type SeatRole = (typeof seatRoles)[number]

/** What may be asked of whoever comes: a seat in the contest, or to be an administrator of the whole house. */
export type OfficeRole = SeatRole | 'administrator'

/** `visitor` is anyone; `entrant` is anyone signed in; the rest need a seat in the contest or the house. */
export type Role = 'visitor' | 'entrant' | OfficeRole
