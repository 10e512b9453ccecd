/** What somebody should know before starting an entry: who may enter, with what, until when. */
import { announced, Contests } from '#models/contest'
import { newId } from '#models/ids'
import { whyNotMoveEntry } from '#rules/entry-states'
import { birthWindowOf, type BirthWindow } from '#rules/entry-terms'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import type { By } from '../guard'
import { found } from '../refuse'

export interface NewEntry {
  contest: { slug: string; title: string }
  maxAuthors: number
  birthWindow: BirthWindow | null
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
    maxAuthors: regulations.authors.max,
    birthWindow: birthWindowOf(regulations),
    fields: regulations.fields.map(({ name }) => name),
    parts: regulations.parts.map(({ name, required }) => ({ name, isRequired: required })),
    closes: milestone(timeline, 'closes'),
    now,
    whyNot: whyNotMoveEntry('submit', { state: 'draft', timeline, now, isOwner: true, roles: actor.roles }),
    proposedId: newId().toHexString(),
  }
}
