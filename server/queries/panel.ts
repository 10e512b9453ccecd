/** One panel: its particulars, its members with what they declared and how many sheets they hold. */
import { dayOf } from '#rules/deadlines'
import { standingOf } from '#rules/panel-service'
import { roundLabel, roundOf, roundsOf } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import type { Id } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { Units } from '#models/unit'
import { membersOf } from '../assignment-ground'
import type { By, InContest } from '../guard'
import { panelIn } from '../panel-work'

/** Units offered for a judge; a province has a few hundred. */
const unitsAtMost = 1_000

export async function panel(by: By & InContest, id: string | undefined) {
  const found = await panelIn(by, id)
  const [members, units, sheets] = await Promise.all([
    membersOf([found]),
    Units.find().select({ name: 1 }).sort({ name: 1 }).limit(unitsAtMost).lean(),
    ScoreSheets.aggregate<{ _id: { judge: Id; state: SheetState }; count: number }>([
      { $match: { contest: by.contest._id, panel: found._id } },
      { $group: { _id: { judge: '$judge', state: '$state' }, count: { $sum: 1 } } },
    ]),
  ])
  const sheetsOf = (person: string, ...states: SheetState[]) =>
    sheets
      .filter(({ _id }) => _id.judge.toHexString() === person && states.includes(_id.state))
      .reduce((sum, { count }) => sum + count, 0)
  const unitNames = new Map(units.map((unit) => [unit._id.toHexString(), unit.name]))
  return {
    id: found._id.toHexString(),
    name: found.name,
    /** Null where the contest has only one. */
    round: roundsOf(by.contest).length > 1 ? roundLabel(roundOf(by.contest, found.round)) : null,
    decisionNumber: found.decisionNumber,
    decidedOn: found.decidedOn ?? null,
    from: found.from ?? null,
    until: found.until ?? null,
    chosenFields: found.fields,
    fields: by.contest.regulations.fields,
    units: [...unitNames].map(([id, name]) => ({ id, name })),
    members: (members.get(found) ?? []).map((member) => {
      const { person, name, email, unit, isChair, isGuest, isSecretary, isScoring, declaration } = member
      return {
        person,
        name,
        email,
        unit: (unit && unitNames.get(unit)) ?? '',
        isChair,
        isGuest,
        isSecretary,
        isScoring,
        standing: standingOf(member, dayOf(by.now)),
        // The panel's own days are told once, above.
        from: member.from === (found.from ?? null) ? null : member.from,
        until: member.until === (found.until ?? null) ? null : member.until,
        decisionNumber: member.decisionNumber,
        invitation: member.invitation,
        declaration,
        hasPledged: member.hasPledged,
        sheets: sheetsOf(person, 'blank', 'in-progress', 'confirmed', 'recused'),
        begun: sheetsOf(person, 'in-progress', 'confirmed'),
      }
    }),
  }
}
