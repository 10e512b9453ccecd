/** A contest whose jury goes to look: one named round of visits in the judging phase (Đồng Tháp 2022, Thái Nguyên 2020). */
import { milestone, phaseStartsAt } from '../phases'
import type { RoundRegulations } from '../rounds'
import type { ContestPreset } from './contest-preset'

/** By the contest's own criteria; the others' totals and photographs are shown once a judge has confirmed. */
export function asVisit(preset: ContestPreset): ContestPreset {
  const { regulations, timeline } = preset
  const visit: RoundRegulations = {
    code: 'visit',
    name: 'Thẩm định thực tế',
    kind: 'visit',
    rubricVersion: 1,
    blindness: 'named',
    peers: 'after-own',
    opensAt: phaseStartsAt(timeline, 'judging'),
    endsAt: milestone(timeline, 'judgingEnds'),
    graceMinutes: 0,
    advancement: null,
  }
  return { ...preset, regulations: { ...regulations, rounds: [visit] } }
}
