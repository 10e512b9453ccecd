/** What a workshop can be asked to do with one untrusted file, and what it answers: plain data, since it travels between processes. */
import type { FileKind } from '#rules/file-kinds'
import type { UnfitProblem } from '#rules/file-problems'
import type { PageSize } from './open-pdf'

export interface Facts {
  /** Of a PDF. */
  pages?: number
  /** Of a picture, in pixels, as it is shown. */
  size?: { width: number; height: number }
}

export interface Jobs {
  /** Looks through a file that claims to be of a kind. */
  check: { input: { path: string; kind: FileKind }; output: Facts }
  /** The pages of a PDF. */
  outline: { input: { path: string }; output: PageSize[] }
  /** Draws a page of a PDF (from 0) into the file `out`. */
  page: { input: { path: string; page: number; width: number; stamp: string; out: string }; output: null }
  /** Writes a PDF of pictures of all pages into the file `out`. */
  print: { input: { path: string; stamp: string; out: string }; output: null }
  /** Copies a picture without anything but its pixels into the file `out`. */
  picture: { input: { path: string; width: number; stamp: string; out: string }; output: null }
  /** Copies a document of Word without names of people and without links to the network into the file `out`. */
  word: { input: { path: string; out: string }; output: null }
}

export type JobName = keyof Jobs

export type Order = { [Name in JobName]: { name: Name; input: Jobs[Name]['input'] } }[JobName]

export type Answer =
  { done: true; output: Jobs[JobName]['output'] } | { done: false; unfit: UnfitProblem | null; error: string }
