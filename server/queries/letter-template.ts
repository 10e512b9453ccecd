/** One letter to be worded anew: its text, ours beside it, its fields, and how it reads for a real work. */
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { LetterTemplates, type LetterText } from '#models/letter-template'
import { People } from '#models/person'
import { letterTextProblems } from '#rules/letter-text'
import { defaultText, fieldNamesOf, isEditableLetter, letterSheets } from '#wording/vi/letter-fields'
import type { By, InContest } from '../guard'
import { valuesOf } from '../letter-texts'
import { previewData } from '../letter-preview'
import { wordsOf } from '../mail/letterhead'
import { found } from '../refuse'

/**
 * `receipt` chooses the work of the preview, else the newest one that was handed in. `typed` previews words that are not
 * kept yet; where they cannot be filled in there is no preview.
 */
export async function letterTemplate(
  { contest, now }: By & InContest,
  code: string | undefined,
  receipt: string,
  typed: LetterText | null = null,
) {
  const template = found(isEditableLetter(code) ? code : null, 'letter')
  const [kept, about] = await Promise.all([
    LetterTemplates.findOne({ contest: contest._id, template }).lean(),
    chosenWork(contest._id, receipt),
  ])
  const ours = defaultText(template)
  const edited = kept?.edited ?? null
  const shown = typed ?? edited ?? ours
  const fields = fieldNamesOf(template)
  const isFit = letterTextProblems(`${shown.subject}\n${shown.text}`, fields).length === 0
  const data = previewData(contest, template, about, now)
  const texts = new Map([[template as string, shown]])
  const values = valuesOf(template, data, contest)
  return {
    template,
    title: letterSheets[template].title,
    version: kept?.version ?? 0,
    editedAt: edited && (kept?.updatedAt ?? null),
    shown,
    ours,
    fields: fields.map((name) => ({ name, value: values[name] ?? '' })),
    about: about && { receiptNumber: about.entry.receiptNumber, title: about.entry.answers.title },
    isFound: receipt === '' || about !== null,
    preview: isFit ? wordsOf({ template, data }, { contest, texts }) : null,
  }
}

async function chosenWork(contest: Id, receipt: string) {
  const number = receipt.trim().toUpperCase()
  const entry =
    number === ''
      ? await Entries.findOne({ contest, state: { $in: ['submitted', 'returned', 'accepted'] } })
          .sort({ submittedAt: -1 })
          .lean()
      : await Entries.findOne({ contest, receiptNumber: number }).lean()
  if (!entry) return null
  const owner = await People.findById(entry.owner).select({ name: 1 }).lean()
  return { entry, owner: owner ?? { name: '' } }
}
