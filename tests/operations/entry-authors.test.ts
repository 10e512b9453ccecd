/** Adding, saving and removing the authors of an entry. */
import { describe, expect, test } from 'vitest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { emptyAnswers, type Author } from '#rules/entry'
import type { AuthorInput } from '#rules/forms/author'
import { removeAuthor } from '#server/operations/remove-author'
import { saveAuthor } from '#server/operations/save-author'
import { entryAuthor } from '#server/queries/entry-author'
import { NotFound, Refused } from '#server/refuse'
import { actionsOf } from '#tests/support/dossier'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  by,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const particulars = {
  name: 'Giàng Thị Say',
  bornOn: '2010-05-20',
  school: 'THCS Minh Khai',
  grade: '8A',
  phone: '0912345678',
  email: '',
  representative: { name: 'Giàng A Pao', relation: 'cha', phone: '' },
}

function typed(changes: Partial<AuthorInput> = {}): AuthorInput {
  return { ...particulars, author: newId().toHexString(), version: '', isLead: false, ...changes }
}

async function aDraft(authors: Author[] = []): Promise<{ owner: Person; entry: Entry; id: string }> {
  const owner = await aPerson()
  const entry = await anEntry(await aContest(), owner, { answers: { ...emptyAnswers(), authors } })
  return { owner, entry, id: entry._id.toHexString() }
}

const authorsOf = async ({ _id }: Entry) => (await Entries.findById(_id).lean())?.answers.authors ?? []

describe('adding an author', () => {
  test('keeps the particulars; the first one leads', async () => {
    const { owner, entry, id } = await aDraft()
    const input = typed()
    expect(await saveAuthor(by(owner, moments.open), id, null, input)).toBe(input.author)
    expect(await authorsOf(entry)).toEqual([{ id: input.author, ...particulars, isLead: true }])
    expect(await actionsOf(entry)).toEqual(['entry.author-added'])
  })

  test('twice with the same form adds one', async () => {
    const { owner, entry, id } = await aDraft()
    const input = typed()
    await Promise.all([1, 2].map(() => saveAuthor(by(owner, moments.open), id, null, input)))
    expect(await authorsOf(entry)).toHaveLength(1)
  })

  test('of twenty keeps him in the draft and says clearly why he cannot take part', async () => {
    const { owner, entry, id } = await aDraft()
    const author = await saveAuthor(by(owner, moments.open), id, null, typed({ bornOn: '2004-07-20' }))
    expect((await authorsOf(entry))[0]?.bornOn).toBe('2004-07-20')
    const { problems } = await entryAuthor(by(owner, moments.open), id, author)
    expect(problems).toEqual([
      {
        task: 'authors',
        code: 'author-too-old',
        field: 'bornOn',
        author,
        name: 'Giàng Thị Say',
        bornOn: '2004-07-20',
        from: '2005-07-31',
        to: '2018-07-31',
      },
    ])
  })

  test('beyond the number that the regulations allow is refused', async () => {
    const five = Array.from({ length: 5 }, (_, index) => anAuthor({ isLead: index === 0 }))
    const { owner, entry, id } = await aDraft(five)
    await expect(saveAuthor(by(owner, moments.open), id, null, typed())).rejects.toEqual(
      new Refused({ because: 'too-many-authors', max: 5 }),
    )
    expect(await authorsOf(entry)).toEqual(five)
  })

  test('by two windows at once adds both', async () => {
    const { owner, entry, id } = await aDraft()
    await Promise.all([typed(), typed()].map((input) => saveAuthor(by(owner, moments.open), id, null, input)))
    const authors = await authorsOf(entry)
    expect(authors).toHaveLength(2)
    expect(authors.filter(({ isLead }) => isLead)).toHaveLength(1)
  })
})

describe('saving an author', () => {
  test('who is chosen to lead takes the lead from the other', async () => {
    const [one, two] = [anAuthor(), anAuthor({ isLead: false })]
    const { owner, entry, id } = await aDraft([one, two])
    const { version } = await entryAuthor(by(owner, moments.open), id, two.id)
    await saveAuthor(by(owner, moments.open), id, two.id, typed({ version, isLead: true }))
    expect((await authorsOf(entry)).map(({ id: author, isLead }) => [author, isLead])).toEqual([
      [one.id, false],
      [two.id, true],
    ])
  })

  test('who leads does not lose the lead by being saved', async () => {
    const lead = anAuthor()
    const { owner, entry, id } = await aDraft([lead])
    const { version } = await entryAuthor(by(owner, moments.open), id, lead.id)
    await saveAuthor(by(owner, moments.open), id, lead.id, typed({ version }))
    expect((await authorsOf(entry))[0]?.isLead).toBe(true)
  })

  test('from an old copy shows both', async () => {
    const author = anAuthor({ ...particulars, name: 'Tên cũ' })
    const { owner, entry, id } = await aDraft([author])
    const acting = by(owner, moments.open)
    const { version } = await entryAuthor(acting, id, author.id)
    await saveAuthor(acting, id, author.id, typed({ version, name: 'Tên một' }))
    const second = saveAuthor(acting, id, author.id, typed({ version, name: 'Tên hai' }))
    await expect(second).rejects.toEqual(
      new Refused({
        because: 'stale-version',
        changedAt: moments.open,
        changed: [{ field: 'name', mine: 'Tên hai', theirs: 'Tên một' }],
      }),
    )
    expect((await authorsOf(entry))[0]?.name).toBe('Tên một')
  })

  test('who is not there, or of an entry that is not one own, finds nothing', async () => {
    const { owner, id } = await aDraft()
    const absent = saveAuthor(by(owner, moments.open), id, newId().toHexString(), typed())
    await expect(absent).rejects.toThrow(NotFound)
    const stranger = by(await aPerson(), moments.open)
    await expect(saveAuthor(stranger, id, null, typed())).rejects.toThrow(NotFound)
    await expect(removeAuthor(stranger, id, newId().toHexString())).rejects.toThrow(NotFound)
  })
})

describe('removing an author', () => {
  test('takes the consents along and hands the lead on; twice changes nothing more', async () => {
    const owner = await aPerson()
    const contest = await aContest()
    const [one, two] = [anAuthor(), anAuthor({ isLead: false })]
    const entry = await anEntry(contest, owner, {
      answers: completeAnswers(contest, { authors: [one, two] }),
    })
    const id = entry._id.toHexString()
    await removeAuthor(by(owner, moments.open), id, one.id)
    await removeAuthor(by(owner, moments.open), id, one.id)
    const answers = (await Entries.findById(entry._id).lean())?.answers
    expect(answers?.authors).toEqual([{ ...two, isLead: true }])
    expect(new Set(answers?.consents.map(({ author }) => author))).toEqual(new Set([two.id]))
    expect(await actionsOf(entry)).toEqual(['entry.author-removed'])
  })

  test('is refused once the dossier is in', async () => {
    const owner = await aPerson()
    const entry = await anEntry(await aContest(), owner, { state: 'submitted' })
    const [author] = entry.answers.authors
    const removing = removeAuthor(by(owner, moments.open), entry._id.toHexString(), author?.id)
    await expect(removing).rejects.toMatchObject({ refusal: { because: 'entry-state' } })
  })
})
