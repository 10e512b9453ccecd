/** Every problem of an entry has a sentence that says what to do. */
import { describe, expect, test } from 'vitest'
import { consentPurposes } from '#rules/consents'
import type { EntryProblem } from '#rules/entry-check'
import { entryProblems } from '#rules/entry-check'
import { emptyAnswers } from '#rules/entry'
import type { Gate } from '#rules/gates'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { problemSentence } from '#wording/vi/entry'
import { isWhole } from './is-whole'

const author = { task: 'authors', author: 'a1', name: 'Lò Thị Mai' } as const
const age = { bornOn: '2004-07-30', from: '2005-07-31', to: '2018-07-31' } as const

const madeSince: Gate = {
  code: 'made',
  kind: 'created-since',
  since: { from: '2018-01-01' },
  article: 'Điều 4.2',
}

/** One of each; a new problem without an example does not compile. */
const examples: { [Code in EntryProblem['code']]: EntryProblem & { code: Code } } = {
  'title-missing': { task: 'description', code: 'title-missing', field: 'title' },
  'summary-missing': { task: 'description', code: 'summary-missing', field: 'summary' },
  'summary-too-long': { task: 'description', code: 'summary-too-long', field: 'summary', max: 1500 },
  'field-missing': { task: 'description', code: 'field-missing', field: 'field' },
  'authors-too-few': { task: 'authors', code: 'authors-too-few', field: 'authors', min: 1 },
  'authors-too-many': { task: 'authors', code: 'authors-too-many', field: 'authors', max: 5 },
  'lead-missing': { task: 'authors', code: 'lead-missing', field: 'authors' },
  'name-missing': { ...author, code: 'name-missing', field: 'name' },
  'birth-missing': { ...author, code: 'birth-missing', field: 'bornOn' },
  'author-too-old': { ...author, ...age, code: 'author-too-old', field: 'bornOn' },
  'author-too-young': { ...author, ...age, code: 'author-too-young', field: 'bornOn' },
  'school-missing': { ...author, code: 'school-missing', field: 'school' },
  'contact-missing': { ...author, code: 'contact-missing', field: 'phone' },
  'representative-missing': { ...author, code: 'representative-missing', field: 'representative.name' },
  'teacher-missing': { task: 'teacher', code: 'teacher-missing', field: 'has' },
  'teacher-name-missing': { task: 'teacher', code: 'teacher-name-missing', field: 'name' },
  'answer-missing': { task: 'explanation', code: 'answer-missing', field: 'idea', question: 'idea' },
  'answer-too-long': {
    task: 'explanation',
    code: 'answer-too-long',
    field: 'idea',
    question: 'idea',
    max: 3000,
  },
  'part-missing': { task: 'files', code: 'part-missing', field: 'pictures', part: 'pictures' },
  'consent-unanswered': {
    ...author,
    task: 'consents',
    code: 'consent-unanswered',
    field: 'consents.a1.author.publishing',
    purpose: 'publishing',
    voice: 'author',
  },
  'processing-refused': {
    ...author,
    task: 'consents',
    code: 'processing-refused',
    field: 'consents.a1.representative.processing',
    purpose: 'processing',
    voice: 'representative',
  },
  'pledge-incomplete': { task: 'pledge', code: 'pledge-incomplete', field: 'ownWork' },
  'signature-missing': { task: 'pledge', code: 'signature-missing', field: 'signedBy' },
  'unit-missing': { task: 'teacher', code: 'unit-missing', field: 'unit' },
  'division-missing': { task: 'description', code: 'division-missing', field: 'division' },
  'second-field-same': { task: 'description', code: 'second-field-same', field: 'secondField' },
  'form-answer': {
    task: 'description',
    code: 'form-answer',
    field: 'form.cost',
    title: 'Kinh phí',
    fault: { fault: 'unreadable' },
  },
  'author-answer': {
    ...author,
    code: 'author-answer',
    field: 'form.degree',
    title: 'Trình độ',
    fault: { fault: 'missing' },
  },
  'share-missing': { ...author, code: 'share-missing', field: 'share' },
  'shares-uneven': { task: 'authors', code: 'shares-uneven', field: 'authors', sum: 90 },
  fact: {
    task: 'eligibility',
    code: 'fact',
    field: 'facts.made-made',
    gate: madeSince,
    fact: 'made',
    fault: { fault: 'missing' },
  },
  'gate-fails': {
    task: 'eligibility',
    code: 'gate-fails',
    field: 'facts.made-made',
    finding: {
      gate: madeSince,
      verdict: 'fails',
      author: null,
      reason: { code: 'made', month: '2017-12', since: '2018-01-01' },
    },
  },
}

describe('every problem of an entry', () => {
  test.each(Object.values(examples).map((problem) => [problem.code, problem] as const))(
    'is said in a whole sentence: %s',
    (_code, problem) => {
      expect(problemSentence(problem)).toSatisfy(isWhole)
    },
  )

  test.each(
    Object.values(examples)
      .filter((problem) => 'name' in problem)
      .map((problem) => [problem.code, problem] as const),
  )('can be said of an author without a name yet: %s', (_code, problem) => {
    expect(problemSentence({ ...problem, name: '' } as EntryProblem)).toSatisfy(isWhole)
  })

  test.each(
    consentPurposes.flatMap((purpose) => ['author', 'representative'].map((voice) => [purpose, voice])),
  )('names who is asked what: %s, %s', (purpose, voice) => {
    const problem = { ...examples['consent-unanswered'], purpose, voice } as EntryProblem
    expect(problemSentence(problem)).toSatisfy(isWhole)
  })

  test('an empty entry and one author without anything yield only whole sentences', () => {
    const { regulations } = haGiangYouthContest(18, 2024)
    const blank = {
      id: 'a1',
      name: '',
      bornOn: '2015-01-01',
      school: '',
      grade: '',
      phone: '',
      email: '',
      isLead: true,
      representative: { name: '', relation: '', phone: '' },
    }
    const sentences = [emptyAnswers(), { ...emptyAnswers(), authors: [blank] }]
      .flatMap((answers) => entryProblems(answers, regulations, '2024-07-25'))
      .map(problemSentence)
    expect(sentences.filter((sentence) => !isWhole(sentence))).toEqual([])
  })

  test('says which condition of entry is not met, with the values and the article', () => {
    expect(problemSentence(examples['gate-fails'])).toBe(
      'Chưa đủ điều kiện dự thi: tạo ra tháng 12/2017, trước mốc 1/1/2018 (Điều 4.2).',
    )
    expect(problemSentence(examples.fact)).toBe('Tạo ra vào tháng, năm nào? Chưa trả lời.')
  })

  test('tells somebody who is too old from when to when the regulations count', () => {
    expect(problemSentence(examples['author-too-old'])).toBe(
      'Lò Thị Mai sinh ngày 30/7/2004, quá tuổi dự thi. Thể lệ nhận tác giả sinh từ 31/7/2005 đến 31/7/2018.',
    )
  })
})
