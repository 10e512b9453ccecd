/** Somebody to whom a letter to many goes, with what it may say to them. One for each person, however many works they have. */
import type { Id } from '#models/ids'

export interface Recipient {
  /** The person, or for typed addresses the address itself: what makes one letter of one recipient. */
  key: string
  name: string
  to: string
  /** The values of the fields in `rules/campaigns`, by code. */
  facts: Readonly<Record<string, string>>
  /** The entries that it is about. */
  about: Id[]
  /** What it is about, each as one text: a rule tells nobody twice of the same. */
  causes: string[]
}

export interface RecipientPage {
  recipients: Recipient[]
  /** How many there are on all pages. */
  total: number
}

/** What recipients were told of before, by cause: those works are left out. */
export type Told = ReadonlySet<string>

export const nothingTold: Told = new Set()

/** Which part of a list is asked for; all of it when null. */
export type Part = { skip: number; limit: number } | null
