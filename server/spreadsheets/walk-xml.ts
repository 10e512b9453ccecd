/** Walks through XML once, part by part; names lose their prefixes, and documents that declare entities are refused. */
import { SaxesParser } from 'saxes'
import { UnfitSpreadsheet } from './unfit-spreadsheet'

export interface XmlVisitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Throws UnfitSpreadsheet `unreadable` for anything that is not well-formed. */
export function walkXml(xml: string, { open, text, close }: XmlVisitor): void {
  const parser = new SaxesParser()
  const stop = () => {
    throw new UnfitSpreadsheet({ code: 'unreadable' })
  }
  parser.on('error', stop)
  parser.on('doctype', stop)
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes))
  if (close) parser.on('closetag', (tag) => close(local(tag.name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(xml).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
