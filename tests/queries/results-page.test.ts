/** The public results: only what was published, only names that everybody concerned still agrees to. */
import { describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Publications, type Laureate, type Publication } from '#models/publication'
import { RegulationsVersions } from '#models/regulations-version'
import type { Consent } from '#rules/consents'
import { termsOf } from '#rules/contest-terms'
import type { Author } from '#rules/entry'
import { resultsPage } from '#server/queries/results-page'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const posting = { actor: null, now: moments.posting }

/** An entry whose authors all agreed to everything, and the laureate that a publication makes of it. */
async function aLaureate(
  contest: Contest,
  prize: string,
  authors: Author[],
  changes: Partial<Laureate> = {},
): Promise<{ entry: Entry; laureate: Laureate }> {
  const owner = await aPerson({ name: 'Chủ Hồ Sơ Kín', email: `kin-${prize}-${newId()}@example.org` })
  const entry = await anEntry(contest, owner, {
    state: 'accepted',
    submissions: 1,
    answers: completeAnswers(contest, { authors }),
  })
  const { title, field } = entry.answers
  return {
    entry,
    laureate: {
      entry: entry._id.toHexString(),
      title,
      field: field ?? '',
      prize,
      rank: 1,
      unit: 'Phòng GD&ĐT Thử',
      authors: authors.map(({ id, name, school }) => ({ id, name, school })),
      ...changes,
    },
  }
}

async function aPublication(contest: Contest, changes: Partial<Publication> = {}): Promise<void> {
  await Publications.create({
    _id: newId(),
    contest: contest._id,
    round: 'final',
    number: 1,
    replaces: null,
    decisionNumber: '18/QĐ-BTC',
    regulationsVersion: 1,
    inputsDigest: 'ab'.repeat(32),
    laureates: [],
    notAwarded: [],
    counts: { received: 40, eligible: 30, awarded: 2 },
    publishedAt: moments.posting,
    publishedBy: newId(),
    ...changes,
  })
}

async function answerAgain(entry: Entry, change: (consent: Consent) => boolean | null): Promise<void> {
  const consents = entry.answers.consents.flatMap((consent) => {
    const given = change(consent)
    return given === null ? [] : [{ ...consent, given }]
  })
  await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.consents': consents } })
}

const rowsOf = async (contest: Contest) =>
  (await resultsPage(posting, contest.slug)).results?.prizes.flatMap(({ rows }) => rows) ?? []

