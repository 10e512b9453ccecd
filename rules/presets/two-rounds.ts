/** A contest judged in two rounds: dossiers read blind, then the best ten heard in person (domain.md A4, Bến Tre 2025). */
import type { Points } from '#scoring/points'
import type { Rubric } from '#scoring/rubric'
import { milestone, type Milestone } from '../phases'
import type { RoundRegulations } from '../rounds'
import type { ContestPreset } from './contest-preset'

/** What the jury marks when it meets the authors; points are defaults that an organiser edits [I]. */
const interviewRubric: Rubric = {
  total: 10000 as Points,
  criteria: [
    {
      code: 'model',
      title: 'Mô hình, sản phẩm khi vận hành',
      max: 4000 as Points,
      step: 50 as Points,
      guidance: 'Chạy được như thuyết minh; mức hoàn thiện, an toàn.',
    },
    {
      code: 'presentation',
      title: 'Trình bày',
      max: 2500 as Points,
      step: 50 as Points,
      guidance: 'Rõ ràng, tự tin, đúng thời gian.',
    },
    {
      code: 'answers',
      title: 'Trả lời câu hỏi',
      max: 3500 as Points,
      step: 50 as Points,
      guidance: 'Các em hiểu và tự làm sản phẩm của mình.',
    },
  ],
}

/** The judging phase is parted at about two thirds: reading first, then a pause to decide who goes on, then hearing. */
function rounds(timeline: readonly Milestone[]): RoundRegulations[] {
  const hour = 3_600_000
  const day = 24 * hour
  const begins = milestone(timeline, 'screeningEnds')
  const ends = milestone(timeline, 'judgingEnds')
  return [
    {
      code: 'preliminary',
      name: 'Vòng sơ khảo',
      kind: 'desk',
      rubricVersion: 1,
      blindness: 'blind',
      peers: 'after-own',
      opensAt: new Date(begins.getTime() + 15 * hour),
      endsAt: new Date(ends.getTime() - 12 * day),
      graceMinutes: 30,
      advancement: { code: 'top', count: 10 },
    },
    {
      code: 'interview',
      name: 'Vòng chung khảo',
      kind: 'interview',
      rubric: interviewRubric,
      rubricVersion: 1,
      scoring: {
        tieChain: [
          { code: 'criterion-mean', criterion: 'model', article: 'Điều 9.3a' },
          { code: 'decision', article: 'Điều 9.3c' },
        ],
      },
      blindness: 'named',
      peers: 'after-own',
      opensAt: new Date(ends.getTime() - 9 * day),
      endsAt: ends,
      graceMinutes: 30,
      advancement: null,
    },
  ]
}

/** The same contest in two rounds, weighing 30 and 70 in a hundred (domain.md §11.4 [I]). */
export function inTwoRounds(preset: ContestPreset): ContestPreset {
  const { regulations, timeline } = preset
  return {
    ...preset,
    regulations: {
      ...regulations,
      rounds: rounds(timeline),
      scoring: {
        ...regulations.scoring,
        rounds: {
          current: 'interview',
          rule: {
            code: 'weighted',
            weights: [
              { round: 'preliminary', weight: 30 },
              { round: 'interview', weight: 70 },
            ],
          },
        },
      },
    },
  }
}
