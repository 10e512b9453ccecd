/**
 * How often somebody may try: counted in memory by the real clock, forgotten at a restart. One process serves the
 * office; a second one would want these counts in the database.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from './refuse'

const hour = 3600

const limits = {
  /** One letter a minute to an address, and five an hour: nobody's letter box is flooded through us. */
  'code-minute': new RateLimiterMemory({ keyPrefix: 'code-minute', points: 1, duration: 60 }),
  'code-hour': new RateLimiterMemory({ keyPrefix: 'code-hour', points: 5, duration: hour }),
  /** Wider by the caller's network address: a school's computer room shares one. */
  'code-network': new RateLimiterMemory({ keyPrefix: 'code-network', points: 40, duration: hour }),
  /** Ten thousand endings of a phone number would be tried in no time. */
  'track-network': new RateLimiterMemory({ keyPrefix: 'track-network', points: 20, duration: 600 }),
  /** New files of one person: a whole class may share an account, nobody sends five a minute for an hour. */
  'transfer-person': new RateLimiterMemory({ keyPrefix: 'transfer-person', points: 300, duration: hour }),
  'track-receipt': new RateLimiterMemory({ keyPrefix: 'track-receipt', points: 10, duration: hour }),
}

export type Limit = keyof typeof limits

/** Counts one try. Throws Refused `too-often` once the limit is used up, without counting further. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  try {
    await limits[limit].consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refused({ because: 'too-often', retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) })
  }
}
