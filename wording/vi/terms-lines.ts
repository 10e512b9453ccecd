/** The terms of a contest line by line in words, so that two versions can be read side by side. */
import { chainOf } from '#rules/chain'
import { chapters, type Chapter } from '#rules/chapters'
import { usualConflictRules } from '#rules/conflicts/standing'
import type { ContestTerms } from '#rules/contest-terms'
import {
  asksTeacher,
  authorKindOf,
  divisionsOf,
  gatesOf,
  screeningReasonsOf,
  selectionOf,
  sharesOf,
  takesModels,
} from '#rules/entry-terms'
import { roundsOf, type AdvancementTerms } from '#rules/rounds'
import type { Rubric } from '#scoring/rubric'
import { calendarDay, count, dateTime, list, mark } from '../format'
import { articlesOf } from './articles'
import { roundKindNames, roundName } from './rounds'
import { termsText } from './round-protocol'
import { milestoneNames } from './states'
import {
  chainLabels,
  dossierLabels,
  eligibilityLabels,
  fieldsLabels,
  formLabels,
  gateKindNames,
  generalLabels,
} from './terms-form'
import { conflictLabels, judgingLabels, prizeLabels, roundLabels } from './terms-form-judging'

export interface TermsLine {
  chapter: Chapter
  /** What is spoken of: the same words in both versions. */
  label: string
  text: string
}

export interface TermsDifference {
  chapter: Chapter
  label: string
  /** Null where the version does not tell it. */
  before: string | null
  after: string | null
}

type Pair = [label: string, text: string]

/** Lines that differ, in the order of the newer version; what it no longer tells comes after, in its chapter. */
export function termsDifferences(before: ContestTerms, after: ContestTerms): TermsDifference[] {
  const [old, now] = [termsLines(before), termsLines(after)]
  const keyOf = ({ chapter, label }: TermsLine) => `${chapter} ${label}`
  const was = new Map(old.map((line) => [keyOf(line), line.text]))
  const is = new Set(now.map(keyOf))
  const all = [
    ...now.map((line) => ({ ...pick(line), before: was.get(keyOf(line)) ?? null, after: line.text })),
    ...old
      .filter((line) => !is.has(keyOf(line)))
      .map((line) => ({ ...pick(line), before: line.text, after: null })),
  ]
  return chapters.flatMap((chapter) =>
    all.filter((line) => line.chapter === chapter && line.before !== line.after),
  )
}

const pick = ({ chapter, label }: TermsLine) => ({ chapter, label })

export function termsLines(terms: ContestTerms): TermsLine[] {
  return chapters.flatMap((chapter) =>
    lines[chapter](terms).map(([label, text]) => ({ chapter, label, text })),
  )
}

const yes = (is: boolean) => (is ? 'Có' : 'Không')
const day = (value: string | null) => (value === null ? 'không giới hạn' : calendarDay(value))

