/** The forms of the thể lệ: what is shown and saved again unchanged changes nothing, whatever the contest; rows move by plain buttons. */
import { describe, expect, test } from 'vitest'
import { changedChapters, chapters } from '#rules/chapters'
import { termsOf, type ContestTerms } from '#rules/contest-terms'
import { arranged } from '#rules/forms/chapters/arrange'
import { chapterForms, termsForm } from '#rules/forms/terms'
import { asVisit } from '#rules/presets/as-visit'
import { editionPresets } from '#rules/presets/edition-presets'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { inTwoRounds } from '#rules/presets/two-rounds'

const youth = haGiangYouthContest(18, 2024)
const edition = { ordinal: 3, year: 2026, province: 'Tuyên Quang' }
const contests: [string, ContestTerms][] = [
  ...editionPresets.map(({ code, preset }): [string, ContestTerms] => [
    code,
    termsOf({ ...preset(edition), label: '' }),
  ]),
  ['one round', termsOf({ ...youth, label: '' })],
  ['two rounds', termsOf({ ...inTwoRounds(youth), label: '' })],
  ['a visit', termsOf({ ...asVisit(youth), label: '' })],
  ['everything told', richTerms()],
]

/** Every kind of gate, question and rule that the forms know. */
function richTerms(): ContestTerms {
  const about = { article: 'Điều 2', evidencePart: 'media' }
  const asked = { title: 'Hỏi', hint: '', required: true, of: 'entry', audience: 'jury' } as const
  const { regulations, ...rest } = termsOf({ ...youth, label: 'giai đoạn 2020–2025' })
  return {
    ...rest,
    regulations: {
      ...regulations,
      secondField: true,
      divisions: [{ code: 'a', name: 'Bảng A' }],
      teacher: false,
      authors: { kind: 'adult', min: 1, max: 4, birthFrom: null, birthTo: '2006-01-01', shares: 'required' },
      gates: [
        { code: 'g1', kind: 'created-since', since: { from: '2019-01-01' }, ...about },
        { code: 'g2', kind: 'created-since', since: { years: 5 }, article: null },
        { code: 'g3', kind: 'applied', place: 'Hà Giang', since: null, article: null },
        { code: 'g4', kind: 'not-awarded', contests: ['VIFOTEC', 'Hội thi toàn quốc'], article: null },
        { code: 'g5', kind: 'not-entered', contests: [], article: null },
        { code: 'g6', kind: 'accepted', atLeast: 'fair', article: null },
        { code: 'g7', kind: 'no-dispute', article: null },
        { code: 'g8', kind: 'prize-held', sinceYear: 2014, article: null },
        { code: 'g9', kind: 'achievements-since', since: { years: 10 }, article: null },
        { code: 'g10', kind: 'belongs', place: 'Hà Giang', article: null },
      ],
      questions: [
        { code: 'q1', kind: 'line', maxCharacters: 200, ...asked },
        { code: 'q2', kind: 'number', min: null, max: 10, unit: 'năm', ...asked },
        { code: 'q3', kind: 'money', ...asked },
        {
          code: 'q4',
          kind: 'several',
          options: [
            { code: 'x', name: 'Một' },
            { code: 'y', name: 'Hai' },
          ],
          ...asked,
        },
        { code: 'q5', kind: 'yes-no', explain: 'yes', ...asked },
      ],
      checkIn: true,
      screeningReasons: [{ code: 'r', text: 'Thiếu ảnh.', leadsTo: 'supplement', tasks: ['files'] }],
      selection: {
        by: 'votes',
        terms: { majority: 'three-quarters', base: 'present', quorum: 'more-than-half' },
        places: 76,
      },
      chain: [
        {
          code: 'school',
          name: 'Nhà trường',
          unitKinds: ['school'],
          acts: 'select',
          quota: 5,
          deadline: new Date('2024-07-20T17:00:00+07:00'),
          required: true,
          needsScan: true,
        },
        {
          code: 'commune',
          name: 'Xã',
          unitKinds: ['commune', 'ward'],
          acts: 'endorse',
          quota: null,
          deadline: 'closes',
          required: false,
        },
      ],
      scoring: {
        ...regulations.scoring,
        aggregator: { code: 'clip', within: 1550 as never },
        aggregateBy: 'criterion',
        quorum: {},
        approval: { share: { numerator: 2, denominator: 3 }, tiers: ['special'] },
        caps: [{ code: 'author', kind: 'author', most: 2 }],
        maxAwardRate: { numerator: 1, denominator: 3 },
        rollover: true,
      },
      conflicts: { parentBarsJury: true },
      additions: [{ article: 'dieu-3', title: '', paragraphs: ['Thêm.', 'Nữa.'] }],
    },
  }
}

describe('a chapter shown and saved as it was', () => {
  test.each(contests.flatMap(([name, terms]) => chapters.map((chapter) => [name, chapter, terms] as const)))(
    'changes nothing: %s, %s',
    (_name, chapter, terms) => {
      const values = { ...chapterForms[chapter].typed(terms), version: '3' }
      const parsed = termsForm(chapter).safeParse(values)
      expect(parsed.error?.issues ?? []).toEqual([])
      if (parsed.data?.act !== 'save') throw new Error('It was not taken as a save')
      expect(changedChapters(terms, parsed.data.change(terms))).toEqual([])
    },
  )
})

describe('rows', () => {
  const values = {
    fields: { 0: { name: 'a' }, 1: { name: 'b' }, 2: { name: 'c' } },
    new: { gates: { kind: 'belongs' } },
  }
  const names = (act: string) => {
    const after = arranged(values, act)?.fields as Record<string, { name?: string }>
    return Object.values(after).map(({ name = '' }) => name)
  }

  test.each([
    ['add:fields', ['a', 'b', 'c', '']],
    ['remove:fields.1', ['a', 'c']],
    ['up:fields.2', ['a', 'c', 'b']],
    ['up:fields.0', ['a', 'b', 'c']],
    ['down:fields.0', ['b', 'a', 'c']],
    ['down:fields.2', ['a', 'b', 'c']],
    ['down:fields.9', ['a', 'b', 'c']],
  ])('%s', (act, expected) => {
    expect(names(act)).toEqual(expected)
  })

  test('within a row have rows of their own, and a new one begins with what was chosen for it', () => {
    const nested = { rounds: { 0: { name: 'r', criteria: { 0: { title: 'x' } } } } }
    expect(arranged(nested, 'add:rounds.0.criteria')).toEqual({
      rounds: { 0: { name: 'r', criteria: { 0: { title: 'x' }, 1: {} } } },
    })
    expect(arranged(values, 'add:gates')?.gates).toEqual({ 0: { kind: 'belongs' } })
  })

  test.each(['save', 'add:', 'remove:fields', 'add:__proto__.x', undefined])(
    'are left alone by %s',
    (act) => {
      expect(arranged({ fields: {} }, act)).toBeNull()
    },
  )
})
