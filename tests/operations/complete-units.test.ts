/** Units kept by earlier releases, which had neither days nor ancestors nor search words. */
import { expect, test } from 'vitest'
import { newId } from '#models/ids'
import { Units } from '#models/unit'
import { completeUnits } from '#server/complete-units'
import { aUnit, openWorld } from '../support/world'

openWorld()

test('are made whole once; units that are whole stay as they are', async () => {
  const whole = await aUnit()
  const [top, below] = [newId(), newId()]
  const old = { kind: 'school', place: '', predecessors: [], aliases: ['THCS Đá'] }
  await Units.collection.insertMany([
    { ...old, _id: top, name: 'Huyện Đá', parent: null } as never,
    { ...old, _id: below, name: 'Trường Đá', parent: top } as never,
  ])
  await completeUnits()
  await completeUnits()
  expect(await Units.findById(below).lean()).toEqual({
    ...old,
    _id: below,
    name: 'Trường Đá',
    code: '',
    parent: top,
    ancestors: [top],
    formerNames: [],
    validFrom: null,
    validTo: null,
    folded: 'truong da',
    words: ['truong', 'da', 'thcs'],
    version: 0,
  })
  expect(await Units.findById(whole._id).lean()).toEqual(whole)
})
