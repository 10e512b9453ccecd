/** What does not fit the rules in sheets that exist and stay: told, and left for people to mend. */
import { byCodeUnit } from '../digest'
import { barReasons, type Ground, type WhyNotPair } from './ground'

export type AssignmentNotice =
  | {
      /** The pair would not be made today: recuse the judge, or lift the bar. */
      readonly code: 'settled-against-rules'
      readonly entry: string
      readonly judge: string
      readonly reason: WhyNotPair
    }
  | {
      readonly code: 'more-than-wanted'
      readonly entry: string
      readonly sheets: number
      readonly wanted: number
    }
  | { readonly code: 'no-expert-settled'; readonly entry: string }
  | { readonly code: 'over-load'; readonly judge: string; readonly sheets: number; readonly max: number }

export function noticesOf(ground: Ground): AssignmentNotice[] {
  const { entries, judges, settled, barred, held, need, wantsExpert } = ground
  const notices: AssignmentNotice[] = []
  const sheets = new Int32Array(entries.length)
  for (const [entry, judge] of settled) {
    sheets[entry]! += 1
    const reason = barReasons[barred[entry * judges.length + judge]!]!
    if (reason !== 'none' && reason !== 'has-sheet')
      notices.push({
        code: 'settled-against-rules',
        entry: entries[entry]!.id,
        judge: judges[judge]!.id,
        reason,
      })
  }
  entries.forEach(({ id, wanted }, entry) => {
    if (sheets[entry]! > wanted)
      notices.push({ code: 'more-than-wanted', entry: id, sheets: sheets[entry]!, wanted })
    const isClosed = need[entry] === 0 && sheets[entry]! > 0
    if (isClosed && wantsExpert[entry] === 1) notices.push({ code: 'no-expert-settled', entry: id })
  })
  judges.forEach(({ id, load }, judge) => {
    if (held[judge]! > load.max)
      notices.push({ code: 'over-load', judge: id, sheets: held[judge]!, max: load.max })
  })
  return notices.sort((a, b) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)))
}
