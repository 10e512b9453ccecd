/** The one search of the office: what it finds of each kind, what it keeps to itself, and how much it asks for. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Experts } from '#models/expert'
import { newId } from '#models/ids'
import { Outbox, waitingLetter } from '#models/outbox'
import type { Person } from '#models/person'
import { Units } from '#models/unit'
import { officeSearch } from '#server/queries/office-search'
import { countQueries } from '#tests/support/count-queries'
import { anExpert } from '#tests/support/expert'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSubmittedEntry,
  aUnit,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person
let owner: Person

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  owner = await aPerson()
  await Promise.all([Experts.deleteMany({}), Units.deleteMany({}), Outbox.deleteMany({})])
})

const as = () => byIn(contest, secretary, moments.judging, 'secretary')
const authors = [anAuthor({ name: 'Giàng Thị Mỷ' })]

async function aLetter(to: string, at = moments.open, of = contest) {
  const _id = newId()
  await Outbox.create(
    waitingLetter({
      _id,
      key: `${_id.toHexString()} ${to}`,
      contest: of._id,
      to,
      template: 'entry-accepted',
      data: { title: 'Máy tẽ ngô', receiptNumber: 'HG18-00001-G', name: 'Giàng Thị Mỷ' },
      words: ['giang', 'thi', 'my'],
      notBefore: at,
      createdAt: at,
    }),
  )
}

async function anOffice(of = contest) {
  const answers = { ...completeAnswers(of), title: 'Máy tẽ ngô', authors }
  await aSubmittedEntry(of, owner, { answers })
  await anEntry(of, owner, { answers })
  await anExpert({ name: 'Giàng Văn Sì', isActive: false })
  await aUnit({ name: 'Trường THCS Giàng Chu Phìn' })
  await aLetter('giang@vidu.example', moments.open, of)
}

describe('a word', () => {
  test.each(['giàng', 'GIANG', 'gian'])(
    'finds what has it in every kind, drafts left out: %s',
    async (word) => {
      await anOffice()
      await anOffice(await aContest())
      expect(await officeSearch(as(), word)).toMatchObject({
        entries: { total: 1, isMore: false, rows: [{ title: 'Máy tẽ ngô', lead: 'Giàng Thị Mỷ' }] },
        experts: { total: 2, rows: [{ name: 'Giàng Văn Sì', isActive: false }, { name: 'Giàng Văn Sì' }] },
        units: { total: 2, rows: [{ name: 'Trường THCS Giàng Chu Phìn' }, {}] },
        letters: { total: 1, isMore: false, rows: [{ to: 'giang@vidu.example', state: 'waiting' }] },
      })
    },
  )

  test('that nothing has finds nothing; where none can be searched by, nothing is asked', async () => {
    await anOffice()
    const none = { total: 0, isMore: false, rows: [] }
    expect(await officeSearch(as(), 'xyz')).toMatchObject({
      entries: none,
      experts: none,
      units: none,
      letters: none,
    })
    for (const search of ['', '  ', '.*', '“”']) {
      expect(await officeSearch(as(), search)).toBeNull()
      expect(await countQueries(() => officeSearch(as(), search))).toBe(0)
    }
  })
})

test.each([12, 201])('of %i letters the newest ten are shown', async (many) => {
  for (let day = 0; day < many; day += 1) {
    await aLetter(`thu-${day}@vidu.example`, new Date(moments.open.getTime() + day * 60_000))
  }
  const letters = (await officeSearch(as(), 'giang'))?.letters
  expect(letters).toMatchObject({ total: Math.min(many, 200), isMore: many > 200 })
  expect(letters?.rows.map(({ to }) => to)).toEqual(
    Array.from({ length: 10 }, (_, index) => `thu-${many - 1 - index}@vidu.example`),
  )
})

test('asks no more of the database when there is more to find', async () => {
  await anOffice()
  const ofOne = await countQueries(() => officeSearch(as(), 'giang'))
  await anOffice()
  await anOffice()
  expect(await countQueries(() => officeSearch(as(), 'giang'))).toBe(ofOne)
})
