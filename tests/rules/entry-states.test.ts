/** Every move of an entry, by everybody, from every state, in every phase: what may be done is written out here. */
import { describe, expect, test } from 'vitest'
import {
  entryMoves,
  entryStates,
  whyNotMoveEntry,
  type EntryMove,
  type EntryState,
} from '#rules/entry-states'
import { milestone, phases, type Phase } from '#rules/phases'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { seatRoles, type SeatRole } from '#rules/roles'
import { moments } from '#tests/support/world'

const { timeline } = haGiangYouthContest(18, 2024)
const actors = ['owner', 'stranger', ...seatRoles] as const
type ActorName = (typeof actors)[number]

/** `move: state → state · who · when`: everything that is allowed, and nothing else. */
const allowed = `
submit: draft → submitted · owner · open
resubmit: returned → submitted · owner · open screening
withdraw: submitted → draft · owner · open
withdraw: accepted → draft · owner · open
accept: submitted → accepted · secretary organiser · open screening judging
return: submitted → returned · secretary organiser · open screening
reject: submitted → rejected · secretary organiser · open screening judging
reject: returned → rejected · secretary organiser · open screening judging
recheck: accepted → submitted · secretary organiser · open screening
recheck: rejected → submitted · secretary organiser · open screening
disqualify: submitted → disqualified · organiser · screening judging deliberation
disqualify: accepted → disqualified · organiser · screening judging deliberation
`

function combinations(): Set<string> {
  const set = new Set<string>()
  for (const line of allowed.trim().split('\n')) {
    const [head = '', who = '', when = ''] = line.split(' · ')
    const [, move, from, to] = /^(\w+): (\w+) → (\w+)$/.exec(head) ?? []
    for (const actor of who.split(' ')) {
      for (const phase of when.split(' ')) set.add(`${move} ${from} ${to} ${actor} ${phase}`)
    }
  }
  return set
}

function why(move: EntryMove, state: EntryState, actor: ActorName, phase: Phase) {
  return whyNotMoveEntry(move, {
    state,
    timeline,
    now: moments[phase],
    isOwner: actor === 'owner',
    roles: actor === 'owner' || actor === 'stranger' ? [] : [actor],
    reason: 'Vì lý do này',
  })
}

describe('an entry', () => {
  const moves = Object.keys(entryMoves) as EntryMove[]

  test.each(moves)('%s is allowed exactly where the table says so', (move) => {
    const found = new Set<string>()
    for (const state of entryStates) {
      for (const actor of actors) {
        for (const phase of phases) {
          if (why(move, state, actor, phase) === null) {
            found.add(`${move} ${state} ${entryMoves[move].to} ${actor} ${phase}`)
          }
        }
      }
    }
    const expected = new Set([...combinations()].filter((one) => one.startsWith(`${move} `)))
    expect(found).toEqual(expected)
  })

  const reasoned: EntryMove[] = ['return', 'reject', 'recheck', 'disqualify']
  test.each(moves)('%s asks for a reason exactly when it takes something away', (move) => {
    const from = entryMoves[move].from[0]
    const role: SeatRole = 'organiser'
    const refusal = whyNotMoveEntry(move, {
      state: from,
      timeline,
      now: moments[entryMoves[move].during[0]],
      isOwner: true,
      roles: [role],
      reason: '  ',
    })
    expect(refusal).toEqual(reasoned.includes(move) ? { because: 'reason-missing' } : null)
  })
})

describe('the refusals', () => {
  test('tell a stranger that it is not theirs, before anything else', () => {
    expect(why('submit', 'accepted', 'stranger', 'finished')).toEqual({ because: 'not-yours' })
    expect(why('accept', 'draft', 'owner', 'finished')).toEqual({
      because: 'wrong-role',
      needs: ['secretary', 'organiser'],
    })
  })

  test('name the state before the phase', () => {
    expect(why('submit', 'submitted', 'owner', 'finished')).toEqual({
      because: 'entry-state',
      state: 'submitted',
      needs: ['draft'],
    })
  })

  test('name the opening before it and the closing after it', () => {
    expect(why('submit', 'draft', 'owner', 'upcoming')).toEqual({
      because: 'outside-phase',
      phase: 'upcoming',
      needs: ['open'],
      boundary: milestone(timeline, 'opens'),
    })
    expect(why('withdraw', 'submitted', 'owner', 'screening')).toEqual({
      because: 'outside-phase',
      phase: 'screening',
      needs: ['open'],
      boundary: milestone(timeline, 'closes'),
    })
  })

  const closes = milestone(timeline, 'closes')
  test.each([
    ['on the deadline', 0, null],
    ['a millisecond after it', 1, 'outside-phase'],
  ])('of a submission %s', (_, after, because) => {
    const now = new Date(closes.getTime() + after)
    const refusal = whyNotMoveEntry('submit', { state: 'draft', timeline, now, isOwner: true, roles: [] })
    expect(refusal?.because ?? null).toBe(because)
  })

  const deadline = new Date('2024-08-08T17:00:00+07:00')
  test.each([
    ['within its deadline', '2024-08-08T17:00:00+07:00', null],
    ['after its deadline', '2024-08-08T17:00:00.001+07:00', { because: 'return-overdue', deadline }],
  ])('of a resubmission %s', (_, now, expected) => {
    expect(
      whyNotMoveEntry('resubmit', {
        state: 'returned',
        timeline,
        now: new Date(now),
        isOwner: true,
        roles: [],
        returnDeadline: deadline,
      }),
    ).toEqual(expected)
  })
})