const lines: Record<Chapter, (terms: ContestTerms) => Pair[]> = {
  general: ({ title, shortTitle, label, ordinal, year, province, organiser, regulations }) => [
    [generalLabels.title, title],
    [generalLabels.shortTitle, shortTitle],
    [generalLabels.label, label],
    [generalLabels.ordinal, `${ordinal}, năm ${year}`],
    [generalLabels.province, province],
    [generalLabels.purpose, (regulations.purpose ?? []).join(' ')],
    [generalLabels.organiserName, organiser.name],
    [generalLabels.standingBody, organiser.standingBody],
    [generalLabels.address, `${organiser.address}; ${organiser.phone}; ${organiser.email}`],
    [generalLabels.legalBasis, regulations.legalBasis.join('; ')],
  ],
  eligibility: ({ regulations }) => [
    [eligibilityLabels.kind, eligibilityLabels.kinds[authorKindOf(regulations)]],
    [eligibilityLabels.max, `${count(regulations.authors.min)}–${count(regulations.authors.max)}`],
    [eligibilityLabels.birthFrom, day(regulations.authors.birthFrom)],
    [eligibilityLabels.birthTo, day(regulations.authors.birthTo)],
    [eligibilityLabels.shares, eligibilityLabels.sharesKinds[sharesOf(regulations)]],
    [eligibilityLabels.teacher, yes(asksTeacher(regulations))],
    ...gatesOf(regulations)
      .filter(({ kind }) => kind !== 'birth-window')
      .map((gate): Pair => [gateKindNames[gate.kind] ?? gate.kind, gateText(gate)]),
  ],
  fields: ({ regulations }) => [
    ...regulations.fields.map(({ code, name }): Pair => [`${fieldsLabels.field} (${code})`, name]),
    ...divisionsOf(regulations).map(({ code, name }): Pair => [`${fieldsLabels.division} (${code})`, name]),
  ],
  dossier: ({ regulations }) => [
    ...regulations.parts.map((part): Pair => [
      part.name,
      `${yes(part.required)} bắt buộc; ${count(part.maxFiles)} tệp, mỗi tệp ${count(Math.round(part.maxBytes / 1_048_576))} MB; ${part.kinds.join(', ')}; ${dossierLabels.audiences[part.audience]}${part.keepDays ? `; xóa sau ${count(part.keepDays)} ngày` : ''}. ${part.hint}`,
    ]),
    [dossierLabels.checkIn, yes(takesModels(regulations))],
    [
      dossierLabels.reasons,
      screeningReasonsOf(regulations)
        .map(({ text }) => text)
        .join(' '),
    ],
  ],
  form: ({ regulations }) => [
    [formLabels.summary, count(regulations.summaryMaxCharacters)],
    ...regulations.explanation.map((one): Pair => [
      one.title,
      `${yes(one.required)} bắt buộc; ${count(one.maxCharacters)} ký tự. ${one.hint}`,
    ]),
    ...(regulations.questions ?? []).map((one): Pair => [
      one.title,
      `${yes(one.required)} bắt buộc; ${formLabels.ofs[one.of]}; ${dossierLabels.audiences[one.audience]}${'options' in one ? `; ${one.options.map(({ name }) => name).join(', ')}` : ''}`,
    ]),
  ],
  chain: ({ regulations }) =>
    chainOf(regulations).map((stage): Pair => [
      stage.name,
      `${chainLabels.actKinds[stage.acts]}; chỉ tiêu ${stage.quota === null ? 'không giới hạn' : count(stage.quota)}; hạn ${stage.deadline instanceof Date ? dateTime(stage.deadline) : milestoneNames[stage.deadline]}; ${yes(stage.required)} bắt buộc`,
    ]),
  timeline: ({ timeline }) =>
    timeline.map(({ code, at, reason }): Pair => [
      milestoneNames[code],
      dateTime(at) + (reason ? ` (${reason})` : ''),
    ]),
  judging: ({ regulations }) => judgingLines(regulations),
  rounds: (terms) =>
    (terms.regulations.rounds ?? []).length === 0
      ? []
      : roundsOf(terms).flatMap((round): Pair[] => [
          [
            roundName(round),
            `${roundKindNames[round.kind]}; ${dateTime(round.opensAt)} đến ${dateTime(round.endsAt)}; ${roundLabels.blindnesses[round.blindness]}; ${advancementText(round.advancement)}`,
          ],
          ...(round.rubric === terms.regulations.rubric
            ? []
            : rubricLines(round.rubric, `${roundName(round)}: `)),
        ]),
  prizes: ({ regulations: { prizes, scoring } }) => [
    ...prizes.map(({ title, count: number, minScore, money }): Pair => [
      title,
      `${count(number)} giải, từ ${mark(minScore)} điểm, ${count(money)} đồng`,
    ]),
    [prizeLabels.rollover, yes(scoring.rollover === true)],
    ...(scoring.caps ?? []).map(({ kind, most }): Pair => [prizeLabels[kind], count(most)]),
  ],
  conflicts: ({ regulations }) => {
    const { parentBarsJury, ...units } = { ...usualConflictRules, ...regulations.conflicts }
    return [
      [conflictLabels.parentBarsJury, yes(parentBarsJury)],
      [conflictLabels.sameUnit, conflictLabels.rules[units.sameUnit]],
      [conflictLabels.parentUnit, conflictLabels.rules[units.parentUnit]],
      [conflictLabels.sameSchool, conflictLabels.rules[units.sameSchool]],
    ]
  },
  text: (terms) => {
    const { articles, additions = [] } = terms.regulations
    if (articles.length > 0)
      return articlesOf(terms).map(({ title, paragraphs }): Pair => [title, paragraphs.join(' ')])
    return additions.map(({ article, title, paragraphs }): Pair => [title || article, paragraphs.join(' ')])
  },
}

