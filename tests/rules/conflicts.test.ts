/** Who must not be given which entry, as far as the dossier tells. */
import { describe, expect, it } from 'vitest'
import { conflictBetween, foldName, type JudgeIdentity } from '#rules/conflicts'
import type { EntryAnswers } from '#rules/entry'
import { emptyAnswers } from '#rules/entry'
import { anAuthor } from '#tests/support/world'

const judge: JudgeIdentity = {
  person: 'judge',
  name: 'Đặng Thị Hường',
  email: 'huong@example.org',
  unit: 'school-1',
}

const teacher = { has: true, name: '', school: '', phone: '', email: '' } as const

function against(answers: Partial<EntryAnswers>, owner = 'owner', who = judge) {
  return conflictBetween(who, { owner, answers: { ...emptyAnswers(), ...answers } })
}

describe('conflicts that a dossier shows', () => {
  it('are none between strangers', () => {
    expect(
      against({
        authors: [anAuthor({ name: 'Đặng Thị Hường', email: 'khac@example.org' })],
        teacher: { ...teacher, name: 'Lê Văn Nam', email: 'nam@example.org' },
        unit: 'school-2',
      }),
    ).toBeNull()
  })

  it('are found where the judge sent the entry', () => {
    expect(against({}, 'judge')).toBe('own-entry')
  })

  it('are found where an author, or the teacher, has the judge’s address', () => {
    expect(against({ authors: [anAuthor(), anAuthor({ email: judge.email })] })).toBe('own-entry')
    expect(against({ teacher: { ...teacher, name: 'Tên khác', email: judge.email } })).toBe('own-entry')
  })

  it('are found where the teacher bears the judge’s name, however it is typed', () => {
    for (const name of ['Đặng Thị Hường', 'dang thi huong', '  ĐẶNG  THỊ HƯỜNG ']) {
      expect(against({ teacher: { ...teacher, name } }), name).toBe('supervisor')
    }
  })

  it('are found where the judge belongs to the unit that sends the entry', () => {
    expect(against({ unit: 'school-1' })).toBe('same-unit')
  })

  it('name the nearest tie first', () => {
    expect(against({ unit: 'school-1', teacher: { ...teacher, name: judge.name } })).toBe('supervisor')
    expect(against({ unit: 'school-1', teacher: { ...teacher, name: judge.name } }, 'judge')).toBe(
      'own-entry',
    )
  })

  it('are not made of blanks: no address, no unit, no teacher', () => {
    const unknown = { ...judge, email: '', name: '', unit: null }
    expect(against({ authors: [anAuthor({ email: '' })], unit: null }, 'owner', unknown)).toBeNull()
    expect(against({ teacher: { has: false } }, 'owner', unknown)).toBeNull()
  })
})

describe('names compared', () => {
  it('lose case, diacritics and doubled spaces, in either Unicode form', () => {
    expect(foldName(' Nguyễn  Đình Ưu ')).toBe('nguyen dinh uu')
    expect(foldName('Nguyễn Đình Ưu'.normalize('NFD'))).toBe('nguyen dinh uu')
  })
})
