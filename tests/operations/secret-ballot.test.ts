/** Who chose what cannot be found out: by ids, times, the order on disk, the journal, or anything else that is kept. */
import mongoose from 'mongoose'
import { beforeAll, describe, expect, test } from 'vitest'
import { Ballots } from '#models/ballot'
import { BallotPapers, type BallotPaper } from '#models/ballot-paper'
import { BallotTurns } from '#models/ballot-turn'
import { idFrom, newId } from '#models/ids'
import { findViolations } from '#server/invariants'
import { castBallot } from '#server/operations/cast-ballot'
import { closeBallot } from '#server/operations/close-ballot'
import { openBallot } from '#server/operations/open-ballot'
import { aSittingCouncil, castAll, papersOf, type SittingCouncil } from '#tests/support/sitting-council'
import { moments, openWorld } from '#tests/support/world'
import { journalOf } from './a-judged-panel'

openWorld()

/** Each voter crosses somebody else, so that a paper that is linked shows at once. */
const candidates = ['A', 'B', 'C', 'D', 'E']
const rounds = 30
/** What lots alone would guess: one of five in each round, 30 in all, with a deviation of about 5,5. */
const byChance = 30 + 6 * 5.5

/** Somebody who can read the whole database puts papers in an order and takes it for the order of voting. */
const attacks: Record<string, (papers: BallotPaper[]) => BallotPaper[]> = {
  'the order on disk': (papers) => papers,
  'the order on disk, backwards': (papers) => papers.toReversed(),
  'the ids': (papers) => papers.toSorted((a, b) => (String(a._id) < String(b._id) ? -1 : 1)),
  'the seconds in the ids': (papers) =>
    papers.toSorted((a, b) => a._id.getTimestamp().getTime() - b._id.getTimestamp().getTime()),
  'the counter in the ids': (papers) =>
    papers.toSorted((a, b) => (String(a._id).slice(18) < String(b._id).slice(18) ? -1 : 1)),
}

/** How many papers an attack gives to the voter who filled them in; voters voted in the order of the candidates. */
function right(papers: BallotPaper[], attack: (papers: BallotPaper[]) => BallotPaper[]): number {
  return attack(papers).filter(({ choices }, place) => choices?.[0] === candidates[place]).length
}

let council: SittingCouncil
const boxes: { id: string; papers: BallotPaper[] }[] = []

beforeAll(async () => {
  council = await aSittingCouncil({}, { size: 5 })
  for (let round = 0; round < rounds; round += 1) {
    const question = { kind: 'election', text: `Bầu lần ${round}`, candidates, choose: 1 } as const
    const id = await openBallot(council.chair, { ...question, candidates: [...candidates] })
    await castAll(
      council,
      id,
      candidates.map((one) => [one]),
    )
    boxes.push({ id, papers: (await papersOf(id)) as BallotPaper[] })
  }
}, 60_000)

describe('whoever reads the whole database learns no more than by drawing lots', () => {
  test.each(Object.entries(attacks))('from %s', (_name, attack) => {
    const guessed = boxes.reduce((sum, { papers }) => sum + right(papers, attack), 0)
    expect(guessed).toBeLessThan(byChance)
  })

  test('and the same attacks find every voter where papers are simply put in as they come', async () => {
    const ballot = newId()
    for (const choice of candidates) await BallotPapers.create({ _id: newId(), ballot, choices: [choice] })
    const naive = await BallotPapers.find({ ballot }).lean<BallotPaper[]>()
    const found = Object.entries(attacks).map(([name, attack]) => [name, right(naive, attack)])
    expect(Object.fromEntries(found)).toMatchObject({
      'the order on disk': candidates.length,
      'the ids': candidates.length,
      'the counter in the ids': candidates.length,
    })
    await BallotPapers.deleteMany({ ballot })
  })

  test('from what a paper holds: a ballot and a choice, no time, no number, nobody', async () => {
    const raw = await BallotPapers.collection.find({ ballot: idFrom(boxes[0]?.id) ?? newId() }).toArray()
    for (const paper of raw) expect(Object.keys(paper).sort()).toEqual(['_id', 'ballot', 'choices'])
    const near = boxes
      .flatMap(({ papers }) => papers)
      .filter(({ _id }) => Math.abs(_id.getTimestamp().getTime() - Date.now()) < 86_400_000)
    expect(near).toEqual([])
  })

  test('from the journal, which says who voted and not what', async () => {
    const lines = await journalOf(`ballot:${boxes[0]?.id}`)
    const votes = lines.filter(({ action }) => action === 'ballot.voted')
    expect(votes).toEqual(
      council.members.map(({ actor }) => ({
        action: 'ballot.voted',
        actor: actor.person._id.toHexString(),
        at: moments.deliberation,
        details: {},
      })),
    )
  })

  test('from any other collection: none names a paper, and turns tell no time', async () => {
    const ids = boxes.flatMap(({ papers }) => papers.map(({ _id }) => _id.toHexString()))
    const collections = (await mongoose.connection.db?.listCollections().toArray()) ?? []
    for (const { name } of collections.filter((one) => one.name !== BallotPapers.collection.name)) {
      const text = JSON.stringify(await mongoose.connection.db?.collection(name).find().toArray())
      expect(ids.filter((id) => text.includes(id))).toEqual([])
    }
    const turns = await BallotTurns.collection.find().toArray()
    for (const turn of turns) {
      expect(Object.keys(turn).sort()).toEqual(['_id', 'ballot', 'hasVoted', 'person', 'version'])
      expect(turn.version).toBe(1)
    }
  })

  test('while it is open: what the ballot itself keeps is how many voted', async () => {
    for (const { id } of boxes) {
      expect(await Ballots.findById(id).lean()).toMatchObject({ turnout: 5, count: null, state: 'open' })
    }
  })
})

describe('a vote is whole or not at all', () => {
  test('without a paper to fill in, the turn is not used', async () => {
    const id = await openBallot(council.chair, { kind: 'motion', text: 'Hết phiếu' })
    await BallotPapers.deleteMany({ ballot: idFrom(id) })
    await expect(castBallot(council.chair, id, ['yes'])).rejects.toThrow('fewer papers')
    expect(await BallotTurns.countDocuments({ ballot: idFrom(id), hasVoted: true })).toBe(0)
    expect(await Ballots.findById(id).lean()).toMatchObject({ turnout: 0 })
    expect(await journalOf(`ballot:${id}`)).toHaveLength(1)
    expect(await findViolations(moments.deliberation)).toContainEqual(
      expect.stringContaining('5 turns and 0 papers'),
    )
    await BallotTurns.deleteMany({ ballot: idFrom(id) })
  })

  test('and the house notices a paper too many, and a count that is not that of the papers', async () => {
    const [first, second] = boxes
    expect(await findViolations(moments.deliberation)).toEqual([])
    await closeBallot(council.chair, first?.id)
    await BallotPapers.updateOne({ ballot: idFrom(first?.id) }, { $set: { choices: ['A', 'B'] } })
    await BallotPapers.updateOne({ ballot: idFrom(second?.id) }, { $set: { choices: null } })
    expect(await findViolations(moments.deliberation)).toEqual([
      expect.stringContaining('was not counted as its papers say'),
      expect.stringContaining('5 turns were used, 4 papers filled in'),
    ])
  })
})
