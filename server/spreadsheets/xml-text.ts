/** Text as XML may hold it. */

/** Escapes what is markup; a sign that XML cannot hold is left out, as no one can see it. */
export function xmlText(text: string): string {
  return (
    text
      .replace(/(?![\t\r\n])[\p{Cc}\ufffe\uffff]/gu, '')
      .replace(/\p{Cs}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Excel reads _x000D_ as a sign; a text that looks so is written with its underscore escaped.
      .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
      .replaceAll('\r', '&#13;')
  )
}

/** 27 → `AB`. */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest
}
