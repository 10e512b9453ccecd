/** The council's two pages of insight as a browser asks for them: guarded, and the simulation read from its address. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as calibrationLoader } from '../../app/chair/calibration'
import { loader as simulationLoader } from '../../app/chair/simulation'
import type { Person } from '#models/person'
import { paths } from '#paths'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { aCouncil, marks, timelineAt, type Council } from '#tests/support/council'
import { getRequest, thrownBy } from '#tests/support/requests'
import { aPerson, aSeat, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const timeline = timelineAt(haGiangYouthContest(18, 2024).timeline, moments.deliberation)

let council: Council
let judge: Person
beforeAll(async () => {
  council = await aCouncil({ '101': [first, first] }, { contest: { timeline } })
  judge = await aPerson()
  await aSeat(council.contest, judge, 'judge')
})

const pages = { calibration: calibrationLoader, simulation: simulationLoader }

async function visit(page: keyof typeof pages, person?: Person, search = '', contest = council.contest.slug) {
  const request = await getRequest(paths[page](contest) + search, person)
  return pages[page]({ request, params: { contest }, context: {} as never })
}

describe.each(['calibration', 'simulation'] as const)('the page of %s', (page) => {
  test('is for the chair only', async () => {
    for (const person of [council.organiser.actor.person, judge, await aPerson()])
      expect(await thrownBy(visit(page, person))).toMatchObject({ init: { status: 403 } })
    expect(await thrownBy(visit(page))).toMatchObject({ status: 302 })
  })

  test('is not found for a contest that is not there', async () => {
    const unknown = visit(page, council.chair.actor.person, '', 'khong-co')
    expect(await thrownBy(unknown)).toMatchObject({ init: { status: 404 } })
  })

  test('is shown to the chair, also before there is any work', async () => {
    const empty = await aCouncil({}, { contest: { timeline } })
    for (const { contest, chair } of [council, empty])
      expect(await visit(page, chair.actor.person, '', contest.slug)).toMatchObject({
        contest: { slug: contest.slug, shortTitle: contest.shortTitle },
      })
  })
})

describe('a trial in the address', () => {
  const trial = async (search: string) => visit('simulation', council.chair.actor.person, search)

  test('is run', async () => {
    expect(await trial('?so.first=0&diem.first=90')).toMatchObject({
      prizes: [
        { typed: null },
        { code: 'first', typed: { count: '0', minScore: '90' }, problem: null },
        {},
        {},
        {},
      ],
      outcome: { changes: [{ blindCode: '101', change: 'moved', after: 'Giải Nhì' }] },
    })
  })

  test.each([
    ['?so.first=hai&diem.first=90', { count: 'hai', minScore: '90' }, 'count'],
    ['?so.first=2', { count: '2', minScore: '' }, 'min-score'],
    ['?so.first=2&diem.first=99', { count: '2', minScore: '99' }, 'rises'],
  ])('%s comes back with its problem', async (search, typed, problem) => {
    const page = await trial(search)
    expect(page).toMatchObject({ prizes: [{}, { code: 'first', typed, problem }, {}, {}, {}], outcome: null })
  })

  test.each(['?so.=1', '?so.__proto__=1&diem.__proto__=2', '?diem.first=90', '?toString=1'])(
    '%s is no trial',
    async (search) => {
      expect(await trial(search)).toMatchObject({ outcome: null })
    },
  )
})
