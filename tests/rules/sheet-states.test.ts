/** The whole table of score sheet moves: who may do what, from which state, in which phase. */
import { describe, expect, it } from 'vitest'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { phases, type Phase } from '#rules/phases'
import { seatRoles } from '#rules/roles'
import { lastRound } from '#rules/rounds'
import {
  sheetMoves,
  sheetStates,
  whyNotMoveSheet,
  type SheetMove,
  type SheetMoveSituation,
} from '#rules/sheet-states'
import { moments } from '#tests/support/world'

const contest = haGiangYouthContest(18, 2024)
const { timeline } = contest
const only = { ...lastRound(contest), isClosed: false }
const moves = Object.keys(sheetMoves) as SheetMove[]

const momentOf: Record<Phase, Date> = { ...moments }

/** Everybody who might try, as the rules see them. */
const people: Record<string, Pick<SheetMoveSituation, 'isOwn' | 'roles' | 'hasDeclared'>> = {
  'its judge': { isOwn: true, roles: ['judge'], hasDeclared: true },
  'its undeclared judge': { isOwn: true, roles: ['judge'], hasDeclared: false },
  'another judge': { isOwn: false, roles: ['judge'], hasDeclared: true },
  'the secretary': { isOwn: false, roles: ['secretary'], hasDeclared: false },
  'the organiser': { isOwn: false, roles: ['organiser'], hasDeclared: false },
  'the chair': { isOwn: false, roles: ['chair'], hasDeclared: false },
  nobody: { isOwn: false, roles: [], hasDeclared: false },
}

function allowed(wasReopened: boolean): string[] {
  return moves.flatMap((move) =>
    Object.entries(people).flatMap(([person, who]) =>
      sheetStates.flatMap((state) =>
        phases
          .filter((phase) => {
            const now = momentOf[phase]
            const at = { ...who, state, timeline, now, wasReopened, reason: 'Có lý do', round: only }
            return whyNotMoveSheet(move, at) === null
          })
          .map((phase) => `${person} may ${move} a sheet ${state} in ${phase}`),
      ),
    ),
  )
}

const ordinary = [
  'its judge may save a sheet blank in judging',
  'its judge may save a sheet in-progress in judging',
  'its judge may confirm a sheet in-progress in judging',
  'its judge may recuse a sheet blank in screening',
  'its judge may recuse a sheet blank in judging',
  'its judge may recuse a sheet in-progress in screening',
  'its judge may recuse a sheet in-progress in judging',
  'its undeclared judge may recuse a sheet blank in screening',
  'its undeclared judge may recuse a sheet blank in judging',
  'its undeclared judge may recuse a sheet in-progress in screening',
  'its undeclared judge may recuse a sheet in-progress in judging',
  ...['secretary', 'organiser'].flatMap((office) =>
    ['blank', 'in-progress'].flatMap((state) =>
      ['screening', 'judging'].map((phase) => `the ${office} may substitute a sheet ${state} in ${phase}`),
    ),
  ),
  'the chair may reopen a sheet confirmed in judging',
  'the chair may reopen a sheet confirmed in deliberation',
  'the chair may void a sheet blank in judging',
  'the chair may void a sheet blank in deliberation',
  'the chair may void a sheet in-progress in judging',
  'the chair may void a sheet in-progress in deliberation',
  'the chair may void a sheet confirmed in judging',
  'the chair may void a sheet confirmed in deliberation',
  'the chair may void a sheet recused in judging',
  'the chair may void a sheet recused in deliberation',
]

/** What a reopened sheet adds: its judge may go on while the council deliberates. */
const afterReopening = [
  'its judge may save a sheet blank in deliberation',
  'its judge may save a sheet in-progress in deliberation',
  'its judge may confirm a sheet in-progress in deliberation',
  'its judge may recuse a sheet blank in deliberation',
  'its judge may recuse a sheet in-progress in deliberation',
  'its undeclared judge may recuse a sheet blank in deliberation',
  'its undeclared judge may recuse a sheet in-progress in deliberation',
]

const own: SheetMoveSituation = {
  state: 'in-progress',
  timeline,
  now: moments.judging,
  isOwn: true,
  roles: ['judge'],
  hasDeclared: true,
  wasReopened: false,
  round: only,
}

describe('score sheet moves', () => {
  it('allow exactly these moves of an ordinary sheet', () => {
    expect(allowed(false).toSorted()).toEqual(ordinary.toSorted())
  })

  it('allow the judge of a reopened sheet to finish it in deliberation, and nothing else more', () => {
    expect(allowed(true).toSorted()).toEqual([...ordinary, ...afterReopening].toSorted())
  })

  it('let each seat do only what its own row says, whatever other seats the person holds', () => {
    const judgeAndOrganiser = { ...own, state: 'confirmed', roles: ['judge', 'organiser'] } as const
    expect(whyNotMoveSheet('reopen', judgeAndOrganiser)).toEqual({ because: 'wrong-role', needs: ['chair'] })
    expect(whyNotMoveSheet('reopen', { ...own, state: 'confirmed', roles: [...seatRoles] })).toBeNull()
  })

  it('ask for a reason where the regulations want one, and only there', () => {
    const asked = moves.filter((move) => {
      const [state] = sheetMoves[move].from
      const who = { ...own, state, roles: [...seatRoles] }
      return whyNotMoveSheet(move, { ...who, reason: '  ' })?.because === 'reason-missing'
    })
    expect(asked).toEqual(['recuse', 'substitute', 'reopen', 'void'])
  })
})

