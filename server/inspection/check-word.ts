/** Whether a document of Word is text and pictures only: no macros, no controls, no template fetched from the network. */
import { checkArchive } from './check-archive'
import { Unfit } from './unfit'

const types = '[Content_Types].xml'
const document = 'word/document.xml'
const relations = 'word/_rels/settings.xml.rels'

/** Throws Unfit. */
export async function checkWord(path: string): Promise<void> {
  const texts = new Map([types, relations].map((name) => [name, '']))
  const names = await checkArchive(path, 'docx', texts)
  if (!names.includes(types) || !names.includes(document)) {
    throw new Unfit({ code: 'unreadable', kind: 'docx' })
  }
  const hasMacros =
    names.some((name) => /(^|\/)(vba\w*\.(bin|xml)|activeX\/)/i.test(name)) ||
    /macroEnabled|vbaProject/i.test(texts.get(types) ?? '')
  if (hasMacros) throw new Unfit({ code: 'word-macros' })
  if (/Target\s*=\s*["'](https?:|ftp:|\\\\|file:\/\/[^/])/i.test(texts.get(relations) ?? '')) {
    throw new Unfit({ code: 'word-remote' })
  }
}
