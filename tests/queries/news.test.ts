/** What the public reads of posts, and what it does not: drafts, moments to come, what was taken back, editions in preparation. */
import { expect, test } from 'vitest'
import { Contests } from '#models/contest'
import { newId } from '#models/ids'
import { Posts } from '#models/post'
import { slugOf } from '#rules/posts'
import { publishPost, withdrawPost } from '#server/operations/move-post'
import { beginPost, savePost, type PostInput } from '#server/operations/save-post'
import { contestPage } from '#server/queries/contest-page'
import { guidance } from '#server/queries/guidance'
import { news, newsFeed } from '#server/queries/news'
import { openContests } from '#server/queries/open-contests'
import { postFile, postPicture } from '#server/queries/post-bytes'
import { postEditor, postVersion } from '#server/queries/post-editor'
import { postPage } from '#server/queries/post-page'
import { posts } from '#server/queries/posts'
import { countQueries } from '#tests/support/count-queries'
import { aContest, aPerson, byIn, moments, openWorld } from '#tests/support/world'
import type { Contest } from '#models/contest'

openWorld()

const visitor = (now = moments.open) => ({ actor: null, now })

async function aPost(
  contest: Contest,
  changes: Partial<PostInput> = {},
  publishAt: Date | null | 'draft' = null,
) {
  const by = byIn(contest, await aPerson(), moments.open, 'organiser')
  const input: PostInput = {
    version: 0,
    kind: 'news',
    reach: 'contest',
    audience: null,
    order: 0,
    title: 'Tin thử',
    summary: '',
    body: 'Nội dung',
    isPinned: false,
    ...changes,
  }
  const id = await beginPost(by, newId().toHexString(), input)
  if (publishAt !== 'draft') await publishPost(by, id, { version: 0, publishAt })
  const slug = (await Posts.findById(id).lean())?.slug ?? ''
  return { by, id, slug, input }
}

const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

test('the news are what is published and due, the pinned on top, without guidance and without preparing editions', async () => {
  await Posts.deleteMany({})
  const [contest, other, hidden] = await Promise.all([aContest(), aContest(), aContest()])
  await aPost(contest, { title: 'Cũ' })
  await aPost(contest, { title: 'Ghim', isPinned: true })
  await aPost(contest, { title: 'Hẹn giờ' }, moments.judging)
  await aPost(contest, { title: 'Nháp' }, 'draft')
  await aPost(contest, { title: 'Hướng dẫn', kind: 'guidance' })
  await aPost(other, { title: 'Nơi khác' })
  await aPost(hidden, { title: 'Chưa phát động' })
  await Contests.updateOne({ _id: hidden._id }, { $set: { stage: 'preparing' } })
  expect(titles((await news(visitor(), null, 1)).rows)).toEqual(['Ghim', 'Nơi khác', 'Cũ'])
  expect(titles((await news(visitor(), contest.slug, 1)).rows)).toEqual(['Ghim', 'Cũ'])
  expect(titles((await news(visitor(moments.judging), contest.slug, 1)).rows)).toEqual([
    'Ghim',
    'Hẹn giờ',
    'Cũ',
  ])
  expect(titles((await newsFeed(visitor())).entries)).toEqual(['Nơi khác', 'Ghim', 'Cũ'])
  await expect(news(visitor(), hidden.slug, 1)).rejects.toThrow('Not found')
})

test('a long list comes in pages, with as many queries for one row as for many', async () => {
  await Posts.deleteMany({})
  const contest = await aContest()
  await aPost(contest, { title: 'Tin 0' })
  const few = await countQueries(() => news(visitor(), null, 1))
  for (let count = 1; count < 23; count += 1) await aPost(contest, { title: `Tin ${count}` })
  const many = await countQueries(() => news(visitor(), null, 1))
  expect(many).toBe(few)
  expect(await news(visitor(), null, 2)).toMatchObject({ page: 2, pages: 2, total: 23, first: 21, last: 23 })
  expect((await news(visitor(), null, 99)).page).toBe(2)
})

test('a series reads what one of its editions wrote for all of them', async () => {
  const series = newId()
  const [first, second, stranger] = await Promise.all([
    aContest({ series }),
    aContest({ series }),
    aContest(),
  ])
  const told = await aPost(first, { title: 'Cho mọi lần thi', reach: 'series' })
  await aPost(stranger, { title: 'Không có chuỗi', reach: 'series' })
  expect(titles((await news(visitor(), second.slug, 1)).rows)).toEqual(['Cho mọi lần thi'])
  const page = await contestPage(visitor(), second.slug)
  expect(titles(page.news)).toEqual(['Cho mọi lần thi'])
  expect((await Posts.findOne({ contest: stranger._id }).lean())?.reach).toBe('contest')
  expect(told.slug).toBe('cho-moi-lan-thi')
})

