/** The five kinds of programme that a union runs (domain.md §1–§5). What differs between them is data in `rules/presets`. */
export const programmeKinds = ['youth', 'technical', 'vifotec', 'golden-book', 'honours'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

export function isProgrammeKind(text: string): text is ProgrammeKind {
  return (programmeKinds as readonly string[]).includes(text)
}
