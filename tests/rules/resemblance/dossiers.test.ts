/** Dossiers compared: each thing they may share, what it weighs, and that dossiers with anything telling in common meet by a key. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyAnswers, type EntryAnswers } from '#rules/entry'
import { compareDossiers, dossierKeys, readDossier } from '#rules/resemblance/compare-dossiers'
import { weightOf } from '#rules/resemblance/facts'
import { anAuthor } from '#tests/support/world'

const long = (word: string) => Array.from({ length: 60 }, (_, at) => `${word} ${at}`).join(' ')
const file = (part: string, sha256: string) => ({
  id: sha256,
  part,
  name: `${part}.pdf`,
  kind: 'pdf' as const,
  size: 1,
  sha256,
  at: new Date(0),
})

function dossier(changes: Partial<EntryAnswers>) {
  return readDossier({ ...emptyAnswers(), ...changes }, new Set(['birth']))
}

const teacher = { has: true as const, name: 'Cô Lan', school: 'THCS A', phone: '', email: '' }

describe('two dossiers', () => {
  test('share what both hold, each thing once', () => {
    const author = anAuthor({ name: 'Lò Thị Ấm', bornOn: '2010-05-20' })
    const a = dossier({
      title: 'Máy tách hạt ngô',
      summary: long('máy'),
      authors: [author],
      teacher,
      files: [file('photo', 'x'), file('photo', 'x'), file('birth', 'y')],
    })
    const b = dossier({
      title: 'may tach hat ngo',
      explanation: { idea: long('MÁY') },
      authors: [{ ...author, id: 'other', name: 'lo thi am' }],
      teacher: { ...teacher, school: 'THCS B' },
      files: [file('photo', 'x'), file('photo', 'y')],
    })
    expect(compareDossiers(a, b)).toEqual([
      { kind: 'title', way: 'same', a: 'Máy tách hạt ngô', b: 'may tach hat ngo' },
      {
        kind: 'text',
        a: 'summary',
        b: 'idea',
        percent: 100,
        passages: [{ a: long('máy'), b: long('MÁY'), syllables: 120 }],
      },
      { kind: 'file', a: 'photo.pdf', b: 'photo.pdf', isPersonal: false },
      { kind: 'file', a: 'birth.pdf', b: 'photo.pdf', isPersonal: true },
      { kind: 'author', name: 'Lò Thị Ấm' },
      { kind: 'teacher', name: 'Cô Lan', isSameSchool: false },
    ])
  })

  test('with nothing said in either share nothing', () => {
    expect(compareDossiers(dossier({}), dossier({}))).toEqual([])
  })

  test('are not tied by an author whose birth day nobody wrote', () => {
    const author = anAuthor({ bornOn: null })
    expect(compareDossiers(dossier({ authors: [author] }), dossier({ authors: [author] }))).toEqual([])
  })

  test('meet by a key whenever anything but texts and teachers ties them', () => {
    const some = fc.record({
      title: fc.constantFrom('', 'Máy tách hạt ngô', 'Máy tách hạt ngô mini', 'Bếp củi'),
      files: fc.subarray(['x', 'y', 'z']).map((all) => all.map((one) => file('photo', one))),
      authors: fc.subarray(['An', 'Bình']).map((all) => all.map((name) => anAuthor({ name }))),
    })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [dossier(one), dossier(other)]
        const keys = new Set(dossierKeys(a))
        expect(dossierKeys(b).some((key) => keys.has(key))).toBe(compareDossiers(a, b).length > 0)
      }),
    )
  })
})

describe('what is shared weighs', () => {
  const title = { kind: 'title' as const, way: 'same' as const, a: '', b: '' }
  const near = { ...title, way: 'near' as const }
  const author = { kind: 'author' as const, name: '' }
  const ofTeacher = { kind: 'teacher' as const, name: '', isSameSchool: true }
  const photo = { kind: 'file' as const, a: '', b: '', isPersonal: false }
  const text = { kind: 'text' as const, a: '', b: '', percent: 60, passages: [] }

  test.each([
    ['nothing', [], null],
    ['a teacher', [ofTeacher], null],
    ['an author', [author], 'shown'],
    ['a near title', [near], 'shown'],
    ['a near title and a teacher', [near, ofTeacher], 'shown'],
    ['a near title and an author', [near, author], 'must-look'],
    ['a title', [title], 'must-look'],
    ['a text', [text], 'must-look'],
    ['a photograph', [photo], 'must-look'],
    ['a birth certificate', [{ ...photo, isPersonal: true }], 'shown'],
  ])('%s', (_, facts, weight) => {
    expect(weightOf(facts)).toBe(weight)
  })
})
