/** The list of all contests: launched ones only, the newest first, narrowed by programme, year and words. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#models/ids'
import { Publications } from '#models/publication'
import { contestArchive, type ArchiveFilter } from '#server/queries/contest-archive'
import { countQueries } from '#tests/support/count-queries'
import { aContest, moments, openWorld } from '#tests/support/world'

openWorld()

const everything: ArchiveFilter = { words: '', programme: null, year: null, page: 1 }
const archive = (changes: Partial<ArchiveFilter> = {}, now = moments.finished) =>
  contestArchive({ actor: null, now }, { ...everything, ...changes })
const titles = async (changes: Partial<ArchiveFilter>, now?: Date) =>
  (await archive(changes, now)).rows.map(({ title }) => title)

beforeAll(async () => {
  const youth = await aContest({ title: 'Cuộc thi Sáng tạo trẻ tỉnh Hà Giang', year: 2024, ordinal: 18 })
  await aContest({ title: 'Cuộc thi Sáng tạo trẻ lần trước', year: 2023, ordinal: 17, province: 'Bắc Ninh' })
  await aContest({ title: 'Hội thi Sáng tạo kỹ thuật', year: 2024, ordinal: 9, programme: 'technical' })
  await aContest({ title: 'Chưa thông báo', year: 2025, stage: 'preparing' })
  await Publications.create({
    _id: newId(),
    contest: youth._id,
    round: 'final',
    number: 1,
    decisionNumber: '',
    regulationsVersion: 1,
    inputsDigest: 'ab',
    laureates: [],
    notAwarded: [],
    counts: { received: 0, eligible: 0, awarded: 0 },
    publishedAt: moments.posting,
    publishedBy: newId(),
  })
})

test('has every launched contest, the newest first, with when its results came out', async () => {
  const { rows, years, programmes, total, pages } = await archive()
  expect(rows.map(({ title, year, publishedAt }) => [title, year, publishedAt])).toEqual([
    ['Cuộc thi Sáng tạo trẻ tỉnh Hà Giang', 2024, moments.posting],
    ['Hội thi Sáng tạo kỹ thuật', 2024, null],
    ['Cuộc thi Sáng tạo trẻ lần trước', 2023, null],
  ])
  expect([years, programmes, total, pages]).toEqual([[2024, 2023], ['youth', 'technical'], 3, 1])
  expect((await archive({}, moments.judging)).rows[0]?.publishedAt).toBe(null)
  expect(await titles({}, new Date('2020-01-01T00:00:00Z'))).toEqual([])
})

test('is narrowed by programme, by year, and by words without accents', async () => {
  expect(await titles({ programme: 'technical' })).toEqual(['Hội thi Sáng tạo kỹ thuật'])
  expect(await titles({ year: 2023 })).toEqual(['Cuộc thi Sáng tạo trẻ lần trước'])
  expect(await titles({ words: 'ky  THUAT sang' })).toEqual(['Hội thi Sáng tạo kỹ thuật'])
  expect(await titles({ words: 'bac ninh' })).toEqual(['Cuộc thi Sáng tạo trẻ lần trước'])
  expect(await titles({ words: 'không có' })).toEqual([])
})

test('comes in pages, with as many queries for many contests as for few', async () => {
  const few = await countQueries(() => archive())
  for (let count = 0; count < 32; count += 1) await aContest({ year: 2010, ordinal: count })
  expect(await countQueries(() => archive())).toBe(few)
  const second = await archive({ page: 2 })
  expect(second).toMatchObject({ page: 2, pages: 2, total: 35, first: 31, last: 35 })
  expect(second.rows).toHaveLength(5)
})
