/** The contest's clock: the real one, and in the demonstration only, one that can be moved. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ClockSettings } from '#models/clock-setting'
import { moments, openWorld } from '#tests/support/world'

openWorld()
afterEach(async () => {
  vi.resetModules()
  await ClockSettings.deleteMany({})
})

async function clockWhere(demo: '0' | '1') {
  vi.stubEnv('DEMO', demo)
  vi.resetModules()
  return import('#server/clock')
}

const near = (moment: Date, other: number) => Math.abs(moment.getTime() - other) < 5000

describe('in the demonstration', () => {
  test('the clock is the real one until it is moved', async () => {
    const { currentTime } = await clockWhere('1')
    expect(near(await currentTime(), Date.now())).toBe(true)
  })

  test('the clock shows the moment it was moved to, and goes on from there', async () => {
    const { currentTime, setDemoClock } = await clockWhere('1')
    await setDemoClock(moments.judging)
    const first = await currentTime()
    await new Promise((done) => setTimeout(done, 30))
    const second = await currentTime()
    expect(near(first, moments.judging.getTime())).toBe(true)
    expect(second.getTime() - first.getTime()).toBeGreaterThanOrEqual(25)
  })

  test('moving it again replaces the first move', async () => {
    const { currentTime, setDemoClock } = await clockWhere('1')
    await setDemoClock(moments.judging)
    await setDemoClock(moments.open)
    expect(near(await currentTime(), moments.open.getTime())).toBe(true)
    expect(await ClockSettings.countDocuments()).toBe(1)
  })
})

describe('outside the demonstration', () => {
  test('the clock cannot be moved', async () => {
    const { setDemoClock } = await clockWhere('0')
    await expect(setDemoClock(moments.judging)).rejects.toThrow('Only the demonstration')
    expect(await ClockSettings.countDocuments()).toBe(0)
  })

  test('a move left over from a demonstration counts for nothing', async () => {
    await ClockSettings.create({ _id: 'clock', offsetMilliseconds: -1e10 })
    const { currentTime } = await clockWhere('0')
    expect(near(await currentTime(), Date.now())).toBe(true)
  })
})
