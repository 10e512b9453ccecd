/** A list of nominated works as an official paper, signed by the organiser that nominates. */
import { newPaper, type Paper } from '#rules/paper'
import type { ShownNomination } from '#server/queries/nomination'
import { nominationWords as words } from '#wording/vi/nominations'
import { rosterWords } from '#wording/vi/roster'

export function nominationPaper({ from, to, rows, state, sentAt }: ShownNomination): Paper {
  return newPaper({
    parent: from.organiser.standingBody,
    issuer: from.organiser.name,
    number: { value: null, symbol: words.symbol },
    place: from.province,
    date: sentAt,
    isDraft: state === 'prepared',
    kind: words.paperKind,
    subject: words.paperSubject(from.title, to.title),
    landscape: true,
    blocks: [
      {
        is: 'table',
        columns: [
          { title: words.number, width: 5, align: 'centre' },
          { title: words.entryTitle, width: 26 },
          { title: words.authors, width: 26 },
          { title: words.unit, width: 20 },
          { title: words.prize, width: 12 },
          { title: words.score, width: 8, align: 'right' },
          { title: words.reason, width: 22 },
        ],
        rows: rows.map(({ title, roster, prize, score, reason }, index) => [
          String(index + 1),
          title,
          (roster?.authors ?? []).map(({ name, born }) => rosterWords.author(name, born)).join('; '),
          roster?.unit ?? '',
          prize,
          words.scoreText(score),
          reason,
        ]),
      },
      { is: 'paragraph', text: words.total(rows.length) },
    ],
    signatures: [{ position: words.signer, note: words.signerNote }],
    recipients: [words.paperTo(to.title), words.archive],
  })
}
