/** Tells what a file is from its own bytes, whatever it is called. */
import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from '#rules/file-kinds'

/** What the bytes say, as one of our kinds; otherwise the name of what they are, or null when nobody knows. */
export interface ToldKind {
  kind: FileKind | null
  found: string | null
}

/** Phones write MP4 under several brands of the one container. */
const sameAs: Record<string, FileKind> = {
  pdf: 'pdf',
  jpg: 'jpg',
  png: 'png',
  mp4: 'mp4',
  m4v: 'mp4',
  '3gp': 'mp4',
}

/** `head` are the first bytes of the file, `tail` the last. */
export async function tellKind(head: Uint8Array, tail: Uint8Array): Promise<ToldKind> {
  if (isZip(head)) {
    const names = zipNames(tail)
    if (names === null) return { kind: null, found: null }
    return { kind: isWordDocument(names) ? 'docx' : 'zip', found: isWordDocument(names) ? 'docx' : 'zip' }
  }
  const type = await fileTypeFromBuffer(head)
  return { kind: (type && sameAs[type.ext]) ?? null, found: markupOf(head) ?? type?.ext ?? null }
}

/** Pages and drawings of the web, which may run scripts; they are known by their words, not by their first bytes. */
function markupOf(head: Uint8Array): 'html' | 'svg' | null {
  const start = Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (!start.startsWith('<')) return null
  if (/<svg[\s/>]/.test(start)) return 'svg'
  return /<(!doctype html|html|head|body|script)[\s>]/.test(start) ? 'html' : null
}

/** Whether a file that claims a kind by its name may pass: a document of Word may be sent as a plain archive. */
export function agrees(claims: FileKind, told: FileKind | null): boolean {
  return claims === told || (claims === 'zip' && told === 'docx')
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04
}

function isWordDocument(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml')
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const endBytes = 22
const entrySignature = 0x02014b50
const entryBytes = 46

/**
 * The names in an archive's central directory, as far as the tail reaches back to its beginning; an empty list when
 * the directory is longer than the tail. Null when there is no directory: a broken or cut-off archive.
 */
export function zipNames(tail: Uint8Array): string[] | null {
  const bytes = Buffer.from(tail)
  const end = bytes.lastIndexOf(endSignature)
  if (end < 0 || end + endBytes > bytes.length) return null
  const start = end - bytes.readUInt32LE(end + 12)
  const names: string[] = []
  for (let at = start; at >= 0 && at + entryBytes <= end;) {
    if (bytes.readUInt32LE(at) !== entrySignature) return names.length > 0 ? null : []
    const nameLength = bytes.readUInt16LE(at + 28)
    names.push(bytes.toString('utf8', at + entryBytes, at + entryBytes + nameLength))
    at += entryBytes + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names
}
