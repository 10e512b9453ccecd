/** The panels of a contest: what each judges, who heads it, and who has not declared yet. */
import { Entries } from '#models/entry'
import { Panels } from '#models/panel'
import { judgesOf } from '../assignment-ground'
import type { InContest } from '../guard'

export async function panels({ contest }: InContest) {
  const [found, accepted] = await Promise.all([
    Panels.find({ contest: contest._id }).sort({ name: 1 }).lean(),
    Entries.aggregate<{ _id: string | null; count: number }>([
      { $match: { contest: contest._id, state: 'accepted' } },
      { $group: { _id: '$answers.field', count: { $sum: 1 } } },
    ]),
  ])
  const judges = await judgesOf(found)
  const { fields } = contest.regulations
  const covered = new Set(found.flatMap((panel) => panel.fields))
  return {
    fields,
    uncovered: fields.filter(({ code }) => !covered.has(code)),
    panels: found.map((panel) => {
      const members = judges.get(panel) ?? []
      return {
        id: panel._id.toHexString(),
        name: panel.name,
        decisionNumber: panel.decisionNumber,
        fields: fields.filter(({ code }) => panel.fields.includes(code)).map(({ name }) => name),
        judges: members.length,
        head: members.find(({ isChair }) => isChair)?.name ?? '',
        undeclared: members.filter((member) => !member.hasPledged).length,
        entries: accepted
          .filter(({ _id }) => _id !== null && panel.fields.includes(_id))
          .reduce((sum, { count }) => sum + count, 0),
      }
    }),
  }
}
