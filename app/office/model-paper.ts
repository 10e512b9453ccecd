/** The paper that is given for a model: who handed in what, when and how it was; below it the lines by which it goes back. */
import { newPaper, type Paper } from '#rules/paper'
import type { ModelPage } from '#server/queries/model'
import { modelPaperWords as words } from '#wording/vi/model-desk'

export function modelPaper(model: ModelPage, receipt: NonNullable<ModelPage['receipt']>): Paper {
  const { contest } = model
  const lines = words.lines({
    contest: contest.title,
    receiptNumber: model.receiptNumber,
    title: model.title,
    authors: model.authors,
    from: receipt.from,
    at: receipt.receivedAt,
    condition: receipt.condition,
    place: receipt.place,
  })
  return newPaper({
    parent: contest.organiser.standingBody,
    issuer: contest.organiser.name,
    number: { value: receipt.number, symbol: words.symbol },
    place: contest.province,
    date: receipt.receivedAt,
    kind: words.kind,
    subject: words.subject,
    blocks: [
      ...lines.map((text) => ({ is: 'paragraph' as const, text })),
      {
        is: 'signatures',
        signatures: [
          { position: words.giver, note: words.sign, name: receipt.from },
          { position: words.receiver, note: words.sign, name: receipt.receivedBy },
        ],
      },
      { is: 'heading', text: words.returnTitle },
      { is: 'paragraph', text: words.returnLine },
      {
        is: 'signatures',
        place: words.returnPlace,
        signatures: [
          { position: words.taker, note: words.sign, name: receipt.returned?.to },
          { position: words.giver, note: words.sign, name: receipt.returned?.by },
        ],
      },
    ],
  })
}
