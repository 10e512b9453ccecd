/** What ties a judge to an entry: each tie with what matched what, how surely; and none where there is none. */
import { describe, expect, it } from 'vitest'
import { findConflicts } from '#rules/conflicts/find-conflicts'
import { groundsOf, type ConflictFact } from '#rules/conflicts/finding'
import { anAuthor } from '#tests/support/world'
import { aJudge, aTeacher, aWork, judgeHuong } from './a-jury'

/** kind, strength, part of the entry, part of the judge, way. */
const brief = (facts: readonly ConflictFact[]) =>
  facts.map(({ kind, strength, entry, judge, by }) => [kind, strength, entry.part, judge.part, by].join(' '))
const between = (judge: Parameters<typeof aJudge>[0], ...work: Parameters<typeof aWork>) =>
  brief(findConflicts(aJudge(judge), aWork(...work)))

describe('strangers', () => {
  it('have nothing against them, nor have blanks', () => {
    expect(between({}, { teacher: { ...aTeacher, name: 'Lê Văn Nam' } })).toEqual([])
    const blank = { name: '', email: '', phone: '' }
    const nobody = anAuthor({ ...blank, representative: { ...blank, relation: '' }, school: '' })
    expect(between({ self: blank, houses: [''] }, { title: '', authors: [nobody] })).toEqual([])
  })
})

describe('an account and an address', () => {
  it('are the judge’s own wherever they stand in the dossier', () => {
    expect(between({}, {}, { owner: 'judge' })).toEqual(['own-entry certain owner account account'])
    const email = ' Huong@Example.org '
    expect(between({}, { authors: [anAuthor({ email })] })).toEqual(['own-entry certain author email email'])
    expect(between({}, { teacher: { ...aTeacher, name: 'Tên khác', email } })).toEqual([
      'own-entry certain teacher email email',
    ])
  })
})

describe('a name', () => {
  it('of the teacher must be looked at, however it is typed, and is sure with the same telephone', () => {
    for (const [name, way] of [
      ['Đặng Thị Hường', 'same'],
      ['Cô ĐẶNG  THỊ HƯỜNG', 'same'],
      ['dang thi huong', 'plain'],
    ] as const) {
      expect(between({}, { teacher: { ...aTeacher, name } })).toEqual([
        `supervisor likely teacher name ${way}`,
      ])
    }
    expect(
      between({}, { teacher: { ...aTeacher, name: 'Đặng Thị Hường', phone: '+84 912 345 678' } }),
    ).toEqual(['supervisor certain teacher name same'])
  })

  it('is only possible in short, in another order, with other tones, or where both addresses are known and differ', () => {
    for (const name of ['Đ. T. Hường', 'Hường Đặng Thị', 'Đặng Thị Hướng']) {
      expect(between({}, { teacher: { ...aTeacher, name } })[0]).toMatch(/^supervisor possible/)
    }
    expect(
      between({}, { teacher: { ...aTeacher, name: 'Đặng Thị Hường', email: 'khac@example.org' } }),
    ).toEqual(['supervisor possible teacher name same'])
  })

  it('of an author or of who answers for a child is a tie of its own', () => {
    expect(between({}, { authors: [anAuthor({ name: 'Đặng Thị Hường', school: '' })] })).toEqual([
      'own-entry likely author name same',
    ])
    const mother = { name: 'Đặng Thị Hường', relation: 'mẹ', phone: '0912345678' }
    expect(between({}, { authors: [anAuthor({ representative: mother, school: '' })] })).toEqual([
      'family certain representative name same',
    ])
    expect(
      between({}, { authors: [anAuthor({ representative: { ...mother, phone: '' }, school: '' })] }),
    ).toEqual(['family likely representative name same'])
  })
})

describe('a telephone', () => {
  it('that another person of the dossier has too is only possible', () => {
    expect(between({}, { authors: [anAuthor({ phone: '0912 345 678', school: '' })] })).toEqual([
      'same-contact possible author phone phone',
    ])
  })
})

