/** Moments and points as form fields hold them; sentences are made in wording/. */

/** `2024-07-31T17:00` in Viet Nam, which is seven hours ahead all year. */
export function typedMoment(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
}

/** `16,5` */
export function typedPoints(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100)
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole},${rest}`
}
