/** The written tasks of an entry as flat fields, read from the answers and put back into them. */
import type { EntryAnswers } from '#rules/entry'
import type { SectionCode } from '#rules/forms/entry-sections'
import { asksTeacher, divisionsOf, subjectOf, takesSecondField } from '#rules/entry-terms'
import type { Regulations } from '#rules/regulations'
import type { Copy } from './drafting'
import { factFields, formFields, readTyped, withTyped } from './typed-fields'

/** What a section says now, by field name. */
export function readSection(section: SectionCode, answers: EntryAnswers, regulations: Regulations): Copy {
  switch (section) {
    case 'description':
      return readDescription(answers, regulations)
    case 'eligibility':
      return readTyped('facts', factFields(regulations), answers.facts)
    case 'teacher':
      return {
        ...(asksTeacher(regulations) ? readTeacher(answers.teacher) : {}),
        unit: answers.unit ?? '',
      }
    case 'explanation':
      return Object.fromEntries(
        regulations.explanation.map(({ code }) => [`explanation.${code}`, answers.explanation[code] ?? '']),
      )
    case 'pledge': {
      const { ownWork, truthful, notAwarded, signedBy } = answers.pledge
      const tick = (isTicked: boolean) => (isTicked ? 'on' : '')
      return {
        ownWork: tick(ownWork),
        truthful: tick(truthful),
        notAwarded: tick(notAwarded),
        signedBy,
      }
    }
  }
}

function readDescription(answers: EntryAnswers, regulations: Regulations): Copy {
  const { title, summary, field, secondField, division, form } = answers
  return {
    // A person's dossier is called by the person's name.
    ...(subjectOf(regulations) === 'work' ? { title } : {}),
    summary,
    field: field ?? '',
    ...(takesSecondField(regulations) ? { secondField: secondField ?? '' } : {}),
    ...(divisionsOf(regulations).length > 0 ? { division: division ?? '' } : {}),
    ...readTyped('form', formFields(regulations, 'entry'), form),
  }
}

function withDescription(answers: EntryAnswers, typed: Copy, regulations: Regulations): EntryAnswers {
  const known = (list: readonly { code: string }[], field: string) =>
    list.find(({ code }) => code === typed[field])?.code ?? null
  const asked = formFields(regulations, 'entry')
  return {
    ...answers,
    title: subjectOf(regulations) === 'work' ? (typed.title ?? '') : answers.title,
    summary: typed.summary ?? '',
    field: known(regulations.fields, 'field'),
    ...(takesSecondField(regulations) && { secondField: known(regulations.fields, 'secondField') }),
    ...(divisionsOf(regulations).length > 0 && { division: known(divisionsOf(regulations), 'division') }),
    ...(asked.length > 0 && { form: withTyped('form', asked, typed) }),
  }
}

function readTeacher(teacher: EntryAnswers['teacher']): Copy {
  if (teacher?.has) {
    const { name, school, phone, email } = teacher
    return { has: 'yes', name, school, phone, email }
  }
  return { has: teacher ? 'no' : '', name: '', school: '', phone: '', email: '' }
}

/** The answers with a section as typed. Codes that the regulations do not know are left out. */
export function withSection(
  section: SectionCode,
  answers: EntryAnswers,
  typed: Copy,
  regulations: Regulations,
  now: Date,
): EntryAnswers {
  const text = (field: string) => typed[field] ?? ''
  switch (section) {
    case 'description':
      return withDescription(answers, typed, regulations)
    case 'eligibility':
      return { ...answers, facts: withTyped('facts', factFields(regulations), typed) }
    case 'teacher':
      return {
        ...answers,
        teacher: asksTeacher(regulations) ? teacherFrom(text) : answers.teacher,
        unit: text('unit') || null,
      }
    case 'explanation':
      return {
        ...answers,
        explanation: Object.fromEntries(
          regulations.explanation.map(({ code }) => [code, text(`explanation.${code}`)]),
        ),
      }
    case 'pledge':
      return {
        ...answers,
        pledge: {
          ownWork: text('ownWork') !== '',
          truthful: text('truthful') !== '',
          notAwarded: text('notAwarded') !== '',
          signedBy: text('signedBy'),
          at: now,
        },
      }
  }
}

/** Whoever typed a teacher's name means that there is one, even before the question was answered. */
function teacherFrom(text: (field: string) => string): EntryAnswers['teacher'] {
  const details = { name: text('name'), school: text('school'), phone: text('phone'), email: text('email') }
  if (text('has') === 'no') return { has: false }
  const isTouched = text('has') === 'yes' || Object.values(details).some(Boolean)
  return isTouched ? { has: true, ...details } : null
}

/** The parts of the answers that a section owns, as a `$set`. */
export function sectionChange(section: SectionCode, answers: EntryAnswers): Record<string, unknown> {
  switch (section) {
    case 'description':
      return {
        'answers.title': answers.title,
        'answers.summary': answers.summary,
        'answers.field': answers.field,
        ...given('answers.secondField', answers.secondField),
        ...given('answers.division', answers.division),
        ...given('answers.form', answers.form),
      }
    case 'eligibility':
      return { 'answers.facts': answers.facts }
    case 'teacher':
      return { 'answers.teacher': answers.teacher, 'answers.unit': answers.unit }
    case 'explanation':
      return { 'answers.explanation': answers.explanation }
    case 'pledge':
      return { 'answers.pledge': answers.pledge }
  }
}

/** What the regulations do not ask is not written. */
function given(path: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [path]: value }
}
