/** What can be wrong with a file of a dossier, and the refusal that says so. */
import type { FileKind } from './file-kinds'
import type { Refusal } from './refusal'

export type FileProblem =
  | { code: 'empty' }
  /** The bytes that arrived are not as many as were announced. */
  | { code: 'incomplete' }
  /** Its name claims a kind the part does not take (`found` is its ending), or its bytes are not what its name claims. */
  | { code: 'kind'; found: string | null; allowed: readonly FileKind[] }
  | UnfitProblem

/** A file of the right kind that still may not pass. */
export type UnfitProblem =
  | { code: 'unreadable'; kind: FileKind }
  /** Reading it took more time or memory than any lawful file needs. */
  | { code: 'too-heavy' }
  /** Two files in one: an archive or a page hides in a picture, a paper or a film. */
  | { code: 'two-in-one'; kind: FileKind }
  | { code: 'pdf-locked' }
  | { code: 'pdf-active'; what: 'script' | 'launch' | 'attachment' | 'form' | 'hidden' }
  | { code: 'too-many-pages'; pages: number; max: number }
  | { code: 'word-macros' }
  | { code: 'word-remote' }
  | { code: 'archive-locked' }
  | { code: 'archive-bomb' }
  | { code: 'archive-path' }
  | { code: 'archive-link' }
  | { code: 'too-many-entries'; max: number }
  | { code: 'too-many-pixels'; pixels: number; max: number }
  | { code: 'malware' }

/** The refusal for a problem, in the words the dossier already uses for kinds and empty files. */
export function refusalOf(problem: FileProblem): Refusal {
  switch (problem.code) {
    case 'empty':
      return { because: 'file-empty' }
    case 'kind':
      return { because: 'file-kind', found: problem.found, allowed: problem.allowed }
    case 'incomplete':
      return { because: 'file-incomplete' }
    default:
      return { because: 'file-unfit', problem }
  }
}
