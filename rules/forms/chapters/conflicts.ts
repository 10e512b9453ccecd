/** Who may not judge whom, where the edition differs from the usual. */
import { z } from 'zod'
import { houseRules, usualConflictRules } from '../../conflicts/standing'
import { tick } from '../typed-text'
import { chapterForm, typedTick, withRegulations } from './chapter-form'
import { oneOf } from './row-fields'

export const conflictsChapter = chapterForm(
  z.object({
    parentBarsJury: tick,
    sameUnit: oneOf(houseRules),
    parentUnit: oneOf(houseRules),
    sameSchool: oneOf(houseRules),
  }),
  ({ regulations }) => {
    const { parentBarsJury, ...units } = { ...usualConflictRules, ...regulations.conflicts }
    return { ...units, parentBarsJury: typedTick(parentBarsJury) }
  },
  (terms, conflicts) => withRegulations(terms, { conflicts }),
)
