/** How far the judges agree, in one report: correlations, α, W, and how each judge stands to the others. */
import type { Calibration } from '../calibration/calibrate'
import { kendallW, type Concordance } from './concordance'
import { completeIntraclass, intraclass, type CompleteIntraclass, type Intraclass } from './intraclass'
import { judgesAgainstRest } from './judge-against-rest'
import { judgeFits, type JudgeFit } from './judge-fit'
import { krippendorffAlpha } from './krippendorff'
import type { Statistic } from './statistic'

export interface JudgeAgreement extends JudgeFit {
  /** How far above the component's judges together, hundredths: negative for a strict judge. */
  readonly effect: number
  readonly error: number | null
  readonly againstRest: Statistic<number>
}

export interface Agreement {
  /** From the variance components, for any design. */
  readonly intraclass: Statistic<Intraclass>
  /** Shrout and Fleiss's six, for a complete table. */
  readonly completeIntraclass: Statistic<CompleteIntraclass>
  /** Krippendorff's, of totals as interval values. */
  readonly alpha: Statistic<number>
  /** For a complete table. */
  readonly kendallW: Statistic<Concordance>
  readonly judges: readonly JudgeAgreement[]
}

/** Every statistic of agreement, each saying itself when it does not apply. */
export function agreement(calibration: Calibration): Agreement {
  const { columns, judgeEffect, judgeErrors } = calibration
  const rest = judgesAgainstRest(columns)
  return {
    intraclass: intraclass(calibration),
    completeIntraclass: completeIntraclass(columns),
    alpha: krippendorffAlpha(columns, 'interval'),
    kendallW: kendallW(columns),
    judges: judgeFits(calibration).map((fit, judge) => ({
      ...fit,
      effect: judgeEffect[judge]!,
      error: judgeErrors[judge]!,
      againstRest: rest[judge]!,
    })),
  }
}
