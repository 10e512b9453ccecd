/** Writes complete invented dossiers of adults for any programme: what is asked and which parts there are follows from the regulations. */
import type { Contest } from '#models/contest'
import { draftEntry, Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import type { Unit } from '#models/unit'
import { consentPurposes } from '#rules/consents'
import {
  emptyAnswers,
  type Author,
  type DossierFile,
  type EntryAnswers,
  type TypedAnswers,
} from '#rules/entry'
import { questionsOf } from '#rules/entry-terms'
import type { DossierPart } from '#rules/regulations'
import { keepFile } from './dossiers'
import { pdf, png } from './files'
import type { AdultWork } from './programme-works'

export interface AdultPlan {
  contest: Contest
  owner: Person
  unit: Unit | null
  work: AdultWork
  /** To the questions of the form and of the conditions; those that a programme does not ask are left out. */
  said: { form: TypedAnswers; facts: TypedAnswers }
  /** Tells one dossier from the next. */
  serial: number
  at: Date
  /** Left out of a dossier that is still being written. */
  isComplete: boolean
}

/** Creates the draft entry and returns it. */
export async function draftAdultDossier(plan: AdultPlan): Promise<Entry> {
  const { contest, owner, at } = plan
  const _id = newId()
  const answers = plan.isComplete ? await completeAnswers(plan, _id) : begunAnswers(plan)
  const regulationsVersion = contest.regulations.version
  const entry = draftEntry({ _id, contest: contest._id, owner: owner._id, answers, regulationsVersion }, at)
  await Entries.create(entry)
  return entry
}

function begunAnswers({ work, said }: AdultPlan): EntryAnswers {
  const { title, gist, field } = work
  return { ...emptyAnswers(), title, summary: gist, field, facts: said.facts }
}

async function completeAnswers(plan: AdultPlan, entry: Entry['_id']): Promise<EntryAnswers> {
  const { contest, work, said, at, unit } = plan
  const { regulations } = contest
  const authors = authorsOf(plan)
  return {
    ...begunAnswers(plan),
    summary: `${work.gist} ${work.effect}`,
    authors,
    form: formOf(plan, 'entry'),
    facts: said.facts,
    unit: unit?._id.toHexString() ?? null,
    explanation: Object.fromEntries(
      regulations.explanation.map(({ code }, index) => [code, toldUnder(code, index, work)]),
    ),
    files: await filesOf(plan, entry),
    consents: authors.flatMap(({ id }) =>
      consentPurposes.map((purpose) => ({ author: id, purpose, voice: 'author' as const, given: true, at })),
    ),
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: authors[0]?.name ?? '', at },
  }
}

function formOf({ contest, said }: AdultPlan, of: 'entry' | 'author'): TypedAnswers {
  const asked = questionsOf(contest.regulations, of).map(({ code }) => code)
  return Object.fromEntries(Object.entries(said.form).filter(([code]) => asked.includes(code)))
}

function authorsOf(plan: AdultPlan): Author[] {
  const { work, serial } = plan
  const share = Math.floor(100 / work.authors.length)
  return work.authors.map(({ name, place, position }, index) => ({
    id: newId().toHexString(),
    name,
    bornOn: `${1968 + ((serial * 5 + index * 3) % 24)}-0${1 + ((serial + index) % 9)}-1${serial % 10}`,
    school: place,
    grade: position,
    phone: index === 0 ? `09001${String(10_000 + serial).slice(-5)}` : '',
    email: '',
    isLead: index === 0,
    share: index === 0 ? 100 - share * (work.authors.length - 1) : share,
    form: formOf(plan, 'author'),
    representative: { name: '', relation: '', phone: '' },
  }))
}

const needs = ['problem', 'known', 'purpose']
const ways = ['content', 'achievements', 'novelty', 'creativity', 'technology']

function toldUnder(code: string, index: number, { title, gist, need, way, effect }: AdultWork): string {
  if (needs.includes(code)) return `${need} Vì vậy cần có “${title}”.`
  if (ways.includes(code)) return index % 2 ? `${way} ${gist}` : `${gist} ${way}`
  return `${effect} Số liệu do nơi áp dụng theo dõi, có xác nhận kèm theo.`
}

async function filesOf(plan: AdultPlan, entry: Entry['_id']): Promise<DossierFile[]> {
  const { regulations } = plan.contest
  const evidence = (regulations.gates ?? []).flatMap((gate) => gate.evidencePart ?? [])
  const parts = regulations.parts.filter(({ code, required }) => required || evidence.includes(code))
  return Promise.all(parts.map((part, index) => keepFile(plan, entry, fileOf(plan, part, index))))
}

function fileOf({ contest, work, serial }: AdultPlan, { code, name, kinds }: DossierPart, index: number) {
  const seed = contest.year * 1000 + contest.ordinal * 100 + serial * 10 + index
  if (!kinds.includes('pdf')) {
    return { part: code, name: `${code}.png`, kind: 'png' as const, bytes: png(seed, 400, 300) }
  }
  const bytes = pdf(work.title, [name, work.gist, `So ${seed}.`])
  return { part: code, name: `${code}.pdf`, kind: 'pdf' as const, bytes }
}