test('a post is read at its address while it is published; what was taken back says so and no more', async () => {
  const contest = await aContest()
  const { by, id, slug, input } = await aPost(contest, { title: 'Lịch nộp', body: '## Mốc\n\nHạn nộp.' })
  expect(await postPage(visitor(), slug)).toMatchObject({
    title: 'Lịch nộp',
    publishedAt: moments.open,
    changedAt: null,
    contest: { slug: contest.slug, title: contest.title },
    nodes: [{ is: 'heading' }, { is: 'paragraph' }],
  })
  await expect(postPage(visitor(moments.upcoming), slug)).rejects.toThrow('Not found')
  await savePost({ ...by, now: moments.judging }, id, { ...input, version: 1, body: 'Sửa' })
  expect(await postPage(visitor(moments.judging), slug)).toMatchObject({ changedAt: moments.judging })
  await withdrawPost(by, id, { version: 2 })
  expect(await postPage(visitor(), slug)).toBe('withdrawn')
  await Contests.updateOne({ _id: contest._id }, { $set: { stage: 'preparing' } })
  await expect(postPage(visitor(), slug)).rejects.toThrow('Not found')
})

test('pictures and papers of a post that is not read are not there', async () => {
  const contest = await aContest()
  const { slug } = await aPost(contest, { title: 'Có ảnh' }, 'draft')
  await expect(postPicture(visitor(), slug, '1', null)).rejects.toThrow('Not found')
  await expect(postFile(visitor(), slug, '1')).rejects.toThrow('Not found')
})

test('guidance stands by its readers and its order; a contest’s own stands with the contest', async () => {
  await Posts.deleteMany({})
  const contest = await aContest()
  const guide = { kind: 'guidance', reach: 'house' } as const
  await aPost(contest, { ...guide, title: 'Chấm từ xa', audience: 'judges' })
  await aPost(contest, { ...guide, title: 'Bước hai', audience: 'entrants', order: 2 })
  await aPost(contest, { ...guide, title: 'Bước một', audience: 'entrants', order: 1 })
  await aPost(contest, { kind: 'guidance', title: 'Riêng cuộc thi', audience: 'schools' })
  expect((await guidance(visitor())).map(({ audience, pages }) => [audience, ...titles(pages)])).toEqual([
    ['entrants', 'Bước một', 'Bước hai'],
    ['judges', 'Chấm từ xa'],
  ])
  expect(titles((await contestPage(visitor(), contest.slug)).guidance)).toEqual(['Riêng cuộc thi'])
})

test('the home page shows the latest news', async () => {
  await Posts.deleteMany({})
  const contest = await aContest()
  for (const title of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) await aPost(contest, { title })
  await aPost(contest, { title: 'Ghim chung', isPinned: true, reach: 'house' })
  await aPost(contest, { title: 'Ghim riêng', isPinned: true })
  await aPost(contest, { title: 'Sáu' })
  expect(titles((await openContests(visitor())).news)).toEqual(['Ghim chung', 'Sáu', 'Ghim riêng', 'Năm'])
})

test('the office sees its own posts, drafts included, with every version of their words', async () => {
  const contest = await aContest()
  const { by, id, input } = await aPost(contest, { title: 'Bản thảo', body: 'Một' }, 'draft')
  await savePost(by, id, { ...input, body: 'Hai' })
  expect((await posts(by, 1)).rows).toMatchObject([{ id, title: 'Bản thảo', state: 'draft' }])
  const editor = await postEditor(by, id)
  expect(editor).toMatchObject({ words: { body: 'Hai', version: 1 }, isRead: false })
  expect(editor.versions.map(({ version }) => version)).toEqual([1, 0])
  expect((await postVersion(by, id, 0)).nodes).toEqual([
    { is: 'paragraph', parts: [{ is: 'text', text: 'Một' }] },
  ])
})

test('an address is made of the title’s plain letters', () => {
  expect(slugOf('Gia hạn nộp hồ sơ đến 15/8!')).toBe('gia-han-nop-ho-so-den-15-8')
  expect(slugOf('***')).toBe('tin')
  expect(slugOf('rất dài '.repeat(40)).length).toBeLessThanOrEqual(80)
})
