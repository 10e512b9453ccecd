/** Takes an act upon units back: what it changed is as before, what it founded is gone, as long as nothing has used it. */
import { Units } from '#models/unit'
import { UnitActs } from '#models/unit-act'
import { idFrom } from '#models/ids'
import type { By } from '../guard'
import { found, refuse } from '../refuse'
import { turnTree, treeAtHand } from '../unit-acts'
import { foundedBy, whyNotUndo } from '../unit-undo'
import { write } from '../write'

/** The act stays on record, as undone. Done twice it changes nothing. */
export async function undoUnitAct({ actor, now }: By, id: string | undefined): Promise<void> {
  const _id = found(idFrom(id), 'act')
  const act = found(await UnitActs.findById(_id).lean(), 'act')
  if (act.undone) return
  const { revision } = await treeAtHand()
  const by = actor.person._id
  const { kind, from, into, touched } = act
  await write(
    UnitActs,
    act,
    { $set: { undone: { by, at: now } } },
    {
      contest: null,
      subject: `unit-act:${_id.toHexString()}`,
      action: 'unit.undone',
      actor: by,
      at: now,
      details: { kind, from, into, units: touched.length },
    },
    async (session) => {
      await turnTree(revision, now, session)
      const fault = await whyNotUndo({ touched, undone: null }, session)
      refuse(fault && { because: 'unit-fault', fault })
      const restored = touched.flatMap(({ unit, before, version }) =>
        before === null
          ? []
          : { updateOne: { filter: { _id: unit, version }, update: { $set: before, $inc: { version: 1 } } } },
      )
      if (restored.length > 0) await Units.bulkWrite(restored, { session })
      const founded = foundedBy(touched)
      if (founded.length > 0) await Units.deleteMany({ _id: { $in: founded } }, { session })
    },
  )
}
