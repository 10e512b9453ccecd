/** The board's parts as they are sent to the browser: nothing typed is lost, nothing reads like code. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BoardForm, SettledNotice } from '../../app/chair/board-form'
import { Apart, Obstacles, PendingTies, PrizeStrip, Rulings } from '../../app/chair/board-parts'
import { proposeAwards } from '#server/operations/propose-awards'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { aCouncil, choices, marks, settled, type Council } from '#tests/support/council'
import { openWorld } from '#tests/support/world'

openWorld()

const top = marks(39, 29, 14, 14) // 96
const first = marks(38, 28, 13, 13) // 92

const tied = () => aCouncil({ '101': [top, top], '102': [top, top], '103': [first] })

async function html(council: Council, values?: Record<string, unknown>): Promise<string> {
  const board = await deliberationBoard(council.chair)
  return renderToStaticMarkup(
    <>
      <SettledNotice board={board} />
      <PrizeStrip board={board} />
      <Obstacles board={board} />
      <PendingTies board={board} values={values} />
      <Rulings board={board} values={values} />
      <BoardForm board={board} values={values} />
      <Apart board={board} />
    </>,
  )
}

const reads = (markup: string) => markup.replace(/<[^>]+>/g, ' ')

describe('the board on the page', () => {
  test('asks for a ruling on exactly the tied works', async () => {
    const council = await tied()
    const markup = await html(council)
    expect(markup).toContain(`name="places.${council.id('101')}"`)
    expect(markup).toContain(`name="places.${council.id('102')}"`)
    expect(markup).not.toContain(`name="places.${council.id('103')}"`)
    expect(reads(markup)).not.toMatch(/undefined|NaN|\[object|null/)
  })

  test('keeps the places and the reason of a ruling that was refused', async () => {
    const council = await tied()
    const places = { [council.id('101')]: '2', [council.id('102')]: '2' }
    const markup = await html(council, { intent: 'rule', places, reason: 'Biểu quyết 5/7' })
    expect(
      markup.match(/name="places\.[0-9a-f]{24}"[^>]*value="2"|value="2"[^>]*name="places\./g),
    ).toHaveLength(2)
    expect(markup).toContain('value="Biểu quyết 5/7"')
  })

  test('shows a ruling with its order and reason, and the way to put it right', async () => {
    const council = await tied()
    const order = [council.id('102'), council.id('101')]
    await ruleOnTie(council.chair, { version: 0, order, reason: 'Biểu quyết 5/7.' })
    const markup = await html(council)
    expect(reads(markup)).toContain('Thứ tự: phách 102, 101. Lý do: Biểu quyết 5/7.')
    expect(markup).toContain(`name="places.${council.id('101')}"`)
    await settled(council)
    expect(await html(council)).not.toContain('name="places.')
  })

  test('keeps choices and reasons that were refused', async () => {
    const council = await aCouncil({ '101': [first, first] })
    const values = { choices: { [council.id('101')]: { prize: 'special', reason: 'Xuất sắc' } } }
    const markup = await html(council, values)
    expect(markup).toMatch(/<option value="special" selected/)
    expect(markup).toContain('value="Xuất sắc"')
  })

  test('says what a choice breaks', async () => {
    const council = await aCouncil({ '101': [first, first] })
    const chosen = choices(council, { '101': ['special', 'Xuất sắc'] })
    await proposeAwards(council.chair, { version: 0, choices: chosen })
    expect(reads(await html(council))).toContain(
      'Phách 101: chưa đạt mức điểm tối thiểu 95,00 của Giải Đặc biệt.',
    )
  })
})
