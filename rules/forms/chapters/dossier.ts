/** What a dossier holds, whether the thing itself is handed in, and the ready reasons of screening. */
import { z } from 'zod'
import { screeningReasonsOf, takesModels } from '../../entry-terms'
import { fileKindCodes } from '../../file-kinds'
import { taskCodes } from '../../tasks'
import { lineText, longText, tick } from '../typed-text'
import { chapterForm, typedNumber, typedRows, typedTick, withRegulations } from './chapter-form'
import { codeText, oneOf, rows, ticks, whole, wholeOrNone, withCodes } from './row-fields'

const megabyte = 1024 * 1024

const part = z.object({
  code: codeText,
  name: lineText(200).refine((text) => text !== '', 'row-name-missing'),
  hint: lineText(500),
  required: tick,
  maxFiles: whole(1, 50),
  megabytes: whole(1, 500),
  kinds: ticks(fileKindCodes),
  audience: oneOf(['jury', 'secretariat']),
  keepDays: wholeOrNone(1, 3650),
})

const reason = z.object({
  code: codeText,
  text: longText(1000).refine((text) => text.trim() !== '', 'row-text-missing'),
  leadsTo: oneOf(['supplement', 'invalid']),
  tasks: ticks(taskCodes),
})

export const dossierChapter = chapterForm(
  z.object({ parts: rows(part, 30), checkIn: tick, reasons: rows(reason, 60) }),
  ({ regulations }) => ({
    parts: typedRows(regulations.parts, ({ maxBytes, required, maxFiles, keepDays, kinds, ...told }) => ({
      ...told,
      kinds: [...kinds],
      required: typedTick(required),
      maxFiles: String(maxFiles),
      megabytes: String(Math.round(maxBytes / megabyte)),
      keepDays: typedNumber(keepDays),
    })),
    checkIn: typedTick(takesModels(regulations)),
    reasons: typedRows(screeningReasonsOf(regulations), (one) => ({ ...one, tasks: [...one.tasks] })),
  }),
  (terms, { parts, checkIn, reasons }) =>
    withRegulations(terms, {
      parts: withCodes(parts, ({ name }) => name).map(({ megabytes, keepDays, ...told }) => ({
        ...told,
        maxBytes: megabytes * megabyte,
        ...(keepDays !== null && { keepDays }),
      })),
      checkIn,
      screeningReasons: withCodes(reasons, ({ text }) => text),
    }),
)