describe('the first thing in the way', () => {
  it('is that the sheet is not yours, before anything about its state', () => {
    expect(whyNotMoveSheet('save', { ...own, isOwn: false, hasDeclared: false, state: 'void' })).toEqual({
      because: 'not-yours',
    })
  })

  it('is the missing declaration, before the state', () => {
    expect(whyNotMoveSheet('confirm', { ...own, hasDeclared: false, state: 'blank' })).toEqual({
      because: 'not-declared',
    })
  })

  it('is the state, before the phase', () => {
    expect(whyNotMoveSheet('save', { ...own, state: 'confirmed', now: moments.finished })).toEqual({
      because: 'sheet-state',
      state: 'confirmed',
      needs: ['blank', 'in-progress'],
    })
  })

  it('names when judging opens to whoever is early, and when it closed to whoever is late', () => {
    expect(whyNotMoveSheet('save', { ...own, now: moments.screening })).toEqual({
      because: 'outside-phase',
      phase: 'screening',
      needs: ['judging'],
      boundary: new Date('2024-08-15T17:00:00+07:00'),
    })
    expect(whyNotMoveSheet('save', { ...own, now: moments.deliberation })).toEqual({
      because: 'outside-phase',
      phase: 'deliberation',
      needs: ['judging'],
      boundary: new Date('2024-09-13T17:00:00+07:00'),
    })
  })

  it('leaves the last second of judging to the judge', () => {
    const lastSecond = new Date('2024-09-13T17:00:00+07:00')
    expect(whyNotMoveSheet('confirm', { ...own, now: lastSecond })).toBeNull()
    const after = new Date(lastSecond.getTime() + 1)
    expect(whyNotMoveSheet('confirm', { ...own, now: after })?.because).toBe('outside-phase')
  })
})

describe('a sheet of one round among several', () => {
  const round = {
    name: 'Vòng sơ khảo',
    kind: 'desk' as const,
    opensAt: new Date('2024-08-20T08:00:00+07:00'),
    endsAt: new Date('2024-08-25T17:00:00+07:00'),
    graceMinutes: 30,
    isClosed: false,
  }
  const label = { name: round.name, kind: round.kind }
  const at = (text: string) => ({ ...own, round, now: new Date(`2024-${text}+07:00`) })

  it('opens with its round, though judges may step back before', () => {
    const early = at('08-20T07:59:59')
    const refusal = { because: 'round-not-open', round: label, opensAt: round.opensAt }
    expect(whyNotMoveSheet('save', early)).toEqual(refusal)
    expect(whyNotMoveSheet('confirm', early)).toEqual(refusal)
    expect(whyNotMoveSheet('recuse', { ...early, reason: 'Quen' })).toBeNull()
    expect(whyNotMoveSheet('save', at('08-20T08:00:00'))).toBeNull()
  })

  it('is kept until the last second of the grace, then refused with the deadline that was told', () => {
    expect(whyNotMoveSheet('confirm', at('08-25T17:30:00'))).toBeNull()
    const over = { because: 'round-over', round: label, endsAt: round.endsAt, graceMinutes: 30 }
    expect(whyNotMoveSheet('confirm', at('08-25T17:30:01'))).toEqual(over)
    expect(whyNotMoveSheet('recuse', { ...at('08-25T17:30:01'), reason: 'Quen' })).toEqual(over)
  })

  it('has its grace even where the judging phase ends with the round', () => {
    const last = { ...round, endsAt: new Date('2024-09-13T17:00:00+07:00') }
    expect(whyNotMoveSheet('save', { ...at('09-13T17:30:00'), round: last })).toBeNull()
    expect(whyNotMoveSheet('save', { ...at('09-13T17:31:00'), round: last })?.because).toBe('outside-phase')
  })

  it('may be finished after its round when the chair reopened it', () => {
    expect(whyNotMoveSheet('confirm', { ...at('08-26T09:00:00'), wasReopened: true })).toBeNull()
  })

  it('does not move once the round is closed, whoever asks', () => {
    const closed = { ...at('08-24T09:00:00'), round: { ...round, isClosed: true }, roles: [...seatRoles] }
    const refusals = moves.map((move) => {
      const [state] = sheetMoves[move].from
      return whyNotMoveSheet(move, { ...closed, state, reason: 'Có lý do', wasReopened: true })
    })
    expect(refusals).toEqual(moves.map(() => ({ because: 'round-closed', round: label })))
  })
})
