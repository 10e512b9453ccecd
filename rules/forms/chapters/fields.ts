/** The fields in which entries compete, and the groups across them. */
import { z } from 'zod'
import { divisionsOf, takesSecondField } from '../../entry-terms'
import { lineText, tick } from '../typed-text'
import { chapterForm, typedRows, typedTick, withRegulations } from './chapter-form'
import { codeText, rows, withCodes } from './row-fields'

const named = z.object({
  code: codeText,
  name: lineText(300).refine((text) => text !== '', 'row-name-missing'),
})
const nameOf = ({ name }: { name: string }) => name

export const fieldsChapter = chapterForm(
  z.object({ fields: rows(named, 30), secondField: tick, divisions: rows(named, 20) }),
  ({ regulations }) => ({
    fields: typedRows(regulations.fields, ({ code, name }) => ({ code, name })),
    secondField: typedTick(takesSecondField(regulations)),
    divisions: typedRows(divisionsOf(regulations), ({ code, name }) => ({ code, name })),
  }),
  (terms, { fields, secondField, divisions }) =>
    withRegulations(terms, {
      fields: withCodes(fields, nameOf),
      secondField,
      divisions: withCodes(divisions, nameOf),
    }),
)
