/** The parts of a long ranking: nothing that the council may act on is left out of the first, nothing at all out of the pages. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardPart, pageOf, rowsOfPage } from '#server/board-part'
import { movedPrize } from '../../app/chair/prize-keys'

interface Row {
  entry: string
  rank: number
  proposed: string | null
  prize: string | null
  reason: string
}

const row = (place: number, changes: Partial<Row> = {}): Row => ({
  entry: `work-${place}`,
  rank: place,
  proposed: null,
  prize: null,
  reason: '',
  ...changes,
})

const ranking = (length: number, changes: Record<number, Partial<Row>> = {}) =>
  Array.from({ length }, (_, index) => row(index + 1, changes[index + 1]))

const placesOf = (rows: readonly Row[]) => rows.map(({ rank }) => rank)
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

describe('around the prizes', () => {
  test('a ranking that fits on a page is shown whole', () => {
    const rows = ranking(rowsOfPage)
    expect(boardPart(rows, new Set(), null)).toEqual({
      rows,
      part: { page: 1, pages: 1, first: 1, last: 100, total: 100 },
    })
  })

  test('stand prizes, the ten below each, what was chosen on purpose, and what waits for a ruling', () => {
    const rows = ranking(400, {
      1: { proposed: 'first', prize: 'first' },
      20: { proposed: 'third', prize: null, reason: 'Trùng đề tài' },
      200: { prize: 'third', reason: 'Hội đồng biểu quyết' },
      300: { reason: 'Đã xét' },
    })
    const { rows: shown, part } = boardPart(rows, new Set(['work-350']), null)
    expect(placesOf(shown)).toEqual([...upTo(11), ...upTo(30, 20), ...upTo(210, 200), 300, 350])
    expect(part).toEqual({ page: null, pages: 4, first: 1, last: shown.length, total: 400 })
  })

  test('the best ten of every ranking are there before anything is proposed', () => {
    const rows = [...ranking(150), ...ranking(150)]
    expect(placesOf(boardPart(rows, new Set(), null).rows)).toEqual([...upTo(10), ...upTo(10)])
  })
})

describe('pages', () => {
  test('together are the whole list, each row once, in its order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 450 }), (length) => {
        const rows = ranking(length)
        const { pages } = pageOf(rows, 1).part
        expect(upTo(pages).flatMap((page) => pageOf(rows, page).rows)).toEqual(rows)
      }),
    )
  })

  test('past the last one is the last one', () => {
    const rows = ranking(250)
    expect(boardPart(rows, new Set(), 9)).toEqual({
      rows: rows.slice(200),
      part: { page: 3, pages: 3, first: 201, last: 250, total: 250 },
    })
    expect(pageOf([], 4)).toEqual({ rows: [], part: { page: 1, pages: 1, first: 1, last: 0, total: 0 } })
  })
})

describe('Alt and an arrow', () => {
  test('move a prize one tier, out of the prizes at the bottom, and never past the highest', () => {
    const walk = (from: number, way: 'up' | 'down', steps: number) => {
      const places = [from]
      for (let step = 0; step < steps; step += 1) places.push(movedPrize(places.at(-1) ?? 0, 3, way))
      return places
    }
    expect(walk(0, 'up', 4)).toEqual([0, 3, 2, 1, 1])
    expect(walk(1, 'down', 4)).toEqual([1, 2, 3, 0, 0])
  })
})
