/** The register searched and ordered, and panel members chosen from it, in as few commands as for one. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Experts } from '#models/expert'
import type { Person } from '#models/person'
import type { ExpertFilter } from '#rules/experts'
import { addJudge } from '#server/operations/add-judge'
import { inviteJudge } from '#server/operations/invite-judge'
import { expert } from '#server/queries/expert'
import { expertList } from '#server/queries/expert-list'
import { panelChoice } from '#server/queries/panel-choice'
import { NotFound } from '#server/refuse'
import { countQueries } from '#tests/support/count-queries'
import { anExpert } from '#tests/support/expert'
import { aContest, aPerson, aUnit, byIn, moments, openWorld } from '#tests/support/world'
import { aPanel } from '../operations/a-judged-panel'

openWorld()

let contest: Contest
let organiser: Person

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  await Experts.deleteMany({})
})

const office = () => byIn(contest, organiser, moments.screening, 'organiser')
const all: ExpertFilter = { search: '', field: '', activity: 'active', order: 'name', page: 1 }

async function names(changes: Partial<ExpertFilter> = {}) {
  return (await expertList(office(), { ...all, ...changes })).rows.map(({ name }) => name)
}

async function aRegister() {
  await anExpert({
    name: 'Trần Quốc Bình An',
    degree: 'doctor',
    fields: ['Cơ khí'],
    email: 'an@vidu.example',
  })
  await anExpert({
    name: 'Đặng Ngọc Uyên Vy',
    degree: 'master',
    fields: ['Tin học', 'Cơ khí'],
    keywords: ['trí tuệ nhân tạo'],
    employer: 'Trường THPT Hoa Đá',
    history: ['2019: Tổ 1', '2021: Tổ 2'],
    email: 'vy@vidu.example',
  })
  await anExpert({ name: 'Lò Minh Bình', fields: ['Tin học'], isActive: false })
}

describe('the register', () => {
  test('stands in the order of given names, those who take no part left out', async () => {
    await aRegister()
    expect(await names()).toEqual(['TS. Trần Quốc Bình An', 'ThS. Đặng Ngọc Uyên Vy'])
    expect(await names({ activity: 'inactive' })).toEqual(['Lò Minh Bình'])
    expect(await names({ activity: 'all' })).toHaveLength(3)
  })

  test.each([
    ['dang uyen', ['ThS. Đặng Ngọc Uyên Vy']],
    ['ĐẶNG', ['ThS. Đặng Ngọc Uyên Vy']],
    ['binh tran', ['TS. Trần Quốc Bình An']],
    ['hoa da', ['ThS. Đặng Ngọc Uyên Vy']],
    ['tri tue', ['ThS. Đặng Ngọc Uyên Vy']],
    ['co kh', ['TS. Trần Quốc Bình An', 'ThS. Đặng Ngọc Uyên Vy']],
    ['uyen tran', []],
    ['yen', []],
    ['.*', ['TS. Trần Quốc Bình An', 'ThS. Đặng Ngọc Uyên Vy']],
  ])('is searched by beginnings of words without accents: %s', async (search, expected) => {
    await aRegister()
    expect(await names({ search })).toEqual(expected)
  })

  test('is narrowed by field, and knows its fields', async () => {
    await aRegister()
    expect(await names({ field: 'Tin học' })).toEqual(['ThS. Đặng Ngọc Uyên Vy'])
    expect((await expertList(office(), all)).fields).toEqual(['Cơ khí', 'Tin học'])
  })

  test('counts panels judged here and lines entered; who served most stands first, invitations do not count', async () => {
    await aRegister()
    const panels = [await aPanel(contest, []), await aPanel(await aContest(), [])]
    for (const panel of panels) {
      const own = byIn({ ...contest, _id: panel.contest }, organiser, moments.screening, 'organiser')
      await addJudge(own, panel._id.toHexString(), { name: 'An', email: 'an@vidu.example', unit: '' })
    }
    const third = await aPanel(contest, [])
    await addJudge(office(), third._id.toHexString(), { name: 'An', email: 'an@vidu.example', unit: '' })
    await inviteJudge(office(), third._id.toHexString(), { name: 'Vy', email: 'vy@vidu.example', unit: '' })
    const { rows } = await expertList(office(), { ...all, activity: 'all', order: 'served' })
    expect(rows.map(({ plainName, served }) => [plainName, served])).toEqual([
      ['Trần Quốc Bình An', 3],
      ['Đặng Ngọc Uyên Vy', 2],
      ['Lò Minh Bình', 0],
    ])
  })

  test('comes by fifty, in both orders', async () => {
    for (let index = 0; index < 53; index += 1)
      await anExpert({ name: `Lê ${String(index).padStart(2, '0')}` })
    for (const order of ['name', 'served'] as const) {
      const page = await expertList(office(), { ...all, order, page: 2 })
      expect(page).toMatchObject({ total: 53, first: 51, last: 53, pages: 2 })
      expect(page.rows.map(({ name }) => name)).toEqual(['Lê 50', 'Lê 51', 'Lê 52'])
    }
  })

  test.each(['name', 'served'] as const)(
    'asks the database as often for three as for one: %s',
    async (order) => {
      const unit = await aUnit()
      const one = async (email: string) => {
        await anExpert({ email, unit: unit._id })
        const panel = await aPanel(contest, [])
        await addJudge(office(), panel._id.toHexString(), { name: 'An', email, unit: '' })
      }
      await one('a1@vidu.example')
      const first = await countQueries(() => expertList(office(), { ...all, order }))
      await one('a2@vidu.example')
      await one('a3@vidu.example')
      expect(await countQueries(() => expertList(office(), { ...all, order }))).toBe(first)
    },
  )
})

describe('choosing for a panel', () => {
  test('tells apart who sits on it, and carries what the invitation needs', async () => {
    await aRegister()
    const panel = await aPanel(contest, [])
    await inviteJudge(office(), panel._id.toHexString(), { name: 'Vy', email: 'vy@vidu.example', unit: '' })
    const { rows } = await panelChoice(office(), panel._id.toHexString(), all)
    expect(rows.map(({ plainName, email, isMember }) => [plainName, email, isMember])).toEqual([
      ['Trần Quốc Bình An', 'an@vidu.example', false],
      ['Đặng Ngọc Uyên Vy', 'vy@vidu.example', true],
    ])
    await expect(panelChoice(office(), 'x', all)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('the page of an expert', () => {
  test('lists the panels they sat on, and those they were asked for', async () => {
    const { _id } = await anExpert({ name: 'Lê An', email: 'an2@vidu.example' })
    const [judged, asked] = [await aPanel(contest, []), await aPanel(contest, [])]
    const who = { name: 'An', email: 'an2@vidu.example', unit: '' }
    await addJudge(office(), judged._id.toHexString(), who)
    await inviteJudge(office(), asked._id.toHexString(), who)
    const { service } = await expert(office(), _id.toHexString())
    expect(
      service.map(({ panel, hasJudged, answer, decisionNumber }) => [
        panel,
        hasJudged,
        answer,
        decisionNumber,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [judged.name, true, null, '02/QĐ-BTC'],
        [asked.name, false, null, '02/QĐ-BTC'],
      ]),
    )
    expect(service).toHaveLength(2)
  })

  test('of somebody new is empty; of nobody is not found', async () => {
    expect(await expert(office(), 'moi')).toMatchObject({ expert: null, service: [] })
    for (const id of ['x', undefined, contest._id.toHexString()]) {
      await expect(expert(office(), id)).rejects.toBeInstanceOf(NotFound)
    }
  })
})
