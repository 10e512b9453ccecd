/** Turns a refusal, which rules/ returns as a value, into the exception that ends an operation. */
import type { Refusal } from '#rules/refusal'

/** Ends an operation that the rules do not allow; `respond` gives it its status and its sentence. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.because)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** What is not there, or not yours to know of: both look the same from outside. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`Not found: ${what}`)
    this.name = 'NotFound'
  }
}

/** Throws Refused unless nothing is in the way. */
export function refuse(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal)
}

/** The thing itself, or NotFound. */
export function found<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new NotFound(what)
  return thing
}
