/** What somebody should know before starting an entry: who may enter, with what, until when. */
import { announced, Contests } from '#models/contest'
import { newId } from '#models/ids'
import { whyNotMoveEntry } from '#rules/entry-states'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import { conditionSentences } from '#wording/vi/gates'
import { nounsOf, type Nouns } from '#wording/vi/nouns'
import { eligibility } from '#wording/vi/rules-text/entering'
import type { By } from '../guard'
import { found } from '../refuse'

export interface NewEntry {
  contest: { slug: string; title: string }
  /** Who may enter and under what conditions, as sentences. */
  who: string[]
  conditions: string[]
  nouns: Nouns
  fields: string[]
  parts: { name: string; isRequired: boolean }[]
  closes: Date
  now: Date
  /** Why no entry can be started now. */
  whyNot: Refusal | null
  /** The id that the new entry will have: a form sent twice starts one entry. */
  proposedId: string
}

export async function newEntry({ actor, now }: By, slug: string | null): Promise<NewEntry> {
  const contest = found(
    slug === null ? null : await Contests.findOne({ slug, ...announced }).lean(),
    'contest',
  )
  const { regulations, timeline } = contest
  return {
    contest: { slug: contest.slug, title: contest.title },
    who: eligibility(contest),
    conditions: conditionSentences(regulations),
    nouns: nounsOf(regulations),
    fields: regulations.fields.map(({ name }) => name),
    parts: regulations.parts.map(({ name, required }) => ({ name, isRequired: required })),
    closes: milestone(timeline, 'closes'),
    now,
    whyNot: whyNotMoveEntry('submit', { state: 'draft', timeline, now, isOwner: true, roles: actor.roles }),
    proposedId: newId().toHexString(),
  }
}