function rubricLines({ criteria, total }: Rubric, before = ''): Pair[] {
  return [
    ...criteria.map(({ title, max, step, weight = 1, guidance = '' }): Pair => [
      `${before}${title}`,
      `${mark(max)} điểm, bước ${mark(step)}${weight === 1 ? '' : `, hệ số ${count(weight)}`}. ${guidance}`,
    ]),
    [`${before}${judgingLabels.total}`, mark(total)],
  ]
}

function judgingLines(regulations: ContestTerms['regulations']): Pair[] {
  const { rubric, scoring } = regulations
  const selection = selectionOf(regulations)
  const { aggregator } = scoring
  const code =
    typeof aggregator === 'string' ? aggregator : aggregator.code === 'clip' ? 'clip' : aggregator.consequence
  const titleOf = (criterion = '') => rubric.criteria.find((one) => one.code === criterion)?.title ?? ''
  return [
    [judgingLabels.by, judgingLabels.bys[selection.by]],
    ...(selection.by === 'votes'
      ? [
          [
            judgingLabels.majority,
            `${judgingLabels.majorities[selection.terms.majority]}, ${judgingLabels.base} ${judgingLabels.bases[selection.terms.base]}`,
          ] satisfies Pair,
        ]
      : []),
    ...rubricLines(rubric),
    [judgingLabels.aggregator, judgingLabels.aggregators[code]],
    [
      judgingLabels.quorum,
      scoring.quorum.sheets === undefined ? judgingLabels.quorumHint : count(scoring.quorum.sheets),
    ],
    [judgingLabels.warn, mark(scoring.deviation.warn)],
    [judgingLabels.discuss, mark(scoring.deviation.discuss)],
    [
      judgingLabels.tieChain,
      list(
        scoring.tieChain.map(({ code: tie, criterion }) =>
          tie === 'criterion-mean'
            ? `điểm tiêu chí “${titleOf(criterion)}”`
            : judgingLabels.tieCodes[tie].toLowerCase(),
        ),
      ),
    ],
    [judgingLabels.tiePolicy, judgingLabels.tiePolicies[scoring.tiePolicy]],
    [judgingLabels.awardScope, judgingLabels.awardScopes[scoring.awardScope]],
  ]
}

function advancementText(terms: AdvancementTerms | null): string {
  return terms ? termsText(terms) : roundLabels.advancements.none
}

function gateText(gate: ReturnType<typeof gatesOf>[number]): string {
  const told = [
    'place' in gate ? gate.place : '',
    'contests' in gate ? gate.contests.join(', ') : '',
    'sinceYear' in gate ? `từ năm ${gate.sinceYear}` : '',
    'atLeast' in gate ? gate.atLeast : '',
    'since' in gate && gate.since
      ? 'from' in gate.since
        ? `từ ngày ${calendarDay(gate.since.from)}`
        : `trong ${count(gate.since.years)} năm`
      : '',
  ]
  return told.filter(Boolean).join('; ') || 'Có'
}
