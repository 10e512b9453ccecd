/** The resolution by which the organisers change what judging has already begun with. */
import type { Day } from './deadlines'

export interface Resolution {
  number: string
  decidedOn: Day
  /** What was resolved, as it is printed beside the results. */
  text: string
}
