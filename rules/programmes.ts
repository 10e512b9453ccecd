/** The competitions that the house knows: each has a preset of its own, and all run on the same machinery. */
export const programmeKinds = ['youth', 'technical', 'vifotec', 'golden-book', 'honours'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]
