/** The capacities in which a person acts. One person may hold several seats in one contest. */
export const seatRoles = ['secretary', 'organiser', 'judge', 'chair'] as const
export type SeatRole = (typeof seatRoles)[number]

/** `visitor` is anyone; `entrant` is anyone signed in; the rest need a seat in the contest. */
export type Role = 'visitor' | 'entrant' | SeatRole
