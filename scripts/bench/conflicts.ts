/**
 * `node --import tsx scripts/bench/conflicts.ts`: every judge of a large jury against every entry of a large contest, by index;
 * beside a comparison of each pair for a few of the judges, which gives the same findings.
 */
import { indexEntries } from '#rules/conflicts/entry-index'
import { findConflicts } from '#rules/conflicts/find-conflicts'
import {
  declaredRelation,
  entrySide,
  namedPerson,
  namedUnit,
  type EntrySide,
  type JudgeSide,
} from '#rules/conflicts/sides'
import { emptyAnswers, type Author } from '#rules/entry'
import { childName } from '../demo/people'
import { quickest, table, whole } from './measure'

const judgesInAll = 200
const entriesInAll = 5_000
const comparedInFull = 10
const repeats = 3

/** Names as often shared as in life: 15 family, 10 middle and 20 given names make three thousand. */
const nameOf = (n: number) => childName(n * 17)
const schoolOf = (n: number) => `Trường THCS ${nameOf(n % 400)}, huyện ${nameOf(n % 40)}, tỉnh Hà Giang`

function anAuthor(n: number): Author {
  return {
    id: String(n),
    name: nameOf(n),
    bornOn: null,
    school: schoolOf(n),
    grade: '8A',
    phone: `09${String(n).padStart(8, '0')}`,
    email: `author${n}@example.org`,
    isLead: true,
    representative: { name: nameOf(n + 7_000), relation: 'mẹ', phone: `08${String(n).padStart(8, '0')}` },
  }
}

function anEntry(n: number): EntrySide {
  const authors = [anAuthor(3 * n), anAuthor(3 * n + 1), anAuthor(3 * n + 2)]
  const teacher = {
    has: true as const,
    name: `Cô ${nameOf(n + 9_000)}`,
    school: schoolOf(n),
    phone: '',
    email: '',
  }
  const answers = { ...emptyAnswers(), title: `Mô hình ${n}`, authors, teacher, unit: `u${n % 400}` }
  return entrySide({ owner: `owner ${n}`, blindCode: String(n), answers }, [schoolOf(n)])
}

function aJudge(n: number): JudgeSide {
  return {
    person: `judge ${n}`,
    self: namedPerson({ name: `ThS. ${nameOf(n + 9_500)}`, email: `judge${n}@example.org`, phone: '' }),
    near: new Map([[`u${n}`, { side: 'unit', text: schoolOf(n) }]]),
    houses: [{ ...namedUnit(schoolOf(n)), part: 'unit' }],
    coAuthors: [namedPerson({ name: nameOf(n + 100), email: `author${n}@example.org`, phone: '' })],
    declared: [
      declaredRelation({
        relation: 'relative',
        name: nameOf(n + 30),
        unit: '',
        work: n % 4 ? '' : 'Mô hình 12',
      }),
    ],
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
let entries = new Map<number, EntrySide>()
let judges: JudgeSide[] = []
let found = 0
const reading = quickest(repeats, () => {
  entries = new Map(numbers(entriesInAll).map((n) => [n, anEntry(n)]))
  judges = numbers(judgesInAll).map(aJudge)
})
const finding = quickest(repeats, () => {
  const index = indexEntries(entries)
  found = judges.reduce((sum, judge) => sum + index.conflictsOf(judge).size, 0)
})
const inFull = quickest(1, () => {
  for (const judge of judges.slice(0, comparedInFull))
    for (const entry of entries.values()) findConflicts(judge, entry)
})
const pairs = judgesInAll * entriesInAll
console.log(
  `${judgesInAll} judges, ${whole(entriesInAll)} entries, ${whole(pairs)} pairs: ${whole(found)} pairs with a finding\n`,
)
console.log(
  table(
    ['', 'ms', 'ns/pair'],
    [
      ['names, schools and units read', whole(reading), ''],
      ['findings by index', whole(finding), ((finding * 1e6) / pairs).toFixed(0)],
      [
        'each pair compared, from a twentieth',
        whole((inFull * judgesInAll) / comparedInFull),
        ((inFull * 1e6) / (comparedInFull * entriesInAll)).toFixed(0),
      ],
    ],
  ),
)