describe('the results page', () => {
  test('shows the whole of what was published, by prize, then field, then title', async () => {
    const contest = await aContest()
    const [an, binh, chi, dung] = ['An', 'Bình', 'Chi', 'Dũng'].map((name) =>
      anAuthor({ name, school: `Trường của ${name}` }),
    ) as [Author, Author, Author, Author]
    const one = await aLaureate(contest, 'second', [an], { title: 'Bếp', field: 'climate' })
    const two = await aLaureate(contest, 'second', [binh], { title: 'Đèn', field: 'learning' })
    const three = await aLaureate(contest, 'second', [chi], { title: 'Bút', field: 'learning' })
    const four = await aLaureate(contest, 'first', [dung], { title: 'Máy', field: 'software' })
    await aPublication(contest, {
      laureates: [one, two, three, four].map(({ laureate }) => laureate),
      notAwarded: [
        { prize: 'special', count: 1 },
        { prize: 'first', count: 1 },
      ],
    })
    const row = (title: string, field: string, author: Author) => ({
      title,
      field: contest.regulations.fields.find(({ code }) => code === field)?.name,
      authors: [{ name: author.name, school: author.school }],
      unnamed: 0,
      unit: 'Phòng GD&ĐT Thử',
    })
    const page = await resultsPage(posting, contest.slug)
    expect(page.results).toEqual({
      number: 1,
      publishedAt: moments.posting,
      decisionNumber: '18/QĐ-BTC',
      counts: { received: 40, eligible: 30, awarded: 2 },
      earlier: [],
      resolutions: [],
      prizes: [
        { code: 'special', title: 'Giải Đặc biệt', notAwarded: 1, rows: [] },
        { code: 'first', title: 'Giải Nhất', notAwarded: 1, rows: [row('Máy', 'software', dung)] },
        {
          code: 'second',
          title: 'Giải Nhì',
          notAwarded: 0,
          rows: [row('Bút', 'learning', chi), row('Đèn', 'learning', binh), row('Bếp', 'climate', an)],
        },
        { code: 'third', title: 'Giải Ba', notAwarded: 0, rows: [] },
        { code: 'consolation', title: 'Giải Khuyến khích', notAwarded: 0, rows: [] },
      ],
    })
  })

  test('lets nothing else out: no birth date, phone, address, score, rank, owner or unnamed person', async () => {
    const contest = await aContest()
    const hidden = anAuthor({
      name: 'Tên Không Công Bố',
      school: 'Trường Không Công Bố',
      bornOn: '2011-02-03',
      phone: '0977111222',
      email: 'kin@example.org',
      representative: { name: 'Mẹ Không Công Bố', relation: 'mẹ', phone: '0977333444' },
    })
    const { entry, laureate } = await aLaureate(contest, 'first', [hidden], { rank: 7 })
    await answerAgain(entry, ({ purpose, given }) => (purpose === 'publishing' ? false : given))
    await aPublication(contest, { laureates: [laureate] })
    const text = JSON.stringify(await resultsPage(posting, contest.slug))
    for (const secret of [
      'Không Công Bố',
      '2011',
      '0977',
      'kin@example.org',
      'Chủ Hồ Sơ Kín',
      'Phòng GD&ĐT Thử',
      'Cô Giáo Thử',
      hidden.id,
      entry._id.toHexString(),
      '"rank"',
      'inputsDigest',
      'publishedBy',
    ]) {
      expect(text, secret).not.toContain(secret)
    }
    expect(await rowsOf(contest)).toEqual([
      expect.objectContaining({ title: laureate.title, authors: [], unnamed: 1, unit: '' }),
    ])
  })

  test('hides a name again when its consent is withdrawn after publication, and keeps the prize', async () => {
    const contest = await aContest()
    const [stays, leaves] = [anAuthor({ name: 'Ở Lại' }), anAuthor({ name: 'Rút Lui' })]
    const { entry, laureate } = await aLaureate(contest, 'first', [stays, leaves])
    await aPublication(contest, { laureates: [laureate] })
    expect((await rowsOf(contest))[0]?.authors).toHaveLength(2)
    await answerAgain(entry, ({ author, voice, given }) =>
      author === leaves.id && voice === 'representative' ? false : given,
    )
    expect(await rowsOf(contest)).toEqual([
      expect.objectContaining({
        title: laureate.title,
        authors: [{ name: 'Ở Lại', school: stays.school }],
        unnamed: 1,
        unit: '',
      }),
    ])
  })

  test('takes silence for a no: a child under 16 needs both voices, an author of 16 only their own', async () => {
    const contest = await aContest()
    const child = anAuthor({ name: 'Mười Lăm Tuổi', bornOn: '2008-10-06' })
    const grown = anAuthor({ name: 'Mười Sáu Tuổi', bornOn: '2008-10-05' })
    const { entry, laureate } = await aLaureate(contest, 'first', [child, grown])
    await aPublication(contest, { laureates: [laureate] })
    await answerAgain(entry, ({ voice, given }) => (voice === 'representative' ? null : given))
    expect((await rowsOf(contest))[0]).toMatchObject({
      authors: [{ name: 'Mười Sáu Tuổi' }],
      unnamed: 1,
    })
  })

  test('never shows a name that the publication did not have, whatever is agreed to later', async () => {
    const contest = await aContest()
    const author = anAuthor()
    const { laureate } = await aLaureate(contest, 'first', [author], {
      authors: [{ id: author.id, name: '', school: '' }],
    })
    await aPublication(contest, { laureates: [laureate] })
    expect((await rowsOf(contest))[0]).toMatchObject({ authors: [], unnamed: 1 })
  })

  test('hides names whose entry is gone, and of entries of another contest', async () => {
    const [contest, other] = [await aContest(), await aContest()]
    const gone = await aLaureate(contest, 'first', [anAuthor()])
    const foreign = await aLaureate(other, 'second', [anAuthor()])
    await Entries.deleteOne({ _id: gone.entry._id })
    await aPublication(contest, { laureates: [gone.laureate, foreign.laureate] })
    expect((await rowsOf(contest)).map(({ unnamed }) => unnamed)).toEqual([1, 1])
  })

  test('shows the latest publication and names those it replaced', async () => {
    const contest = await aContest()
    const { laureate } = await aLaureate(contest, 'first', [anAuthor()])
    await aPublication(contest, { laureates: [laureate], publishedAt: new Date('2024-10-01T08:00:00+07:00') })
    await aPublication(contest, { number: 2, replaces: 1, decisionNumber: '19/QĐ-BTC' })
    expect((await resultsPage(posting, contest.slug)).results).toMatchObject({
      number: 2,
      decisionNumber: '19/QĐ-BTC',
      earlier: [
        { number: 1, decisionNumber: '18/QĐ-BTC', publishedAt: new Date('2024-10-01T08:00:00+07:00') },
      ],
    })
    expect(await rowsOf(contest)).toEqual([])
  })

  test('prints the resolutions that changed the thể lệ after judging had begun, and none to come', async () => {
    const contest = await aContest()
    await aPublication(contest)
    const resolution = { number: '05/NQ-BTC', decidedOn: '2024-09-01', text: 'Hạ mức điểm khuyến khích.' }
    const version = { contest: contest._id, chapters: ['prizes' as const], terms: termsOf(contest) }
    await RegulationsVersions.create([
      { ...version, _id: newId(), number: 1, at: contest.createdAt },
      { ...version, _id: newId(), number: 2, at: moments.judging, resolution },
      { ...version, _id: newId(), number: 3, at: new Date('2030-01-01'), resolution },
    ])
    expect((await resultsPage(posting, contest.slug)).results?.resolutions).toEqual([resolution])
  })

  test('says when results are due while nothing was published', async () => {
    const contest = await aContest()
    const page = await resultsPage({ actor: null, now: moments.judging }, contest.slug)
    expect(page).toMatchObject({
      results: null,
      phase: 'judging',
      dueAt: new Date('2024-09-30T17:00:00+07:00'),
    })
  })

  test('does not exist for a contest that does not', async () => {
    await expect(resultsPage(posting, 'khong-co')).rejects.toMatchObject({ init: { status: 404 } })
    await expect(resultsPage(posting, undefined)).rejects.toMatchObject({ init: { status: 404 } })
  })
})
