/** The laws of giving prizes with caps, votes, rates and facts (shared/scoring.md §4). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, checkAwards, type Allocation, type ChosenAward } from '#scoring/awards'
import { points } from '#scoring/points'
import { decideAll, groupsOf, problems, type AwardProblem, type Scored } from '#tests/scoring/awards/an-award'
import { runs } from '#tests/scoring/runs'

const tried = { numRuns: runs() }

function given({ scored, tiers, policy }: AwardProblem): Allocation {
  return allocate(groupsOf(scored), tiers, policy)
}

function prizesOf({ awards }: Allocation) {
  return new Map(awards.map(({ entry, tier }) => [entry, tier]))
}

function reasonsOf({ awards }: Allocation) {
  return new Map(awards.map(({ entry, reason }) => [entry, reason]))
}

function winnersOf({ awards }: Allocation) {
  return awards.filter(({ tier }) => tier !== null)
}

function asChosen(scored: readonly Scored[], result: Allocation): ChosenAward[] {
  const prizes = prizesOf(result)
  return groupsOf(scored).flatMap(({ entries, rank, published }) =>
    entries.map((entry) => ({ entry, scope: null, rank, published, tier: prizes.get(entry) ?? null })),
  )
}

test('every entry gets exactly one answer, and its reason fits its prize', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { awards } = given(problem)
      expect(awards.map(({ entry }) => entry).sort()).toEqual(problem.scored.map(({ entry }) => entry).sort())
      for (const { tier, reason } of awards)
        expect(['within-quota', 'by-decision', 'tie-expands-quota'].includes(reason.code)).toBe(tier !== null)
    }),
    tried,
  )
})

test('the order of entries inside a tie, of ballots and of facts decides nothing', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { scored, tiers, policy } = problem
      const turned = given({
        scored: scored.toReversed(),
        tiers,
        policy: {
          ...policy,
          facts: new Map([...policy.facts!].reverse()),
          ballots: policy.ballots?.toReversed(),
        },
      })
      const straight = given(problem)
      expect(reasonsOf(turned)).toEqual(reasonsOf(straight))
      expect(prizesOf(turned)).toEqual(prizesOf(straight))
      expect({ ...turned, awards: [], approvals: [] }).toEqual({ ...straight, awards: [], approvals: [] })
    }),
    tried,
  )
})

test('what is proposed breaks no rule, and only votes not yet taken are missing', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { scored, tiers, policy } = problem
      const result = given(problem)
      const issues = checkAwards(tiers, asChosen(scored, result), policy)
      const awaited = result.approvals.filter(({ verdict }) => verdict === 'awaiting')
      expect(issues.map((issue) => [issue.code, 'entry' in issue && issue.entry])).toEqual(
        awaited.map(({ entry }) => ['not-approved', entry]).sort(),
      )
    }),
    tried,
  )
})

test('no holder wins more than the cap, nobody who may not win wins, and the rate holds under every tie policy', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { caps = [], facts, maxAwardRate } = problem.policy
      const winners = winnersOf(given(problem)).map(({ entry }) => facts!.get(entry)!)
      expect(winners.every(({ ineligible }) => ineligible === null)).toBe(true)
      for (const { code, most, mostOf = {} } of caps)
        for (const holder of ['an', 'binh', 'chi', 'dung', 'u1', 'u2', 'u3', 'p1', 'p2']) {
          const won = winners.filter(({ holders }) => holders![code]!.includes(holder)).length
          expect(won).toBeLessThanOrEqual(mostOf[holder] ?? most)
        }
      if (maxAwardRate)
        expect(winners.length * maxAwardRate.denominator).toBeLessThanOrEqual(
          problem.scored.length * maxAwardRate.numerator,
        )
    }),
    tried,
  )
})

test('entries with one key get one prize, unless a cap, a vote or being ineligible parts them', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const result = given(problem)
      const parted = new Set(
        result.approvals.filter(({ verdict }) => verdict === 'rejected').map((a) => a.entry),
      )
      const out = ['author-cap', 'unit-cap', 'ineligible']
      const [reasons, prizes] = [reasonsOf(result), prizesOf(result)]
      for (const { entries } of groupsOf(problem.scored)) {
        const alike = entries.filter((each) => !parted.has(each) && !out.includes(reasons.get(each)!.code))
        expect(new Set(alike.map((each) => prizes.get(each))).size).toBeLessThanOrEqual(1)
      }
    }),
    tried,
  )
})

test('nothing at or below a pending tie is given, but prizes the committee rejected the whole tie for', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const result = given({ ...problem, policy: { ...problem.policy, tiePolicy: 'hold', borrow: false } })
      if (!result.pending) return
      const { candidates } = result.pending
      const rejections = new Set(
        result.approvals
          .filter(({ verdict }) => verdict === 'rejected')
          .map(({ entry, tier }) => `${entry} ${tier}`),
      )
      const groups = groupsOf(problem.scored)
      const from = groups.findIndex(({ entries }) => entries.includes(candidates[0]!))
      const behind = groups.slice(from).flatMap(({ entries }) => entries)
      for (const { entry, tier } of winnersOf(result))
        if (behind.includes(entry))
          expect(candidates.filter((candidate) => !rejections.has(`${candidate} ${tier}`))).toEqual([])
    }),
    tried,
  )
})

test('moving every score and threshold by the same amount changes no prize and no reason but the thresholds named', () => {
  fc.assert(
    fc.property(problems, fc.nat(5000), ({ scored, tiers, policy }, shift) => {
      const groups = groupsOf(scored)
      const moved = groups.map((group) => ({ ...group, published: points(group.published + shift) }))
      const raised = tiers.map((tier) => ({ ...tier, minScore: points(tier.minScore + shift) }))
      expect(prizesOf(allocate(moved, raised, policy))).toEqual(prizesOf(allocate(groups, tiers, policy)))
    }),
    tried,
  )
})

test('a patient council comes to an end, whatever it decides, and then nothing waits and every rule holds', () => {
  fc.assert(
    fc.property(problems, fc.boolean(), ({ scored, tiers, policy }, turned) => {
      const { result, decisions } = decideAll(
        (book) => allocate(groupsOf(scored), tiers, { ...policy, decisions: book }),
        (candidates) => (turned ? candidates.toReversed() : candidates),
      )
      expect(result.decisionsUsed).toEqual(decisions.map(({ id }) => id))
      const issues = checkAwards(tiers, asChosen(scored, result), policy)
      expect(issues.filter((issue) => issue.code !== 'not-approved' || issue.verdict !== 'awaiting')).toEqual(
        [],
      )
      expect(result.awards.filter(({ reason }) => reason.code.endsWith('-pending'))).toEqual([])
    }),
    tried,
  )
})

test('an approval that comes in changes no prize; a rejection takes one prize and touches nobody above whom the votes left alone', () => {
  fc.assert(
    fc.property(problems, fc.nat(), (problem, pick) => {
      const before = given(problem)
      const awaited = before.approvals.filter(({ verdict }) => verdict === 'awaiting')
      if (awaited.length === 0) return
      const { entry, tier } = awaited[pick % awaited.length]!
      const voted = (inFavour: number) => {
        const ballots = [...problem.policy.ballots!, { entry, tier, inFavour, members: 9 }]
        return given({ ...problem, policy: { ...problem.policy, ballots } })
      }
      expect(voted(6).awards).toEqual(before.awards)
      const after = voted(5)
      expect(prizesOf(after).get(entry)).not.toBe(tier)
      const rejected = new Set(
        after.approvals.filter(({ verdict }) => verdict === 'rejected').map((a) => a.entry),
      )
      const groups = groupsOf(problem.scored)
      const own = groups.findIndex(({ entries }) => entries.includes(entry))
      for (const above of groups.slice(0, own).flatMap(({ entries }) => entries))
        if (!rejected.has(above)) expect(prizesOf(after).get(above)).toBe(prizesOf(before).get(above))
    }),
    tried,
  )
})

test('adding an entry under no cap strictly below all winners changes no prize already won', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { maxAwardRate: _, ...policy } = problem.policy
      const before = given({ ...problem, policy })
      const won = new Set(winnersOf(before).map(({ entry }) => entry))
      if (problem.scored.some(({ entry, score }) => won.has(entry) && score <= 10)) return
      const more = given({ ...problem, policy, scored: [...problem.scored, { entry: 'new', score: 10 }] })
      for (const { entry, tier } of winnersOf(before)) expect(prizesOf(more).get(entry)).toBe(tier)
    }),
    tried,
  )
})
