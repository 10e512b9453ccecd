/** The desk's own saving, without a browser: one save at a time, nothing lost, no window overwriting another. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  autosave,
  type Autosave,
  type SaveAnswer,
  type SaveState,
  type SheetCopy,
} from '../../app/judge/autosave'
import { copyOf } from '../../app/judge/desk-answers'
import { bandOf } from '../../app/judge/bands'
import { points } from '#scoring/points'
import type { Rubric } from '#scoring/rubric'

const at = new Date('2024-08-27T14:32:00+07:00')
const copy = (novelty: string, remarks = ''): SheetCopy => ({ marks: { novelty }, remarks })

interface Desk {
  saver: Autosave
  sent: { copy: SheetCopy; version: number }[]
  states: SaveState[]
  held: (SheetCopy | null)[]
  /** Answers the oldest save under way. */
  reply: (answer: SaveAnswer) => Promise<void>
}

function open(kept = copy(''), version = 0): Desk {
  const desk: Omit<Desk, 'saver' | 'reply'> = { sent: [], states: [], held: [] }
  const waiting: ((answer: SaveAnswer) => void)[] = []
  const saver = autosave({
    kept,
    version,
    send: (wanted, sentVersion) => {
      desk.sent.push({ copy: wanted, version: sentVersion })
      return new Promise((resolve) => waiting.push(resolve))
    },
    isSame: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    hold: (wanted) => desk.held.push(wanted),
    tell: (state) => desk.states.push(state),
  })
  return {
    ...desk,
    saver,
    reply: async (answer) => {
      waiting.shift()?.(answer)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving while typing', () => {
  it('waits 600 ms after the last key, then sends once', async () => {
    const desk = open()
    desk.saver.change(copy('1'))
    await vi.advanceTimersByTimeAsync(500)
    desk.saver.change(copy('16'))
    await vi.advanceTimersByTimeAsync(599)
    expect(desk.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.sent).toEqual([{ copy: copy('16'), version: 0 }])
  })

  it('sends at once when a field is left', () => {
    const desk = open()
    desk.saver.change(copy('16'))
    void desk.saver.flush()
    expect(desk.sent).toHaveLength(1)
  })

  it('sends nothing that the server has already', async () => {
    const desk = open(copy('16'), 3)
    desk.saver.change(copy('16'))
    expect(await desk.saver.flush()).toBe(true)
    expect(desk.sent).toEqual([])
  })

  it('never has two saves under way: the next one follows with the new version', async () => {
    const desk = open()
    desk.saver.change(copy('16'))
    await vi.advanceTimersByTimeAsync(600)
    desk.saver.change(copy('17'))
    await vi.advanceTimersByTimeAsync(600)
    expect(desk.sent).toHaveLength(1)
    await desk.reply({ kind: 'saved', version: 1, at })
    await vi.advanceTimersByTimeAsync(600)
    expect(desk.sent[1]).toEqual({ copy: copy('17'), version: 1 })
  })

  it('tells when everything is safe, and forgets the copy on this machine', async () => {
    const desk = open()
    desk.saver.change(copy('16'))
    const flushed = desk.saver.flush()
    await desk.reply({ kind: 'saved', version: 1, at })
    expect(await flushed).toBe(true)
    expect(desk.states).toEqual([{ kind: 'saving' }, { kind: 'saved', version: 1, at }])
    expect(desk.held).toEqual([copy('16'), null])
  })
})

describe('when the connection breaks', () => {
  it('says so, holds what was typed on this machine, and tries again', async () => {
    const desk = open()
    desk.saver.change(copy('16'))
    const flushed = desk.saver.flush()
    await desk.reply({ kind: 'failed', why: 'network' })
    expect(await flushed).toBe(false)
    expect(desk.states.at(-1)).toEqual({ kind: 'failed', why: 'network' })
    expect(desk.held.at(-1)).toEqual(copy('16'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(desk.sent).toHaveLength(2)
    await desk.reply({ kind: 'saved', version: 1, at })
    expect(desk.held.at(-1)).toBeNull()
  })

  it('knows its own save again when only the answer was lost', async () => {
    const desk = open()
    desk.saver.change(copy('16'))
    void desk.saver.flush()
    await desk.reply({ kind: 'failed', why: 'network' })
    desk.saver.change(copy('17'))
    void desk.saver.flush()
    await desk.reply({ kind: 'conflict', version: 1, at, kept: copy('16') })
    expect(desk.states.some(({ kind }) => kind === 'conflict')).toBe(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.sent.at(-1)).toEqual({ copy: copy('17'), version: 1 })
  })
})

describe('two windows on one sheet', () => {
  async function conflicting() {
    const desk = open(copy(''), 2)
    desk.saver.change(copy('16'))
    void desk.saver.flush()
    await desk.reply({ kind: 'conflict', version: 5, at, kept: copy('18') })
    return desk
  }

  it('stops saving until somebody has chosen', async () => {
    const desk = await conflicting()
    expect(desk.states.at(-1)).toEqual({ kind: 'conflict', version: 5, at, kept: copy('18') })
    desk.saver.change(copy('16,5'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.sent).toHaveLength(1)
    expect(desk.held.at(-1)).toEqual(copy('16,5'))
    expect(await desk.saver.flush()).toBe(false)
  })

  it('keeps what stands here over the other copy when told to', async () => {
    const desk = await conflicting()
    const kept = desk.saver.overrule()
    await desk.reply({ kind: 'saved', version: 6, at })
    expect(await kept).toBe(true)
    expect(desk.sent.at(-1)).toEqual({ copy: copy('16'), version: 5 })
  })

  it('sends nothing when the other copy was taken', async () => {
    const desk = await conflicting()
    desk.saver.change(copy('18'))
    expect(await desk.saver.overrule()).toBe(true)
    expect(desk.sent).toHaveLength(1)
    expect(desk.states.at(-1)).toEqual({ kind: 'saved', version: 5, at })
    expect(desk.held.at(-1)).toBeNull()
  })
})

describe('a sheet that may no longer be written', () => {
  it('says why, keeps what was typed here, and sends nothing more', async () => {
    const desk = open()
    desk.saver.change(copy('16'))
    void desk.saver.flush()
    await desk.reply({ kind: 'refused', sentence: 'Đã khóa.' })
    desk.saver.change(copy('17'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.sent).toHaveLength(1)
    expect(desk.states.at(-1)).toEqual({ kind: 'refused', sentence: 'Đã khóa.' })
    expect(desk.held.at(-1)).toEqual(copy('17'))
  })
})

describe('what the server answers', () => {
  const criterion = { code: 'novelty', title: 'Tính mới', max: points(4000), step: points(50) }
  const rubric: Rubric = { criteria: [criterion], total: points(4000) }
  const sheet = { marks: { novelty: 1650 }, remarks: 'Khá.' }

  it('fills the fields as judges write numbers', () => {
    expect(copyOf(rubric, sheet)).toEqual(copy('16,5', 'Khá.'))
    expect(copyOf(rubric, { marks: {}, remarks: '' })).toEqual(copy(''))
  })

  it('puts each lawful mark in exactly one band, whose ends are lawful marks', () => {
    for (let mark = 0; mark <= 4000; mark += 50) {
      const { from, to } = bandOf(criterion, mark)
      expect([from <= mark, mark <= to, from % 50, to % 50]).toEqual([true, true, 0, 0])
    }
    expect(bandOf(criterion, 4000)).toEqual({ code: 'excellent', from: 3600, to: 4000 })
    expect(bandOf(criterion, 2600)).toEqual({ code: 'fair', from: 2600, to: 3150 })
    expect(bandOf(criterion, 0)).toEqual({ code: 'weak', from: 0, to: 1950 })
  })
})
