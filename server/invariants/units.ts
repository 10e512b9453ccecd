/** The tree of units: links that lead somewhere, ancestors in step, and the laws that no act may break. */
import { brokenLaw } from '#rules/units/laws'
import { ancestorsUnder } from '#rules/units/tree'
import { wholeTree } from '../unit-tree'

/** The whole tree at once, as acts read it too. */
export async function* findUnitFaults(): AsyncGenerator<string> {
  const { tree } = await wholeTree()
  for (const unit of tree.values()) {
    const name = `unit ${unit.id}`
    for (const link of [unit.parent, ...unit.predecessors]) {
      if (link !== null && !tree.has(link)) yield `${name}: names unit ${link}, which is not kept`
    }
    const above = ancestorsUnder(tree, unit.parent)
    if (above.join() !== unit.ancestors.join()) yield `${name}: its ancestors are not the walk of its parents`
    const broken = brokenLaw(tree, unit)
    if (broken) yield `${name}: breaks the law of units (${broken.code})`
  }
}
