/** Reads the Markdown of a post into nodes that are safe by their shape: HTML is shown as it was typed, never obeyed. */
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { isSafeLink, pictureNumber, type PostCell, type PostInline, type PostNode } from '#rules/post-body'

/** Quotes and lists nested deeper than this are read as their text. */
const deepest = 8

/** Every text has a reading; none throws. Headings begin at level 2, whatever was typed. */
export function readMarkdown(markdown: string): PostNode[] {
  const typed = markdown.normalize('NFC')
  try {
    return blocks(new Lexer({ gfm: true }).lex(typed), 0)
  } catch (error) {
    // Nested so deep that the reader's stack ends: nobody writes that to be read as anything but its letters.
    if (error instanceof RangeError) return typed.split(/\n{2,}/).flatMap(text)
    throw error
  }
}

function blocks(tokens: readonly Token[], depth: number): PostNode[] {
  return tokens.flatMap((token) => block(token as MarkedToken, depth))
}

function block(token: MarkedToken, depth: number): PostNode[] {
  if (depth > deepest) return text(token.raw)
  switch (token.type) {
    case 'heading':
      return [
        {
          is: 'heading',
          level: token.depth <= 2 ? 2 : token.depth === 3 ? 3 : 4,
          parts: inlines(token.tokens, 0),
        },
      ]
    case 'paragraph':
      return paragraph(token.tokens)
    case 'text':
      return paragraph(token.tokens ?? [token])
    case 'list':
      return [list(token, depth)]
    case 'blockquote':
      return [{ is: 'quote', nodes: blocks(token.tokens, depth + 1) }]
    case 'code':
      return [{ is: 'code', text: token.text }]
    case 'hr':
      return [{ is: 'rule' }]
    case 'table':
      return [{ is: 'table', head: token.header.map(cell), rows: token.rows.map((row) => row.map(cell)) }]
    case 'html':
      return text(token.raw)
    default:
      return []
  }
}

function text(raw: string): PostNode[] {
  const typed = raw.trim()
  return typed === '' ? [] : [{ is: 'paragraph', parts: [{ is: 'text', text: typed }] }]
}

/** A picture stands on its own: a paragraph with pictures in it is parted at each. */
function paragraph(tokens: readonly Token[]): PostNode[] {
  const nodes: PostNode[] = []
  let line: Token[] = []
  const close = () => {
    const parts = inlines(line, 0)
    if (parts.some((part) => part.is !== 'text' || part.text.trim() !== ''))
      nodes.push({ is: 'paragraph', parts })
    line = []
  }
  for (const token of tokens) {
    const number = token.type === 'image' ? pictureNumber((token as Tokens.Image).href) : null
    if (number === null) {
      line.push(token)
      continue
    }
    close()
    nodes.push({ is: 'picture', number, caption: (token as Tokens.Image).text })
  }
  close()
  return nodes
}

function list({ ordered, start, items }: Tokens.List, depth: number): PostNode {
  return {
    is: 'list',
    start: ordered ? Number(start) || 0 : null,
    items: items.map(({ tokens }) => blocks(tokens, depth + 1)),
  }
}

function cell({ tokens, align }: Tokens.TableCell): PostCell {
  return { parts: inlines(tokens, 0), align }
}

function inlines(tokens: readonly Token[], depth: number): PostInline[] {
  return tokens.flatMap((token) => inline(token as MarkedToken, depth))
}

function inline(token: MarkedToken, depth: number): PostInline[] {
  const within = () => ('tokens' in token && token.tokens ? inlines(token.tokens, depth + 1) : [])
  if (depth > deepest) return [{ is: 'text', text: token.raw }]
  switch (token.type) {
    case 'strong':
      return [{ is: 'strong', parts: within() }]
    case 'em':
      return [{ is: 'emphasis', parts: within() }]
    case 'del':
      return [{ is: 'struck', parts: within() }]
    case 'codespan':
      return [{ is: 'code', text: token.text }]
    case 'br':
      return [{ is: 'break' }]
    case 'link':
      return isSafeLink(token.href) ? [{ is: 'link', href: token.href, parts: within() }] : within()
    case 'image':
      return [{ is: 'text', text: token.text }]
    case 'escape':
      return [{ is: 'text', text: token.text }]
    case 'text':
      return token.tokens ? within() : [{ is: 'text', text: token.text }]
    default:
      return [{ is: 'text', text: token.raw }]
  }
}
