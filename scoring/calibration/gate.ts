/** When sheets say too little about their judges to correct anyone: the reasons calibration is refused for. */
import type { Fit } from './fit'

export interface Gate {
  /** Degrees of freedom at least this many, and never fewer than there are judges. */
  readonly minDegrees: number
  /**
   * No adjusted score may be less sure than this many times the raw one, √((σ̂² + τ̂_b²)/n). With the estimated ridge it never
   * is; with least squares, or a ridge the regulations fix, it may be.
   */
  readonly maxErrorRatio: number
}

/** A proposal, not tuned (shared/scoring.md §2.3, step 5). */
export const standardGate: Gate = { minDegrees: 20, maxErrorRatio: 1.5 }

export type NotCalibratable =
  | { readonly code: 'too-few-sheets'; readonly degrees: number; readonly required: number }
  /** The least sure entry: its standard error against the raw one's, hundredths. */
  | {
      readonly code: 'imprecise'
      readonly entry: string
      readonly component: number
      readonly error: number
      readonly rawError: number
      readonly maxRatio: number
    }
  | { readonly code: 'not-converged'; readonly iterations: number }

/** Why this fit must not be used; null when it may. `isGiven`: the regulations fix λ. */
export function refusal(
  fit: Fit,
  chosen: { readonly converged: boolean; readonly iterations: number },
  errors: readonly (number | null)[],
  gate: Gate | null,
  isGiven: boolean,
): NotCalibratable | null {
  if (!chosen.converged) return { code: 'not-converged', iterations: chosen.iterations }
  const { degrees, variances, system, components } = fit
  const required = gate ? Math.max(gate.minDegrees, system.columns.judges.length) : 1
  // Without a gate, a ridge that is given needs no estimate.
  if (degrees < required && (gate || !isGiven)) return { code: 'too-few-sheets', degrees, required }
  if (!gate || !variances) return null
  const { sigma2, tauB2 } = variances
  let worst: Extract<NotCalibratable, { code: 'imprecise' }> | null = null
  for (const [entry, error] of errors.entries()) {
    const rawError = Math.sqrt((sigma2 + Math.max(0, tauB2)) / system.entryWeight[entry]!)
    if (error === null || error <= gate.maxErrorRatio * rawError) continue
    if (worst && error * worst.rawError <= worst.error * rawError) continue
    worst = {
      code: 'imprecise',
      entry: system.columns.entries[entry]!,
      component: components.ofEntry[entry]!,
      error,
      rawError,
      maxRatio: gate.maxErrorRatio,
    }
  }
  return worst
}
