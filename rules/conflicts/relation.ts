/** What a judge may declare: how near somebody is, and who or what it is about, in the judge's own words. */

export const relationKinds = [
  'child-or-sibling',
  'spouse',
  'relative',
  'student',
  'colleague',
  'co-author',
  'other',
] as const
export type RelationKind = (typeof relationKinds)[number]

/** One row of a declaration; at least one of the texts is there. */
export interface Relation {
  relation: RelationKind
  name: string
  unit: string
  /** A title, or a blind code. */
  work: string
}