describe('a unit', () => {
  const near = new Map([
    ['u1', { side: 'unit' as const, text: 'THCS A' }],
    ['u2', { side: 'unit-before' as const, text: 'THCS B' }],
    ['u3', { side: 'unit-above' as const, text: 'Sở C' }],
    ['u4', { side: 'unit-below' as const, text: 'THCS D' }],
  ])

  it('is certain where it is the judge’s own or was merged with it, and asked about above and below', () => {
    expect(['u1', 'u2', 'u3', 'u4', 'u5'].map((unit) => between({ near }, { unit }))).toEqual([
      ['same-unit certain unit unit unit'],
      ['same-unit certain unit unit-before unit'],
      ['same-unit likely unit unit-above unit'],
      ['same-unit likely unit unit-below unit'],
      [],
    ])
  })

  it('is found by its names and by the schools of the dossier, and never in another province', () => {
    const houses = ['ĐHBK HN']
    expect(
      between({ houses }, { unit: 'u9' }, { unitNames: ['Trường Đại học Bách khoa Hà Nội', 'HUST'] }),
    ).toEqual(['same-unit likely unit unit same'])
    expect(
      between({ houses }, { authors: [anAuthor({ school: 'ĐH Bách khoa' }), anAuthor({ school: '' })] }),
    ).toEqual(['same-school possible author-school unit place-unknown'])
    expect(between({ houses }, { teacher: { ...aTeacher, school: 'ĐHBK Hà Nội' } })).toEqual([
      'same-school likely teacher-school unit same',
    ])
    expect(between({ houses }, { authors: [anAuthor({ school: 'ĐHBK TP.HCM' })] })).toEqual([])
  })
})

describe('an earlier work', () => {
  const coAuthors = [{ name: 'Vừ Mí Páo', email: 'pao@example.org' }]
  it('with one of the authors must be looked at; a namesake is possible', () => {
    expect(between({ coAuthors }, { authors: [anAuthor({ email: 'pao@example.org', school: '' })] })).toEqual(
      ['co-author likely author co-author email'],
    )
    expect(between({ coAuthors }, { authors: [anAuthor({ name: 'Vừ Mí Páo', school: '' })] })).toEqual([
      'co-author possible author co-author same',
    ])
  })
})

describe('what a judge declared', () => {
  const child = (row: { name?: string; unit?: string; work?: string }) => ({
    declared: [{ relation: 'child-or-sibling' as const, ...row }],
  })
  const authors = [anAuthor({ name: 'Lò Thị Ấm', school: 'THCS Minh Tân, Hà Giang' })]

  it('is matched by name, more surely with the school, less with another', () => {
    expect(between(child({ name: 'Lò Thị Ấm' }), { authors })).toEqual([
      'family certain author declaration same',
    ])
    expect(between(child({ name: 'lo thi am', unit: 'Minh Tân, Hà Giang' }), { authors })).toEqual([
      'family possible author declaration plain',
    ])
    expect(between(child({ name: 'L. T. Ấm', unit: 'THCS Minh Tân' }), { authors })).toEqual([
      'family likely author declaration initials',
    ])
    expect(between(child({ name: 'Lò Thị Êm' }), { authors })).toEqual([])
  })

  it('is matched by blind code, title, or part of a title', () => {
    for (const [work, way, strength] of [
      ['Phách 083', 'code', 'certain'],
      ['083', 'code', 'certain'],
      ['máy tách hạt NGÔ', 'title', 'certain'],
      ['Máy tách hạt', 'word', 'likely'],
    ] as const) {
      expect(between(child({ work }), { authors })[0]).toMatch(
        new RegExp(`^family ${strength} (code|title) declaration ${way}$`),
      )
    }
    for (const work of ['0831', '83', 'Máy', 'Bếp đun củi']) {
      expect(between(child({ work }), { authors }), work).toEqual([])
    }
  })

  it('by unit alone is asked about, and is the unit’s tie for a colleague, the teacher’s for a pupil', () => {
    const unit = 'THCS Minh Tân, Hà Giang'
    expect(between({ declared: [{ relation: 'colleague', unit }] }, { authors })).toEqual([
      'same-unit likely author-school declaration same',
    ])
    expect(between({ declared: [{ relation: 'student', name: 'Lò Thị Ấm', unit }] }, { authors })).toEqual([
      'supervisor certain author declaration same',
    ])
  })
})

describe('facts together', () => {
  it('come surest first, each once, and have grounds that do not hang on their order or strength', () => {
    const near = new Map([['u1', { side: 'unit' as const, text: 'THCS A' }]])
    const teacher = { ...aTeacher, name: judgeHuong.name }
    const facts = findConflicts(aJudge({ near }), aWork({ unit: 'u1', teacher }))
    expect(brief(facts)).toEqual(['same-unit certain unit unit unit', 'supervisor likely teacher name same'])
    const weaker = facts.toReversed().map((fact) => ({ ...fact, strength: 'possible' as const }))
    expect(groundsOf(weaker)).toBe(groundsOf(facts))
    expect(groundsOf(facts.slice(1))).not.toBe(groundsOf(facts))
  })
})
