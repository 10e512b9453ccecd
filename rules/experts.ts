/** What the register of experts knows of somebody, and how it is narrowed and ordered. */
import { foldName } from './fold-name'

/** Học hàm. */
export const academicTitles = ['professor', 'associate-professor'] as const
export type AcademicTitle = (typeof academicTitles)[number]

/** Học vị, highest first. */
export const degrees = [
  'doctor-of-science',
  'doctor',
  'specialist',
  'master',
  'physician',
  'engineer',
  'architect',
  'bachelor',
  'artisan',
] as const
export type Degree = (typeof degrees)[number]

/** Beyond the letters and figures of Vietnamese names nothing is searched by. */
export function searchWords(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => foldName(text).match(/[a-z0-9]+/g) ?? [])
  return [...new Set(words)]
}

/** Vietnamese lists stand in the order of given names, the last word: `an nguyen van`. */
export function givenNameFirst(name: string): string {
  const words = foldName(name).split(' ')
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ').trim()
}

export const expertOrders = ['name', 'served'] as const
export type ExpertOrder = (typeof expertOrders)[number]

export interface ExpertFilter {
  /** Beginnings of words of name, unit or keywords; compared without case and diacritics. */
  search: string
  /** A field of expertise as it is written; '' for all. */
  field: string
  activity: 'active' | 'inactive' | 'all'
  order: ExpertOrder
  /** The first page is 1. */
  page: number
}
