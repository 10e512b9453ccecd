/** Without network, without a browser: where a desk begins, and how what waits is sent. */
import { describe, expect, it } from 'vitest'
import { openedSheet } from '../../app/judge/opened-sheet'
import { pauseAfter, synchronise } from '../../app/judge/offline/synchronise'
import type { SaveAnswer } from '../../app/judge/autosave'
import type { HeldSheet, SheetCopy } from '../../app/parts/on-device/held-sheets'

const at = new Date('2024-08-27T14:32:00+07:00')
const copy = (novelty: string, remarks = ''): SheetCopy => ({ marks: { novelty }, remarks })
const held = (sheet: string, changes: Partial<HeldSheet> = {}): HeldSheet => ({
  person: 'p',
  sheet,
  blindCode: sheet,
  base: { copy: copy(''), version: 0 },
  mine: copy('16'),
  at,
  problem: null,
  ...changes,
})

describe('a desk begins', () => {
  const page = { copy: copy('10', 'Trang.'), version: 3 }

  it('with the page where this machine holds nothing', () => {
    expect(openedSheet(page, null, null)).toEqual({ base: page, standing: page.copy })
  })

  it('with what was typed here, over the version that it was typed over', () => {
    const mine = copy('16')
    const base = { copy: copy('9'), version: 2 }
    expect(openedSheet(page, held('a', { mine, base }), null)).toEqual({
      base: { copy: page.copy, version: 2 },
      standing: mine,
    })
  })

  it('with what the server is known to have, when the page is an older copy put by', () => {
    const base = { copy: copy('18', 'Mới.'), version: 5 }
    expect(openedSheet(page, held('a', { mine: null, base }), null)).toEqual({ base, standing: base.copy })
    const mine = copy('19', 'Mới.')
    expect(openedSheet(page, held('a', { mine, base }), null)).toEqual({ base, standing: mine })
  })

  it('with the page when that is newer than what is known', () => {
    const base = { copy: copy('1'), version: 1 }
    expect(openedSheet(page, held('a', { mine: null, base }), null)).toEqual({
      base: page,
      standing: page.copy,
    })
  })

  it('and keeps what was typed before the script arrived, field by field', () => {
    const mine = copy('16', 'Trên máy.')
    const base = { copy: page.copy, version: 3 }
    expect(openedSheet(page, held('a', { mine, base }), copy('12', 'Trang.')).standing).toEqual(
      copy('12', 'Trên máy.'),
    )
  })
})

/** A machine that holds these sheets, and a server that answers so. */
function machine(sheets: HeldSheet[], answers: Record<string, SaveAnswer>) {
  const shelf = new Map(sheets.map((one) => [one.sheet, one]))
  const sent: [string, SheetCopy, number][] = []
  return {
    sent,
    shelf,
    post: {
      list: () => Promise.resolve([...shelf.values()]),
      send: ({ sheet, mine, base }: HeldSheet & { mine: SheetCopy }) => {
        sent.push([sheet, mine, base.version])
        return Promise.resolve(answers[sheet] ?? ({ kind: 'failed', why: 'network' } as const))
      },
      change: (one: HeldSheet, change: (now: HeldSheet) => HeldSheet) => {
        const now = shelf.get(one.sheet)
        if (now) shelf.set(one.sheet, change(now))
        return Promise.resolve()
      },
    },
  }
}

const saved = (version: number): SaveAnswer => ({ kind: 'saved', version, at })

describe('a round of sending', () => {
  it('sends what waits, and remembers what the server has then', async () => {
    const { post, sent, shelf } = machine([held('a'), held('b', { mine: null })], { a: saved(1) })
    expect(await synchronise(post, null)).toEqual({ sent: 1, stopped: null })
    expect(sent).toEqual([['a', copy('16'), 0]])
    expect(shelf.get('a')).toEqual(held('a', { mine: null, base: { copy: copy('16'), version: 1 } }))
  })

  it('leaves alone the sheet open in this page, and those with a problem', async () => {
    const { post, sent } = machine([held('a'), held('b', { problem: { kind: 'conflict' } })], { a: saved(1) })
    expect(await synchronise(post, 'a')).toEqual({ sent: 0, stopped: null })
    expect(sent).toEqual([])
  })

  it('marks a newer copy elsewhere and a refusal as problems, keeps what was typed, and goes on', async () => {
    const { post, shelf } = machine([held('a'), held('b'), held('c')], {
      a: { kind: 'conflict', version: 4, at, kept: copy('20') },
      b: { kind: 'refused', sentence: 'Đã khóa.' },
      c: saved(1),
    })
    expect(await synchronise(post, null)).toEqual({ sent: 1, stopped: null })
    expect(shelf.get('a')).toEqual(held('a', { problem: { kind: 'conflict' } }))
    expect(shelf.get('b')).toEqual(held('b', { problem: { kind: 'refused', sentence: 'Đã khóa.' } }))
  })

  it('stops at the first sheet when the line or the session is gone, and changes nothing', async () => {
    for (const why of ['network', 'session'] as const) {
      const { post, sent, shelf } = machine([held('a'), held('b')], { a: { kind: 'failed', why } })
      expect(await synchronise(post, null)).toEqual({ sent: 0, stopped: why })
      expect(sent).toHaveLength(1)
      expect(shelf.get('a')).toEqual(held('a'))
    }
  })

  it('does not lose what is typed while a copy is on its way', async () => {
    const { post, shelf } = machine([held('a')], {})
    const newer = held('a', { mine: copy('17'), at: new Date(at.getTime() + 1) })
    post.send = () => {
      shelf.set('a', newer)
      return Promise.resolve(saved(1))
    }
    await synchronise(post, null)
    expect(shelf.get('a')).toEqual({ ...newer, base: { copy: copy('16'), version: 1 } })
  })

  it('in vain is tried again after 10 s, then ever later, never later than five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(pauseAfter)).toEqual([
      10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000,
    ])
  })
})
