/** A text as a bar code (Code 39, ISO/IEC 16388): capitals, figures and dashes, read by any scanner and by phones. */

/** Nine bars and gaps of each sign in turn, `1` for a wide one. */
const signs: Record<string, string> = {
  '0': '000110100',
  '1': '100100001',
  '2': '001100001',
  '3': '101100000',
  '4': '000110001',
  '5': '100110000',
  '6': '001110000',
  '7': '000100101',
  '8': '100100100',
  '9': '001100100',
  A: '100001001',
  B: '001001001',
  C: '101001000',
  D: '000011001',
  E: '100011000',
  F: '001011000',
  G: '000001101',
  H: '100001100',
  I: '001001100',
  J: '000011100',
  K: '100000011',
  L: '001000011',
  M: '101000010',
  N: '000010011',
  O: '100010010',
  P: '001010010',
  Q: '000000111',
  R: '100000110',
  S: '001000110',
  T: '000010110',
  U: '110000001',
  V: '011000001',
  W: '111000000',
  X: '010010001',
  Y: '110010000',
  Z: '011010000',
  '-': '010000101',
  '*': '010010100',
}

const wide = 3
const quiet = 10

/** The bars from left to right, in narrow widths: where each begins and how wide it is; and the width of all. */
export function code39Bars(text: string): { bars: { at: number; width: number }[]; width: number } {
  const bars: { at: number; width: number }[] = []
  let at = quiet
  for (const sign of `*${text}*`) {
    const pattern = signs[sign]
    if (pattern === undefined) throw new RangeError(`Code 39 has no sign for "${sign}"`)
    for (const [place, kind] of [...pattern].entries()) {
      const width = kind === '1' ? wide : 1
      if (place % 2 === 0) bars.push({ at, width })
      at += width
    }
    at += 1
  }
  return { bars, width: at - 1 + quiet }
}

/** Black on white whatever the theme: scanners see no colours. */
export function Code39({ text }: { text: string }) {
  const { bars, width } = code39Bars(text)
  return (
    <svg viewBox={`0 0 ${width} 40`} style={{ width: '8cm', background: '#fff' }}>
      <title>{text}</title>
      {bars.map((bar) => (
        <rect key={bar.at} x={bar.at} y={0} width={bar.width} height={40} fill="#000" />
      ))}
    </svg>
  )
}
