/** Adds a kind of unit, or says otherwise of one: its name, where it may lie, whether it sends entries. */
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { UnitKinds } from '#models/unit-kind'
import { foldName } from '#rules/fold-name'
import type { UnitKindInput } from '#rules/forms/units'
import type { By } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { unitKindsNow } from '../unit-tree'
import { write } from '../write'

/** `code` null adds one. Returns the code. Refused when another kind has that name. */
export async function saveUnitKind(
  { actor, now }: By,
  code: string | null,
  { version, name, under, sends }: UnitKindInput,
): Promise<string> {
  const kinds = await unitKindsNow()
  const usual = code === null ? null : found(kinds.find((kind) => kind.code === code) ?? null, 'kind')
  const twin = kinds.find((kind) => kind.code !== code && foldName(kind.name) === foldName(name))
  refuse(twin ? { because: 'unit-fault', fault: { code: 'twin', name: twin.name } } : null)
  const chosen = usual?.code ?? codeFor(name, kinds)
  const known = new Set([...kinds.map((kind) => kind.code), chosen])
  const facts = { name, under: under.filter((one) => known.has(one)), sends }
  const isSame = usual && JSON.stringify({ code: chosen, ...facts }) === JSON.stringify(usual)
  if (isSame) return chosen
  const line = {
    contest: null,
    subject: `unit-kind:${chosen}`,
    action: usual ? 'unit-kind.changed' : 'unit-kind.added',
    actor: actor.person._id,
    at: now,
    details: facts,
  }
  const kept = await UnitKinds.findOne({ code: chosen }).lean()
  if ((kept?.version ?? 0) !== version) refuse({ because: 'stale-version', changedAt: now, changed: [] })
  if (kept) await write(UnitKinds, kept, { $set: facts }, line)
  else {
    await inTransaction(async (session) => {
      await UnitKinds.create([{ _id: newId(), code: chosen, ...facts, version: 1 }], { session })
      await remember(line, session)
    })
  }
  return chosen
}

/** Made of the name, `lang-nghe`, and of a number where another kind has it. */
function codeFor(name: string, kinds: readonly { code: string }[]): string {
  const plain =
    foldName(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'kind'
  const isTaken = (code: string) => kinds.some((kind) => kind.code === code)
  let code = plain
  for (let serial = 2; isTaken(code); serial += 1) code = `${plain}-${serial}`
  return code
}
