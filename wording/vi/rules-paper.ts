/** The thể lệ and the notice of a moved date as official papers in the layout of Decree 30/2020/NĐ-CP. */
import type { ContestTerms } from '#rules/contest-terms'
import { selectionOf } from '#rules/entry-terms'
import { newPaper, type Paper, type PaperBlock } from '#rules/paper'
import type { MilestoneCode } from '#rules/phases'
import { roundsOf } from '#rules/rounds'
import { count, mark } from '../format'
import { articlesOf } from './articles'
import { contestWords, partLimits, regulationsWords } from './contest'
import { roundName } from './rounds'
import { noticePaperWords as words } from './terms'

/** Articles first, then what they refer to as tables. A draft until it is announced. */
export function rulesPaper(terms: ContestTerms, at: { announcedAt: Date | null; decision: string }): Paper {
  const { organiser, province, regulations } = terms
  return newPaper({
    parent: organiser.standingBody,
    issuer: organiser.name,
    number: { value: null, symbol: 'TL-BTC' },
    place: province,
    date: at.announcedAt,
    isDraft: at.announcedAt === null,
    kind: regulationsWords.title,
    subject: terms.title,
    attachedTo: at.decision === '' ? null : `Ban hành kèm theo Quyết định số ${at.decision}`,
    bases: regulations.legalBasis.map((basis) => `${regulationsWords.legalBasis} ${basis}`),
    blocks: [
      ...articlesOf(terms).flatMap(({ title, paragraphs }): PaperBlock[] => [
        { is: 'heading', text: title },
        ...paragraphs.map((text): PaperBlock => ({ is: 'paragraph', text })),
      ]),
      ...annex(terms),
    ],
    signatures: [{ authority: 'TM. BAN TỔ CHỨC', position: words.position }],
    recipients: ['Các sở, ban, ngành, đoàn thể', 'Uỷ ban nhân dân các xã, phường', 'Lưu: VT'],
  })
}

function annex(terms: ContestTerms): PaperBlock[] {
  const { regulations } = terms
  const { fields, parts, prizes } = regulations
  return [
    { is: 'page-break' },
    { is: 'chapter', lines: [regulationsWords.annex] },
    { is: 'heading', text: regulationsWords.fields },
    { is: 'list', mark: 'number', items: fields.map(({ name }) => name) },
    { is: 'heading', text: contestWords.dossier },
    {
      is: 'list',
      mark: 'number',
      items: parts.map(
        (part) =>
          `${part.name}${part.required ? '' : ` ${contestWords.optional}`}: ${part.hint} ${partLimits(part)}.`,
      ),
    },
    ...(selectionOf(regulations).by === 'votes' ? [] : criteria(terms)),
    { is: 'heading', text: contestWords.prizes },
    {
      is: 'table',
      columns: [
        { title: contestWords.prize, width: 4 },
        { title: contestWords.prizeCount, width: 2, align: 'right' },
        { title: contestWords.minScore, width: 2, align: 'right' },
        { title: contestWords.money, width: 3, align: 'right' },
      ],
      rows: prizes.map(({ title, count: number, minScore, money }) => [
        title,
        number === 0 ? '' : count(number),
        minScore === 0 ? '' : mark(minScore),
        money === 0 ? '' : count(money),
      ]),
    },
  ]
}

/** Each round that has criteria of its own has a table of its own. */
function criteria(terms: ContestTerms): PaperBlock[] {
  const { rubric } = terms.regulations
  const rounds = roundsOf(terms)
  const own = rounds.filter((round) => round.rubric !== rubric)
  const tables = [
    ...(own.length < rounds.length ? [{ title: contestWords.criteria, rubric }] : []),
    ...own.map((round) => ({ title: `${contestWords.criteria}: ${roundName(round)}`, rubric: round.rubric })),
  ]
  return tables.flatMap(({ title, rubric: table }): PaperBlock[] => [
    { is: 'heading', text: title },
    {
      is: 'table',
      columns: [
        { title: contestWords.criterion, width: 7 },
        { title: contestWords.points, width: 1, align: 'right' },
      ],
      rows: [
        ...table.criteria.map((one) => [
          one.guidance ? `${one.title}. ${one.guidance}` : one.title,
          mark(one.max),
        ]),
        [{ text: contestWords.total, bold: true }, mark(table.total)].map((cell) =>
          typeof cell === 'string' ? cell : [cell],
        ),
      ],
    },
  ])
}

/** What was moved with one milestone: every date with the same reason and notice. */
export function datesMovedPaper(terms: ContestTerms, code: MilestoneCode, now: Date): Paper | null {
  const { organiser, province, timeline, title } = terms
  const told = timeline.find((one) => one.code === code)
  if (!told?.originallyAt) return null
  const reason = told.reason ?? ''
  const moved = timeline.filter(
    (one) => one.originallyAt && one.reason === told.reason && one.notice === told.notice,
  )
  const number = Number(/\d+/.exec(told.notice ?? '')?.[0] ?? NaN)
  return newPaper({
    parent: organiser.standingBody,
    issuer: organiser.name,
    number: { value: Number.isSafeInteger(number) ? number : null, symbol: 'TB-BTC' },
    place: province,
    date: now,
    kind: words.kind,
    subject: words.subject(code, title),
    blocks: [
      { is: 'paragraph', text: words.intro(organiser.name) },
      {
        is: 'list',
        mark: 'dash',
        items: moved.map((one) => words.moved(one.code, one.originallyAt ?? one.at, one.at)),
      },
      { is: 'paragraph', text: words.because(reason) },
      { is: 'paragraph', text: words.rest },
    ],
    signatures: [{ authority: 'TM. BAN TỔ CHỨC', position: words.position }],
    recipients: ['Các đơn vị, cá nhân dự thi', 'Lưu: VT'],
  })
}
