/** Of what a rule has reminded already: nobody is told twice of the same by the same rule. */
import type { Id } from '#models/ids'
import { Outbox } from '#models/outbox'

export function causeOfRule(rule: Id, cause: string): string {
  return `${rule.toHexString()}:${cause}`
}

/** The causes as recipients carry them. A letter that an officer stopped counts: somebody decided about it. */
export async function toldBy(contest: Id, rule: Id): Promise<Set<string>> {
  const own = `${rule.toHexString()}:`
  const causes: string[] = await Outbox.distinct('causes', { contest, causes: new RegExp(`^${own}`) })
  return new Set(causes.flatMap((cause) => (cause.startsWith(own) ? [cause.slice(own.length)] : [])))
}
