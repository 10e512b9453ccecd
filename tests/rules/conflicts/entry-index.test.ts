/** The index finds exactly what comparing every judge with every entry finds. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexEntries } from '#rules/conflicts/entry-index'
import { findConflicts } from '#rules/conflicts/find-conflicts'
import { relationKinds } from '#rules/conflicts/relation'
import { anAuthor } from '#tests/support/world'
import { aJudge, aTeacher, aWork } from './a-jury'

const names = ['Nguyễn Văn An', 'An Nguyễn Văn', 'N. V. An', 'Trần Thị Bình', 'Cô Trần Thị Bình', 'Lý Mỹ', '']
const schools = ['ĐHBK HN', 'Khoa CNTT, ĐHBK Hà Nội', 'ĐHBK', 'THCS A, Hà Giang', 'THCS A', '']
const emails = ['a@x.vn', 'b@x.vn', '']
const phones = ['0912345678', '0987654321', '']
const works = ['Phách 083', 'May tach hat', 'Máy tách hạt ngô', '']
const any = (list: readonly string[]) => fc.constantFrom(...list)

const judge = fc
  .record({
    name: any(names),
    email: any(emails),
    phone: any(phones),
    house: any(schools),
    unit: fc.option(any(['u1', 'u2'])),
    co: fc.record({ name: any(names), email: any(emails) }),
    row: fc.record({
      relation: fc.constantFrom(...relationKinds),
      name: any(names),
      unit: any(schools),
      work: any(works),
    }),
  })
  .map(({ name, email, phone, house, unit, co, row }) =>
    aJudge({
      self: { name, email, phone },
      houses: [house],
      near: new Map(unit === null ? [] : [[unit, { side: 'unit' as const, text: unit }]]),
      coAuthors: [co],
      declared: [row],
    }),
  )

const work = fc
  .record({
    author: fc.record({ name: any(names), email: any(emails), phone: any(phones), school: any(schools) }),
    parent: any(names),
    teacher: fc.record({ name: any(names), email: any(emails), school: any(schools) }),
    unit: fc.option(any(['u1', 'u2'])),
    unitName: any(schools),
    owner: any(['judge', 'owner']),
    title: any(['Máy tách hạt ngô', 'Bếp']),
  })
  .map(({ author, parent, teacher, unit, unitName, owner, title }) =>
    aWork(
      {
        title,
        unit,
        authors: [anAuthor({ ...author, representative: { name: parent, relation: '', phone: '' } })],
        teacher: { ...aTeacher, ...teacher },
      },
      { owner, unitNames: [unitName] },
    ),
  )

it('finds the same conflicts as a comparison of every pair', () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 6 }), judge, (entries, one) => {
      const all = entries.map((entry, at) => [at, findConflicts(one, entry)] as const)
      const found = indexEntries(new Map(entries.map((entry, at) => [at, entry]))).conflictsOf(one)
      expect(new Map([...found].sort(([a], [b]) => a - b))).toEqual(
        new Map(all.filter(([, facts]) => facts.length > 0)),
      )
    }),
    { numRuns: 300 },
  )
})
