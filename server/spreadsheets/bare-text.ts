/** A text by its letters and digits alone: “Họ và tên (*)” and “HO VA TEN” are one. */
export function bareText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('\u0111', 'd')
    .replace(/[^a-z0-9]/g, '')
}
