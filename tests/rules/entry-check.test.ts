/** What stands between an entry and its submission. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { consentPurposes, voicesFor } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import { emptyAnswers, type Author, type EntryAnswers } from '#rules/entry'
import { authorProblems, entryProblems, taskProblems } from '#rules/entry-check'
import { birthWindowOf } from '#rules/entry-terms'
import { taskCodes } from '#rules/tasks'
import { aContestValue } from '#tests/support/answers'
import { anAuthor, completeAnswers, moments } from '#tests/support/world'

const contest = aContestValue()
const { regulations } = contest
const today = dayOf(moments.open)
const codes = (answers: EntryAnswers) => entryProblems(answers, regulations, today).map(({ code }) => code)

describe('an entry', () => {
  test('that is complete has no problem', () => {
    expect(entryProblems(completeAnswers(contest), regulations, today)).toEqual([])
  })

  test('that is empty has one of each gap, in the order of its tasks', () => {
    expect(codes(emptyAnswers())).toEqual([
      'title-missing',
      'summary-missing',
      'field-missing',
      'authors-too-few',
      'teacher-missing',
      ...regulations.explanation.map(() => 'answer-missing'),
      'part-missing',
      'part-missing',
      'part-missing',
      'part-missing',
      'pledge-incomplete',
      'signature-missing',
    ])
  })

  const broken: [string, (answers: EntryAnswers) => Partial<EntryAnswers>, string[]][] = [
    ['a title of spaces', () => ({ title: '  ' }), ['title-missing']],
    ['a summary that is too long', () => ({ summary: 'x'.repeat(1501) }), ['summary-too-long']],
    ['a summary of exactly the length', () => ({ summary: 'x'.repeat(1500) }), []],
    ['a field of another contest', () => ({ field: 'rockets' }), ['field-missing']],
    ['no author', () => ({ authors: [], consents: [] }), ['authors-too-few']],
    [
      'nobody leading',
      ({ authors }) => ({ authors: authors.map((one) => ({ ...one, isLead: false })) }),
      ['lead-missing'],
    ],
    [
      'a teacher without a name',
      () => ({ teacher: { has: true, name: ' ', school: '', phone: '', email: '' } }),
      ['teacher-name-missing'],
    ],
    ['no teacher, said so', () => ({ teacher: { has: false } }), []],
    [
      'an answer that is too long',
      ({ explanation }) => ({ explanation: { ...explanation, idea: 'x'.repeat(3001) } }),
      ['answer-too-long'],
    ],
    ['a missing file', ({ files }) => ({ files: files.slice(1) }), ['part-missing']],
    [
      'a missing file of an optional part',
      ({ files }) => ({ files: files.filter(({ part }) => part !== 'media') }),
      [],
    ],
    ['a consent unanswered', ({ consents }) => ({ consents: consents.slice(1) }), ['consent-unanswered']],
    [
      'a consent refused that may be refused',
      ({ consents }) => ({
        consents: consents.map((one) => (one.purpose === 'publishing' ? { ...one, given: false } : one)),
      }),
      [],
    ],
    [
      'a pledge half made',
      ({ pledge }) => ({ pledge: { ...pledge, truthful: false } }),
      ['pledge-incomplete'],
    ],
    ['nobody who signs', ({ pledge }) => ({ pledge: { ...pledge, signedBy: '' } }), ['signature-missing']],
  ]
  test.each(broken)('with %s', (_, change, expected) => {
    const answers = completeAnswers(contest)
    expect(codes({ ...answers, ...change(answers) })).toEqual(expected)
  })

  test('whose processing is refused by one voice cannot be judged', () => {
    const answers = completeAnswers(contest)
    const consents = answers.consents.map((one) =>
      one.purpose === 'processing' && one.voice === 'representative' ? { ...one, given: false } : one,
    )
    expect(codes({ ...answers, consents })).toEqual(['processing-refused'])
  })

  test('with more authors than allowed says how many are', () => {
    const authors = Array.from({ length: 6 }, (_, index) => anAuthor({ isLead: index === 0 }))
    expect(entryProblems(completeAnswers(contest, { authors }), regulations, today)).toEqual([
      { task: 'authors', code: 'authors-too-many', field: 'authors', max: 5 },
    ])
  })
})

describe('an author', () => {
  const { from: birthFrom, to: birthTo } = birthWindowOf(regulations)!
  const problemsOf = (changes: Partial<Author>) =>
    authorProblems(anAuthor(changes), regulations, today).map(({ code }) => code)

  test.each([
    ['2005-07-30', ['author-too-old']],
    ['2005-07-31', []],
    ['2018-07-31', []],
    ['2018-08-01', ['author-too-young']],
  ])('born on %s, at the edge of the window', (bornOn, expected) => {
    expect([birthFrom, birthTo]).toEqual(['2005-07-31', '2018-07-31'])
    expect(problemsOf({ bornOn })).toEqual(expected)
  })

  test('of twenty is refused with the window in the answer', () => {
    const author = anAuthor({ bornOn: '2004-07-20' })
    expect(authorProblems(author, regulations, today)).toEqual([
      {
        task: 'authors',
        code: 'author-too-old',
        field: 'bornOn',
        author: author.id,
        name: author.name,
        bornOn: '2004-07-20',
        from: '2005-07-31',
        to: '2018-07-31',
      },
    ])
  })

  const nobody = { name: '', relation: '', phone: '' }
  test.each<[string, Partial<Author>, string[]]>([
    ['without a name', { name: ' ' }, ['name-missing']],
    ['without a day of birth', { bornOn: null }, ['birth-missing']],
    ['without a school', { school: '' }, ['school-missing']],
    ['under 16 without a representative', { representative: nobody }, ['representative-missing']],
    ['of 16 without a representative', { bornOn: '2008-07-25', representative: nobody }, []],
    [
      'who leads and cannot be reached',
      { phone: '', representative: { ...nobody, name: 'Mẹ' } },
      ['contact-missing'],
    ],
    ['who leads and is reached through the representative', { phone: '' }, []],
    [
      'who does not lead and has no telephone',
      { isLead: false, phone: '', representative: { ...nobody, name: 'Mẹ' } },
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(problemsOf(changes)).toEqual(expected)
  })

  test('is inside the window exactly when nothing is said about age', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2022-01-01'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (bornOn) => {
        const isInside = bornOn >= birthFrom && bornOn <= birthTo
        expect(problemsOf({ bornOn }).some((code) => code.startsWith('author-too'))).toBe(!isInside)
      }),
    )
  })
})

describe('the problems', () => {
  test('of the tasks together are the problems of the entry', () => {
    const all = entryProblems(emptyAnswers(), regulations, today)
    expect(taskCodes.flatMap((task) => taskProblems(task, emptyAnswers(), regulations, today))).toEqual(all)
  })

  test('of consents ask every voice about every purpose, once', () => {
    const authors = [anAuthor({ bornOn: '2012-01-01' }), anAuthor({ bornOn: '2006-01-01', isLead: false })]
    const asked = entryProblems(completeAnswers(contest, { authors, consents: [] }), regulations, today)
    const expected = authors.flatMap((author) => voicesFor(author.bornOn ?? '', today)).length
    expect(asked).toHaveLength(expected * consentPurposes.length)
    expect(new Set(asked.map(({ field }) => field)).size).toBe(asked.length)
  })
})
