/** How long a short message is as gateways count it (3GPP TS 23.038), and how it is written without accents. */

/** The basic alphabet; `extended` characters take two places. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('^{}\\[~]|€\f')

export interface MessageLength {
  alphabet: 'gsm-7' | 'ucs-2'
  /** Places taken: septets, or UTF-16 units. */
  places: number
  /** How many messages it is sent and charged as. */
  parts: number
}

/** A message in several parts has 7 septets, or 3 units, less in each for the head that joins them. */
export function messageLength(text: string): MessageLength {
  const isBasic = [...text].every((one) => basic.has(one) || extended.has(one))
  if (!isBasic) {
    return {
      alphabet: 'ucs-2',
      places: text.length,
      parts: text.length <= 70 ? 1 : Math.ceil(text.length / 67),
    }
  }
  const places = [...text].reduce((sum, one) => sum + (extended.has(one) ? 2 : 1), 0)
  return { alphabet: 'gsm-7', places, parts: places <= 160 ? 1 : Math.ceil(places / 153) }
}

const typographic: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
}

/** As people write on old telephones: `Hồ sơ` becomes `Ho so`. What is left over is told by a question mark. */
export function withoutAccents(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[“”‘’–—…]/g, (one) => typographic[one] ?? one)
  return [...plain].map((one) => (basic.has(one) || extended.has(one) ? one : '?')).join('')
}

/** A Vietnamese number as gateways take it, `84912345678`; null for what is none. */
export function internationalNumber(phone: string): string | null {
  const digits = phone.replace(/[^\d+]/g, '').replace(/^\+/, '')
  if (/^84\d{9,10}$/.test(digits)) return digits
  return /^0\d{9,10}$/.test(digits) ? `84${digits.slice(1)}` : null
}
