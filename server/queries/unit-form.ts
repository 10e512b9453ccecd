/** What the form of a unit is filled with; an empty one for a unit to be entered under another. */
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'
import type { By } from '../guard'
import { found } from '../refuse'
import { unitKindsNow } from '../unit-tree'

/** `id` is `moi` for a new one; `under` names the unit it will lie under, '' for the top. */
export async function unitForm(_by: By, id: string | undefined, under: string) {
  const kinds = await unitKindsNow()
  if (id === 'moi') {
    const above = under === '' ? null : found(await Units.findById(idFrom(under)).lean(), 'unit')
    const fitting = kinds.filter((kind) => above === null || kind.under.includes(above.kind))
    return { unit: null, under: above && { id: under, name: above.name }, kinds: optionsOf(fitting) }
  }
  const { _id, name, kind, code, place, aliases, validFrom, validTo, version } = found(
    await Units.findById(found(idFrom(id), 'unit')).lean(),
    'unit',
  )
  return {
    unit: { id: _id.toHexString(), name, kind, code, place, aliases, validFrom, validTo, version },
    under: null,
    kinds: optionsOf(kinds),
  }
}

function optionsOf(kinds: readonly { code: string; name: string }[]) {
  return kinds.map(({ code, name }) => ({ value: code, label: name }))
}
