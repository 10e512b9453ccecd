/** Copies a document of Word without the names of people that Word writes into it, and without links that fetch. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate'
import type { Jobs } from '../inspection/jobs'
import { barePicture } from './bare-picture'

export async function copyWord({ path, out }: Jobs['word']['input']): Promise<null> {
  const part = `${out}.${process.pid}.part`
  await writeFile(part, bareOffice(await readFile(path)))
  await rename(part, out)
  return null
}

/** Word's documents may hold sheets and slides, which hold names of their own; deeper than this nobody nests them. */
const deepest = 3

function bareOffice(bytes: Uint8Array, depth = 0): Uint8Array {
  const inside: Unzipped = unzipSync(bytes)
  const kept: Zippable = {}
  for (const [name, content] of Object.entries(inside)) {
    if (/^docProps\//i.test(name) || /(^|\/)people\.xml$/i.test(name)) continue
    kept[name] = [bareContent(name, content, depth), { mtime: '1980-01-01T00:00:00' }]
  }
  return zipSync(kept)
}

function bareContent(name: string, content: Uint8Array, depth: number): Uint8Array {
  if (/\.(docx|xlsx|pptx)$/i.test(name))
    return depth < deepest ? bareOffice(content, depth + 1) : new Uint8Array()
  if (/\.(jpe?g|png)$/i.test(name)) return barePicture(content)
  if (/\.(xml|rels)$/i.test(name)) return strToU8(bareXml(strFromU8(content)))
  return content
}

/** References to what was left out go too, or Word would call the copy damaged. */
function bareXml(text: string): string {
  return text
    .replace(/\b(w\w*:)?(author|initials|userId|providerId|userName|lastModifiedBy)="[^"]*"/gi, '$1$2=""')
    .replace(/<(Relationship|Override)\b[^>]*(docProps\/|people\.xml)[^>]*\/>/gi, '')
    .replace(/<Relationship\b[^>]*TargetMode="External"[^>]*>/gi, (one) =>
      /\/hyperlink"/i.test(one) ? one : one.replace(/\bTarget="[^"]*"/i, 'Target="about:blank"'),
    )
}
