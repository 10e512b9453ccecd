/** The first letter of a text, as it stands within a sentence or at its head. */

/** `Tên giải pháp` as `tên giải pháp`; names of things in capitals, such as KH&CN, stay. */
export function inSentence(text: string): string {
  const isWord = /^\p{Lu}(\p{Ll}|\s)/u.test(text)
  return isWord ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text
}

export function atHead(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
