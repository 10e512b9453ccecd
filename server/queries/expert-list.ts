/** The register of experts as the office lists it. */
import type { ExpertFilter } from '#rules/experts'
import { expertFieldNames, searchExperts } from '../expert-search'
import type { By } from '../guard'

/** Open to the officers of any contest: the register is the house's. */
export async function expertList(_by: By, filter: ExpertFilter) {
  const [found, fields] = await Promise.all([searchExperts(filter), expertFieldNames()])
  return { ...found, fields }
}
