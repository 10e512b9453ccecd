/** Ids as the database keeps them, and as addresses and forms carry them. */
import { Types } from 'mongoose'

export type Id = Types.ObjectId

/** The id that a text spells; null for anything else, so that a mistyped address is simply not found. */
export function idFrom(text: string | undefined): Id | null {
  return text !== undefined && /^[0-9a-f]{24}$/.test(text) ? new Types.ObjectId(text) : null
}

export function newId(): Id {
  return new Types.ObjectId()
}
