/** An example of each problem a file can have; a new problem without an example does not compile. */
import { fileKindCodes } from '#rules/file-kinds'
import type { UnfitProblem } from '#rules/file-problems'

const examples: { [Code in UnfitProblem['code']]: Extract<UnfitProblem, { code: Code }>[] } = {
  unreadable: fileKindCodes.map((kind) => ({ code: 'unreadable', kind })),
  'too-heavy': [{ code: 'too-heavy' }],
  'two-in-one': fileKindCodes.map((kind) => ({ code: 'two-in-one', kind })),
  'pdf-locked': [{ code: 'pdf-locked' }],
  'pdf-active': (['script', 'launch', 'attachment', 'form', 'hidden'] as const).map((what) => ({
    code: 'pdf-active',
    what,
  })),
  'too-many-pages': [{ code: 'too-many-pages', pages: 10_000, max: 300 }],
  'word-macros': [{ code: 'word-macros' }],
  'word-remote': [{ code: 'word-remote' }],
  'archive-locked': [{ code: 'archive-locked' }],
  'archive-bomb': [{ code: 'archive-bomb' }],
  'archive-path': [{ code: 'archive-path' }],
  'archive-link': [{ code: 'archive-link' }],
  'too-many-entries': [{ code: 'too-many-entries', max: 20_000 }],
  'too-many-pixels': [{ code: 'too-many-pixels', pixels: 400_000_000, max: 110_000_000 }],
  malware: [{ code: 'malware' }],
}

export const unfitProblems: UnfitProblem[] = Object.values(examples).flat()
