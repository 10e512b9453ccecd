/** Who speaks for a unit: appointed or granted, told by a letter, let in while they serve; what the unit then sees, and what not. */
import { describe, expect, test } from 'vitest'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Outbox } from '#models/outbox'
import { enterUnit } from '#server/guard'
import { answerApplication } from '#server/operations/answer-application'
import { appointCoordinator } from '#server/operations/appoint-coordinator'
import { applyAsCoordinator } from '#server/operations/apply-as-coordinator'
import { enterForUnit } from '#server/operations/enter-for-unit'
import { remindOwners } from '#server/operations/remind-owners'
import { coordinators } from '#server/queries/coordinators'
import { unitDesk } from '#server/queries/unit-desk'
import { unitEntry } from '#server/queries/unit-entry'
import { NotFound } from '#server/refuse'
import { aRoad, communeStage, schoolStage } from '#tests/support/a-chain'
import { getRequest, statusOf, thrownBy } from '#tests/support/requests'
import { actionsOf, lettersTo } from '#tests/support/dossier'
import { aPerson, aUnit, by, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const list = { search: '', page: 1 }

describe('a coordinator', () => {
  test('is appointed once, by a letter, and may be somebody not yet known', async () => {
    const road = await aRoad()
    const office = byIn(road.contest, await aPerson(), moments.open, 'organiser')
    const unit = await aUnit({ parent: road.commune })
    const told = {
      unit: unit._id.toHexString(),
      name: 'Lục Thị Thanh',
      email: `thanh-${unit._id.toHexString()}@example.org`,
      letter: '12/GGT',
      from: null,
      until: null,
    }
    await appointCoordinator(office, told)
    await appointCoordinator(office, told)
    const { rows } = await coordinators(office, list)
    expect(rows.find(({ email }) => email === told.email)).toMatchObject({
      name: told.name,
      unit: { name: unit.name },
      state: 'serving',
      letter: '12/GGT',
    })
    expect(await lettersTo(told.email)).toEqual(['coordinator-appointed'])
    await expect(appointCoordinator(office, { ...told, unit: newId().toHexString() })).rejects.toThrow(
      NotFound,
    )
  })

  test('may apply; the office declines with a reason, grants, and ends the service', async () => {
    const road = await aRoad()
    const person = await aPerson()
    const applicant = by(person, moments.open)
    const office = byIn(road.contest, await aPerson(), moments.open, 'organiser')
    const apply = () =>
      applyAsCoordinator(applicant, road.contest.slug, {
        unit: road.school._id.toHexString(),
        note: 'Tổng phụ trách',
      })
    const record = async () => Coordinators.findOne({ contest: road.contest._id, person: person._id }).lean()
    await apply()
    await apply()
    const id = (await record())?._id.toHexString() ?? ''
    const answer = (act: 'grant' | 'decline' | 'end', text: string) =>
      answerApplication(office, { coordinator: id, answer: act, text })
    await answer('decline', 'Thiếu giấy giới thiệu')
    expect(await record()).toMatchObject({ state: 'declined', note: 'Thiếu giấy giới thiệu' })
    await apply()
    await answer('grant', '15/GGT')
    expect(await record()).toMatchObject({ state: 'serving', letter: '15/GGT', until: null })
    await answer('end', 'Chuyển công tác')
    expect(await record()).toMatchObject({ state: 'serving', until: moments.open })
  })

  test('is let in for their own unit only, while they serve', async () => {
    const road = await aRoad()
    const params = { contest: road.contest.slug, unit: road.school._id.toHexString() }
    const enter = async (person?: typeof road.owner, changes = {}) =>
      enterUnit(await getRequest('/don-vi', person), { ...params, ...changes })
    expect(statusOf(await thrownBy(enter()))).toBe(302)
    expect((await enter(road.schoolPerson)).unit._id).toEqual(road.school._id)
    expect(statusOf(await thrownBy(enter(road.communePerson)))).toBe(403)
    expect(statusOf(await thrownBy(enter(road.schoolPerson, { unit: newId().toHexString() })))).toBe(404)
    await Coordinators.updateOne({ person: road.schoolPerson._id }, { until: moments.upcoming })
    expect(statusOf(await thrownBy(enter(road.schoolPerson)))).toBe(403)
  })
})

describe('a unit', () => {
  test('sees of drafts only what they are called and lack, and opens only what came before it', async () => {
    const road = await aRoad()
    const draft = await road.draft()
    const { rows, counts } = await unitDesk(road.bySchool, { view: 'drafts', page: 1 })
    expect([counts.drafts, rows.map(({ title, lacks }) => [title, lacks])]).toEqual([
      1,
      [[draft.answers.title, []]],
    ])
    await expect(unitEntry(road.bySchool, draft._id.toHexString())).rejects.toThrow(NotFound)
    const id = await road.sentUp()
    await expect(unitEntry(road.byCommune, id)).rejects.toThrow(NotFound)
    const seen = await unitEntry(road.bySchool, id)
    expect(seen.moves.map(({ move, refusal }) => [move, refusal])).toEqual([
      ['choose', null],
      ['return', null],
      ['decline', null],
    ])
  })

  test('never sees papers of identity, unless its stage says so', async () => {
    const secret = (road: Awaited<ReturnType<typeof aRoad>>) =>
      road.contest.regulations.parts
        .filter(({ audience }) => audience === 'secretariat')
        .map(({ code }) => code)
    const [usual, trusted] = [
      await aRoad(),
      await aRoad([{ ...schoolStage, seesIdentityPapers: true }, communeStage]),
    ]
    const partsSeen = async (road: typeof usual) =>
      (await unitEntry(road.bySchool, await road.sentUp())).parts.map(({ code }) => code)
    const hidden = secret(usual)
    expect(hidden.length).toBeGreaterThan(0)
    expect((await partsSeen(usual)).filter((code) => hidden.includes(code))).toEqual([])
    expect((await partsSeen(trusted)).filter((code) => hidden.includes(code))).toEqual(hidden)
  })

  test('enters for its authors: the coordinator owns the draft, and nobody’s consent is given', async () => {
    const road = await aRoad()
    const id = newId().toHexString()
    await enterForUnit(road.bySchool, id)
    await enterForUnit(road.bySchool, id)
    const entry = await Entries.findById(id).lean()
    expect(entry).toMatchObject({
      owner: road.schoolPerson._id,
      behalf: road.school._id,
      answers: { unit: road.school._id.toHexString(), consents: [] },
    })
    expect(entry && (await actionsOf(entry))).toEqual(['entry.opened'])
    await expect(enterForUnit(road.byCommune, id)).rejects.toThrow(NotFound)
  })

  test('reminds each owner once a day', async () => {
    const road = await aRoad()
    await road.draft()
    await road.draft()
    const owners = [road.owner._id.toHexString()]
    expect([await remindOwners(road.bySchool, owners), await remindOwners(road.bySchool, owners)]).toEqual([
      1, 0,
    ])
    expect(await Outbox.countDocuments({ to: road.owner.email, template: 'draft-due' })).toBe(1)
    expect(await remindOwners(road.byCommune, owners)).toBe(0)
  })
})
