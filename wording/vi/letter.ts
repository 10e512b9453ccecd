/** What every letter is made of: a subject, paragraphs, and who sends it. */
export type Letter = { subject: string; text: string }

const signature = 'Trân trọng,\nBan Tổ chức'

export function letter(subject: string, ...paragraphs: string[]): Letter {
  return { subject, text: [...paragraphs, signature].join('\n\n') }
}
