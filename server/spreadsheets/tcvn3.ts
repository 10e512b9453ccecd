/** TCVN 5712:1993 VN3, called TCVN3 or ABC: what the fonts .VnTime and .VnArial show for the bytes A1 to FE. */

const table: Record<number, string> = {}

function letters(first: number, text: string): void {
  for (const [index, letter] of [...text].entries()) if (letter !== ' ') table[first + index] = letter
}

letters(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ')
letters(0xb5, 'àảãáạ ằẳẵắ')
letters(0xc6, 'ặầẩẫấậè ẻẽ')
letters(0xd0, 'éẹềểễếệìỉ')
letters(0xdc, 'ĩíịò')
letters(0xe1, 'ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ')

/** Decodes bytes, given as the characters U+0000 to U+00FF. A letter that the table lacks becomes U+FFFD, a sign stays. */
export function fromTcvn3(text: string): string {
  const plain = text.replace(
    /[\u00a1-\u00fe]/g,
    (sign) => table[sign.charCodeAt(0)] ?? (/\p{L}/u.test(sign) ? '\ufffd' : sign),
  )
  return plain.replace(/[\p{L}\p{M}]+/gu, asCapitals)
}

/** Accented capitals exist only as fonts (.VnTimeH): “NGUYÔN” is meant as capitals, its one accented letter too. */
function asCapitals(word: string): string {
  const ascii = word.replace(/[^A-Za-z]/g, '')
  return ascii.length > 1 && ascii === ascii.toUpperCase() ? word.toUpperCase() : word
}
