/** What the text of a post can hold once it has been read: nothing that runs, loads or leads to a strange place. */

export type PostInline =
  | { is: 'text'; text: string }
  | { is: 'strong' | 'emphasis' | 'struck'; parts: readonly PostInline[] }
  | { is: 'code'; text: string }
  /** `href` is of the web, a letter, a telephone, or a path of ours. */
  | { is: 'link'; href: string; parts: readonly PostInline[] }
  | { is: 'break' }

export type PostNode =
  /** 2 to 4: the title of the post is the only 1. */
  | { is: 'heading'; level: 2 | 3 | 4; parts: readonly PostInline[] }
  | { is: 'paragraph'; parts: readonly PostInline[] }
  | { is: 'list'; start: number | null; items: readonly (readonly PostNode[])[] }
  | { is: 'quote'; nodes: readonly PostNode[] }
  | { is: 'code'; text: string }
  | { is: 'rule' }
  /** `![words](anh:2)`: a picture of the post by its number; the words stand below it. */
  | { is: 'picture'; number: number; caption: string }
  | { is: 'table'; head: readonly PostCell[]; rows: readonly (readonly PostCell[])[] }

export interface PostCell {
  parts: readonly PostInline[]
  align: 'left' | 'center' | 'right' | null
}

/** Addresses that a text may lead to: the web, letters, telephones, and pages of ours. */
export function isSafeLink(href: string): boolean {
  if (/[\p{Cc}\s\\]/u.test(href)) return false
  return /^(https?:\/\/[^/]|mailto:[^/]|tel:[+\d]|#|\/(?!\/))/i.test(href)
}

/** The number that `anh:2` names; null for every other address: pictures come from nowhere but the post itself. */
export function pictureNumber(href: string): number | null {
  const found = /^anh:(\d{1,3})$/.exec(href)
  return found ? Number(found[1]) : null
}

/** The numbers of all pictures that a body shows. */
export function picturesIn(nodes: readonly PostNode[]): number[] {
  return nodes.flatMap((node) => {
    if (node.is === 'picture') return [node.number]
    if (node.is === 'quote') return picturesIn(node.nodes)
    return node.is === 'list' ? node.items.flatMap(picturesIn) : []
  })
}
