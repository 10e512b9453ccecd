/** Writing for the public: drafts, publishing now or later, taking back, pictures and papers, and what each refuses. */
import { describe, expect, test } from 'vitest'
import { Journal } from '#models/journal'
import { newId } from '#models/ids'
import { Posts } from '#models/post'
import { PostRevisions } from '#models/post-revision'
import { Publications } from '#models/publication'
import { findPostFaults } from '#server/invariants/posts'
import { sweepFiles } from '#server/jobs/file-sweep'
import { addPostFile, addPostPicture } from '#server/operations/add-post-file'
import { draftResultsPost } from '#server/operations/draft-results-post'
import { publishPost, withdrawPost } from '#server/operations/move-post'
import { removePostFile, removePostPicture } from '#server/operations/remove-post-file'
import { beginPost, savePost, type PostInput } from '#server/operations/save-post'
import { storage } from '#server/storage/storage'
import { genuine } from '#tests/support/dossier'
import { aContest, aPerson, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const words = {
  version: 0,
  kind: 'announcement',
  reach: 'contest',
  audience: null,
  order: 0,
  title: 'Gia hạn nộp hồ sơ',
  summary: 'Hạn mới: 15/8/2024.',
  body: 'Ban Tổ chức **gia hạn** nộp hồ sơ.',
  isPinned: true,
} as const satisfies PostInput

async function anOffice() {
  const [contest, person] = await Promise.all([aContest(), aPerson()])
  return {
    contest,
    organiser: byIn(contest, person, moments.open, 'organiser'),
    secretary: byIn(contest, person, moments.open, 'secretary'),
  }
}

async function aDraft(changes: Partial<PostInput> = {}) {
  const office = await anOffice()
  const id = await beginPost(office.organiser, newId().toHexString(), { ...words, ...changes })
  return { ...office, id }
}

const kept = (id: string) => Posts.findById(id).lean()
const journal = async (id: string) =>
  (
    await Journal.find({ subject: `post:${id}` })
      .sort({ sequence: 1 })
      .lean()
  ).map(({ action }) => action)

async function theFaults(): Promise<string[]> {
  const faults: string[] = []
  for await (const fault of findPostFaults()) faults.push(fault)
  return faults
}

function fileRequest(bytes: Uint8Array, name: string, fields: Record<string, string> = {}): Request {
  const form = new FormData()
  for (const [field, text] of Object.entries(fields)) form.set(field, text)
  form.set('file', new File([Uint8Array.from(bytes)], name))
  return new Request('http://localhost:3000/to-chuc/x/tin/1/anh', { method: 'POST', body: form })
}

const becauseOf = (refused: Promise<unknown>) =>
  refused.then(
    () => null,
    (error: { refusal?: unknown }) => error.refusal ?? error,
  )

describe('a post', () => {
  test('begins as a draft, once, however often its form is sent', async () => {
    const { contest, organiser, id } = await aDraft()
    await beginPost(organiser, id, words)
    expect(await kept(id)).toEqual({
      _id: expect.anything(),
      contest: contest._id,
      series: null,
      ...words,
      slug: 'gia-han-nop-ho-so',
      state: 'draft',
      publishedAt: null,
      pictures: [],
      files: [],
      lastNumber: 0,
      createdAt: moments.open,
      updatedAt: moments.open,
    })
    expect(await journal(id)).toEqual(['post.begun'])
    expect(await PostRevisions.countDocuments({ post: id })).toBe(1)
  })

  test('keeps its words each time they are saved, and saves nothing when nothing changed', async () => {
    const { organiser, id } = await aDraft()
    await savePost(organiser, id, { ...words, body: 'Bản hai' })
    await savePost(organiser, id, { ...words, version: 1, body: 'Bản hai' })
    const revisions = await PostRevisions.find({ post: id }).sort({ version: 1 }).lean()
    expect(revisions.map(({ version, body }) => [version, body])).toEqual([
      [0, words.body],
      [1, 'Bản hai'],
    ])
    expect(await journal(id)).toEqual(['post.begun', 'post.saved'])
    expect(await theFaults()).toEqual([])
  })

  test('written in two windows shows both copies', async () => {
    const { organiser, id } = await aDraft()
    await savePost(organiser, id, { ...words, body: 'Của tôi' })
    expect(await becauseOf(savePost(organiser, id, { ...words, body: 'Của người khác' }))).toEqual({
      because: 'stale-version',
      changedAt: moments.open,
      changed: [{ field: 'body', mine: 'Của người khác', theirs: 'Của tôi' }],
    })
  })

  test('has an address of its own that follows the title until it is published', async () => {
    const first = await aDraft({ title: 'Lễ trao giải' })
    const second = await aDraft({ title: 'Lễ trao giải' })
    expect([(await kept(first.id))?.slug, (await kept(second.id))?.slug]).toEqual([
      'le-trao-giai',
      'le-trao-giai-2',
    ])
    await savePost(second.organiser, second.id, { ...words, title: 'Lễ tổng kết' })
    expect((await kept(second.id))?.slug).toBe('le-tong-ket')
    await publishPost(second.organiser, second.id, { version: 1, publishAt: null })
    await savePost(second.organiser, second.id, { ...words, version: 2, title: 'Lễ tổng kết, trao giải' })
    expect((await kept(second.id))?.slug).toBe('le-tong-ket')
  })

  test('is published now, taken back, and published again later', async () => {
    const { organiser, id } = await aDraft()
    await publishPost(organiser, id, { version: 0, publishAt: null })
    await publishPost(organiser, id, { version: 0, publishAt: null })
    expect(await kept(id)).toMatchObject({ state: 'published', publishedAt: moments.open, version: 1 })
    await withdrawPost(organiser, id, { version: 1 })
    await withdrawPost(organiser, id, { version: 1 })
    expect(await kept(id)).toMatchObject({ state: 'withdrawn', publishedAt: moments.open, version: 2 })
    await publishPost(organiser, id, { version: 2, publishAt: moments.judging })
    expect(await kept(id)).toMatchObject({ state: 'published', publishedAt: moments.judging, version: 3 })
    expect(await journal(id)).toEqual(['post.begun', 'post.published', 'post.withdrawn', 'post.published'])
    expect(await theFaults()).toEqual([])
  })

  test('is not published empty, unread, or in the past; a draft cannot be taken back', async () => {
    const { organiser, id } = await aDraft({ body: ' ' })
    const publishing = (version: number, publishAt: Date | null) =>
      becauseOf(publishPost(organiser, id, { version, publishAt }))
    expect(await publishing(0, null)).toEqual({ because: 'post-empty' })
    await savePost(organiser, id, words)
    expect(await publishing(0, null)).toMatchObject({ because: 'stale-version' })
    expect(await publishing(1, moments.upcoming)).toEqual({
      because: 'post-moment-past',
      at: moments.upcoming,
    })
    expect(await becauseOf(withdrawPost(organiser, id, { version: 1 }))).toEqual({
      because: 'post-state',
      state: 'draft',
      needs: ['published'],
    })
    expect(await journal(id)).toEqual(['post.begun', 'post.saved'])
  })

  test('that reaches beyond the contest is the organiser’s', async () => {
    const { secretary, organiser, id } = await aDraft({ reach: 'house' })
    const refusal = { because: 'wrong-role', needs: ['organiser'] }
    const fresh = newId().toHexString()
    for (const refused of [
      () => beginPost(secretary, fresh, { ...words, reach: 'house' }),
      () => savePost(secretary, id, { ...words, reach: 'contest' }),
      () => publishPost(secretary, id, { version: 0, publishAt: null }),
      () => addPostPicture(secretary, id, fileRequest(genuine.jpg, 'a.jpg', { alt: 'Ảnh' })),
      () => removePostFile(secretary, id, 1),
    ]) {
      expect(await becauseOf(refused())).toEqual(refusal)
    }
    await publishPost(organiser, id, { version: 0, publishAt: null })
    expect(await becauseOf(withdrawPost(secretary, id, { version: 1 }))).toEqual(refusal)
  })

  test('of another contest is not there', async () => {
    const { id } = await aDraft()
    const other = await anOffice()
    await expect(savePost(other.organiser, id, words)).rejects.toThrow('Not found')
    await expect(publishPost(other.organiser, id, { version: 0, publishAt: null })).rejects.toThrow(
      'Not found',
    )
  })
})

describe('a picture of a post', () => {
  test('is drawn anew in two widths, once, and survives the sweep of files', async () => {
    const { organiser, id } = await aDraft()
    const add = () =>
      addPostPicture(organiser, id, fileRequest(genuine.jpg, 'IMG_1.jpg', { alt: '  Mô hình   máy bừa ' }))
    expect([await add(), await add()]).toEqual([1, 1])
    const post = await kept(id)
    expect(post).toMatchObject({ lastNumber: 1, version: 1 })
    expect(post?.pictures).toMatchObject([{ number: 1, alt: 'Mô hình máy bừa' }])
    const keys = post?.pictures.flatMap(({ small, large }) => [small.storageKey, large.storageKey]) ?? []
    const clock = new Date(Date.now() + 3 * 86_400_000)
    await sweepFiles({ clock, now: clock })
    for (const key of keys) expect(await storage.sizeOf(key)).toBeGreaterThan(0)
    expect(await journal(id)).toEqual(['post.begun', 'post.picture-added'])
    expect(await theFaults()).toEqual([])
    await storage.remove(keys[0] ?? '')
    expect(await theFaults()).toEqual([`post ${id}: picture 1, small is not in the store`])
    await Posts.deleteOne({ _id: id })
  })

  test('needs words for those who cannot see it, and must be a picture', async () => {
    const { organiser, id } = await aDraft()
    const adding = (bytes: Uint8Array, name: string, alt: string) =>
      becauseOf(addPostPicture(organiser, id, fileRequest(bytes, name, { alt })))
    expect(await adding(genuine.jpg, 'a.jpg', ' ')).toEqual({ because: 'alt-missing' })
    expect(await adding(genuine.pdf, 'a.jpg', 'Ảnh')).toMatchObject({ because: 'file-kind' })
    expect(
      await becauseOf(addPostPicture(organiser, id, fileRequest(new Uint8Array(), '', { alt: 'Ảnh' }))),
    ).toEqual({
      because: 'file-missing',
    })
    expect((await kept(id))?.pictures).toEqual([])
  })

  test('is taken off when the text no longer shows it; its number is never given again', async () => {
    const { organiser, id } = await aDraft({ body: '![Máy](anh:1)' })
    await addPostPicture(organiser, id, fileRequest(genuine.jpg, 'a.jpg', { alt: 'Máy' }))
    expect(await becauseOf(removePostPicture(organiser, id, 1))).toEqual({
      because: 'picture-in-use',
      number: 1,
    })
    await savePost(organiser, id, { ...words, version: 1, body: 'Không ảnh' })
    const key = (await kept(id))?.pictures[0]?.large.storageKey ?? ''
    await removePostPicture(organiser, id, 1)
    await removePostPicture(organiser, id, 1)
    expect(await storage.sizeOf(key)).toBe(null)
    expect(await addPostPicture(organiser, id, fileRequest(genuine.png, 'b.png', { alt: 'Máy' }))).toBe(2)
  })

  test('is one of twenty at most', async () => {
    const { organiser, id } = await aDraft()
    const stored = { storageKey: 'ab/0123456789', size: 1, sha256: 'ab' }
    const one = { alt: 'Ảnh', width: 1, height: 1, small: stored, large: stored }
    const pictures = Array.from({ length: 20 }, (_, place) => ({ number: place + 1, ...one }))
    await Posts.updateOne({ _id: id }, { $set: { pictures } })
    const adding = addPostPicture(organiser, id, fileRequest(genuine.jpg, 'a.jpg', { alt: 'Ảnh' }))
    expect(await becauseOf(adding)).toEqual({ because: 'post-full', what: 'picture', max: 20 })
    await Posts.deleteOne({ _id: id })
  })
})

describe('a paper of a post', () => {
  test('is a pdf or a Word document, kept once and taken off again', async () => {
    const { organiser, id } = await aDraft()
    const add = () => addPostFile(organiser, id, fileRequest(genuine.pdf, 'Mẫu phiếu.pdf'))
    expect([await add(), await add()]).toEqual([1, 1])
    const [file] = (await kept(id))?.files ?? []
    expect(file).toMatchObject({ number: 1, name: 'Mẫu phiếu.pdf', kind: 'pdf', size: genuine.pdf.length })
    expect(await becauseOf(addPostFile(organiser, id, fileRequest(genuine.jpg, 'a.jpg')))).toMatchObject({
      because: 'file-kind',
    })
    await removePostFile(organiser, id, 1)
    await removePostFile(organiser, id, 1)
    expect(await storage.sizeOf(file?.storageKey ?? '')).toBe(null)
    expect(await journal(id)).toEqual(['post.begun', 'post.file-added', 'post.file-removed'])
  })
})

describe('news of results', () => {
  test('is drafted once from the publication, with numbers and no names', async () => {
    const { contest, organiser } = await anOffice()
    await expect(draftResultsPost(organiser)).rejects.toThrow('Not found')
    const laureate = { entry: 'a', title: 'Máy', field: 'A', rank: 1, unit: '' }
    const authors = [{ id: 'a', name: 'Lò Thị Ấm', school: 'Trường Thử' }]
    const [prize] = contest.regulations.prizes
    await Publications.create({
      contest: contest._id,
      round: 'final',
      number: 1,
      decisionNumber: '12/QĐ-BTC',
      regulationsVersion: 1,
      inputsDigest: 'ef',
      laureates: [{ ...laureate, prize: prize?.code ?? '', authors }],
      notAwarded: [],
      counts: { received: 42, eligible: 40, awarded: 1 },
      publishedAt: moments.upcoming,
      publishedBy: newId(),
      _id: newId(),
    })
    const id = await draftResultsPost(organiser)
    expect(await draftResultsPost(organiser)).toBe(id)
    const post = await kept(id)
    expect(post).toMatchObject({
      kind: 'results',
      state: 'draft',
      summary: '1 hồ sơ đạt giải trong 42 hồ sơ dự thi.',
    })
    expect(post?.body).toContain(`- ${prize?.title}: 1 giải`)
    expect(post?.body).toContain(`/cuoc-thi/${contest.slug}/ket-qua`)
    expect(JSON.stringify(post)).not.toContain('Lò Thị Ấm')
    expect(await theFaults()).toEqual([])
  })
})
