/** The address to which a page's script sends a sheet: one answer for saved, newer elsewhere, and refused. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import type { Person } from '#models/person'
import { setDemoClock } from '#server/clock'
import { env } from '#server/env'
import { openSession } from '#server/session'
import { aPerson, aSeat, moments, openWorld } from '#tests/support/world'
import { action, loader } from '../../app/judge/save-sheet'
import { aDesk, fullMarks, kept } from '../operations/a-judged-panel'

openWorld()

async function asking(person: Person | null, sheet: string, form?: Record<string, string>) {
  env.isDemo = true
  await setDemoClock(moments.judging)
  const cookie = person ? ((await openSession(person._id)).split(';')[0] ?? '') : ''
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  const request = new Request(`http://localhost/cham/${sheet}/luu`, { ...init, headers: { Cookie: cookie } })
  return { request, params: { sheet }, context: {} } as unknown as ActionFunctionArgs
}

async function said(answer: Response) {
  return { status: answer.status, body: (await answer.json()) as unknown }
}

describe('a sheet sent by the script', () => {
  it('is kept, and the new version told with what was unlawful', async () => {
    const { judge, sheet, id } = await aDesk()
    const form = { version: '0', 'marks.novelty': '16,5', 'marks.effect': '99', remarks: 'Một.\r\nHai.' }
    expect(await said(await action(await asking(judge, id, form)))).toEqual({
      status: 200,
      body: {
        kind: 'saved',
        version: 1,
        at: expect.stringMatching(/^2024-08-27T02:00:0/),
        unlawful: ['effect'],
      },
    })
    expect(await kept(sheet._id)).toMatchObject({ marks: { novelty: 1650 }, remarks: 'Một.\nHai.' })
  })

  it('over an older copy is answered with the newer one, as fields are filled, and writes nothing', async () => {
    const { judge, sheet, id } = await aDesk({
      sheet: { state: 'in-progress', marks: { novelty: 1850 }, remarks: 'Kia.', version: 4 },
    })
    const form = { version: '3', 'marks.novelty': '16,5' }
    expect(await said(await action(await asking(judge, id, form)))).toEqual({
      status: 200,
      body: {
        kind: 'conflict',
        version: 4,
        at: sheet.updatedAt.toISOString(),
        marks: { novelty: '18,5', effect: '', materials: '', technique: '' },
        remarks: 'Kia.',
      },
    })
    expect(await kept(sheet._id)).toEqual(sheet)
  })

  it('that is locked, or too long, is refused in words', async () => {
    const { judge, sheet, id } = await aDesk({ sheet: { state: 'confirmed', marks: fullMarks, version: 2 } })
    const locked = await said(await action(await asking(judge, id, { version: '2', 'marks.novelty': '1' })))
    expect(locked).toMatchObject({ status: 200, body: { kind: 'refused' } })
    expect(JSON.stringify(locked.body)).toContain('Đã xác nhận')
    const long = await said(
      await action(await asking(judge, id, { version: '2', remarks: 'x'.repeat(4001) })),
    )
    expect(long.body).toMatchObject({ kind: 'refused' })
    expect(await kept(sheet._id)).toEqual(sheet)
  })

  it('of another judge is not there, and a visitor is led to sign in', async () => {
    const { contest, sheet, id } = await aDesk()
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    const form = { version: '0', 'marks.novelty': '1' }
    const thrown = async (person: Person | null) =>
      action(await asking(person, id, form)).catch((error: unknown) => error)
    expect(await thrown(other)).toMatchObject({ init: { status: 404 } })
    expect(await thrown(null)).toMatchObject({ status: 302 })
    expect(await kept(sheet._id)).toEqual(sheet)
  })

  it('is a post: a link does nothing', async () => {
    const { judge, id } = await aDesk()
    expect((await loader(await asking(judge, id))).status).toBe(405)
  })
})
