/** Whose names a publication shows: only those on which every voice that counts has agreed. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { Publications } from '#models/publication'
import type { Consent, ConsentVoice } from '#rules/consents'
import { publishResults } from '#server/operations/publish-results'
import { aCouncil, marks, settled } from '#tests/support/council'
import { anAuthor, aUnit, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13)
const child = anAuthor({ name: 'Lò Thị Mai', bornOn: '2012-03-04', school: 'Trường THCS A' })
const grown = anAuthor({ name: 'Giàng A Páo', bornOn: '2007-03-04', school: 'Trường THPT B', isLead: false })
const infant = anAuthor({ name: 'Vàng Thị Sua', bornOn: '2018-07-31', school: 'Trường Tiểu học C' })

const says = (author: { id: string }, voice: ConsentVoice, given = true): Consent => ({
  author: author.id,
  purpose: 'publishing',
  voice,
  given,
  at: moments.open,
})

/** Publishes one work by these authors with these consents, and returns the authors as published. */
async function published(authors: ReturnType<typeof anAuthor>[], consents: Consent[], later?: Consent[]) {
  const council = await aCouncil(
    { '101': [first, first] },
    { answers: { '101': { authors, consents, unit: null } } },
  )
  await settled(council)
  if (later) {
    await Entries.updateOne({ _id: council.works['101']?.entry._id }, { $set: { 'answers.consents': later } })
  }
  await publishResults(council.organiser, {
    confirmation: council.contest.receiptPrefix,
    decisionNumber: '12/QĐ-BTC',
  })
  const publication = await Publications.findOne({ contest: council.contest._id }).lean()
  return publication?.laureates[0]?.authors
}

const named = ({ id, name, school }: ReturnType<typeof anAuthor>) => ({ id, name, school })
const unnamed = ({ id }: ReturnType<typeof anAuthor>) => ({ id, name: '', school: '' })

describe('a child of 7 to 15', () => {
  test('is named when both the child and the representative agree', async () => {
    expect(await published([child], [says(child, 'author'), says(child, 'representative')])).toEqual([
      named(child),
    ])
  })

  test.each([
    ['only the child agrees', [says(child, 'author')]],
    ['only the representative agrees', [says(child, 'representative')]],
    ['the representative says no', [says(child, 'author'), says(child, 'representative', false)]],
    ['the child says no', [says(child, 'author', false), says(child, 'representative')]],
    ['nobody has answered', []],
  ])('is not named, and the school neither, when %s', async (_when, consents) => {
    expect(await published([child], consents)).toEqual([unnamed(child)])
  })
})

describe('others', () => {
  test('one of 17 decides alone', async () => {
    expect(await published([grown], [says(grown, 'author')])).toEqual([named(grown)])
    expect(await published([grown], [says(grown, 'representative')])).toEqual([unnamed(grown)])
  })

  test('for one under 7 the representative decides alone', async () => {
    expect(await published([infant], [says(infant, 'representative')])).toEqual([named(infant)])
    expect(await published([infant], [says(infant, 'author')])).toEqual([unnamed(infant)])
  })

  test('authors of one work are named each by their own consent', async () => {
    expect(await published([child, grown], [says(grown, 'author')])).toEqual([unnamed(child), named(grown)])
  })

  test('an agreement to something else is none to being published', async () => {
    const other = { ...says(grown, 'author'), purpose: 'photographs' as const }
    expect(await published([grown], [other])).toEqual([unnamed(grown)])
  })
})

test('an agreement withdrawn after submission hides the name, and one given later shows it', async () => {
  const both = [says(child, 'author'), says(child, 'representative')]
  const taken = [says(child, 'author'), says(child, 'representative', false)]
  expect(await published([child], both, taken)).toEqual([unnamed(child)])
  expect(await published([child], taken, both)).toEqual([named(child)])
})

test('nothing else of the authors is published: no birthday, telephone, address, representative', async () => {
  const unit = await aUnit({ name: 'Phòng Giáo dục thử' })
  const council = await aCouncil(
    { '101': [first, first] },
    { answers: { '101': { authors: [child], unit: unit._id.toHexString() } } },
  )
  await settled(council)
  await publishResults(council.organiser, {
    confirmation: council.contest.receiptPrefix,
    decisionNumber: '12/QĐ-BTC',
  })
  const publication = await Publications.findOne({ contest: council.contest._id }).lean()
  expect(publication?.laureates[0]).toMatchObject({ unit: 'Phòng Giáo dục thử', authors: [named(child)] })
  const text = JSON.stringify(publication)
  for (const secret of ['2012-03-04', child.phone, child.representative.name, child.grade, 'example.org']) {
    expect(text).not.toContain(secret)
  }
})
