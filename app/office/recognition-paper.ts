/** The decision that recognises valid entries as an official paper, its list as an appendix, grouped by field. */
import { newPaper, type Paper, type PaperAppendix, type PaperRow } from '#rules/paper'
import type { RecognitionPaperData } from '#server/queries/recognition'
import { list } from '#wording/format'
import { recognitionPaperWords as words } from '#wording/vi/recognition'

type Row = RecognitionPaperData['added'][number]

export function recognitionPaper(data: RecognitionPaperData): Paper {
  const { contest, added, removed, first, signer } = data
  const { title, organiser } = contest
  const articles = [
    ...(added.length > 0 ? [words.recognise(added.length)] : []),
    ...(removed.length > 0
      ? [words.remove(removed.length, words.appendix(added.length > 0 ? 'II' : 'I'))]
      : []),
    words.passOn,
    words.force,
  ]
  return newPaper({
    parent: organiser.standingBody,
    issuer: organiser.name,
    number: { value: data.number, symbol: data.symbol },
    place: contest.province,
    date: new Date(`${data.day}T00:00:00+07:00`),
    kind: words.kind,
    subject: words.subject(title, first === null),
    bases: [
      ...contest.legalBasis,
      words.rules(title),
      ...(first ? [words.first(first)] : []),
      words.proposal,
    ],
    enacting: { authority: words.authority, verb: words.verb },
    blocks: articles.map((text, index) => ({ is: 'paragraph', text: words.article(index + 1, text) })),
    signatures: [{ authority: words.sign, position: signer.position, name: signer.name }],
    recipients: words.recipients(articles.length),
    appendices: [
      ...(added.length > 0 ? [appendix(data, 'I', words.addedTitle, added)] : []),
      ...(removed.length > 0
        ? [appendix(data, added.length > 0 ? 'II' : 'I', words.removedTitle, removed)]
        : []),
    ],
  })
}

function appendix(
  { contest }: RecognitionPaperData,
  roman: string,
  title: string,
  rows: readonly Row[],
): PaperAppendix {
  const fields = [...new Set(rows.map(({ field }) => field))]
  let place = 0
  const lines = fields.flatMap((code): PaperRow[] => {
    const own = rows.filter(({ field }) => field === code)
    const name = contest.fields.find((field) => field.code === code)?.name ?? code
    return [
      { band: words.field(name, own.length) },
      ...own.map(({ receiptNumber, title: of, authors, unit }): PaperRow => {
        place += 1
        return [String(place), receiptNumber, of, list(authors), unit]
      }),
    ]
  })
  const widths = [1, 3, 7, 6, 6]
  const columns = words.columns.map((column, index) => ({ title: column, width: widths[index] ?? 1 }))
  return {
    label: words.appendix(roman),
    title,
    landscape: true,
    blocks: [{ is: 'table', columns, rows: lines }],
  }
}
