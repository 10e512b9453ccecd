/** Every ready set of terms: it computes, it can be entered, and its thể lệ says what its data says. */
import { describe, expect, test } from 'vitest'
import { points } from '#scoring/points'
import { checkRegulations } from '#scoring/regulations'
import { gatesOf, selectionOf, subjectOf, tasksOf } from '#rules/entry-terms'
import { milestoneCodes, milestone, phases, phaseStartsAt } from '#rules/phases'
import { editionPresets, presetNamed, presetsFor } from '#rules/presets/edition-presets'
import { programmeKinds } from '#rules/programmes'
import { roundsOf } from '#rules/rounds'
import { taskCodes } from '#rules/tasks'
import { articlesOf, madeArticles } from '#wording/vi/articles'
import { count, calendarDay, mark, money } from '#wording/format'

const edition = { ordinal: 12, year: 2026, province: 'Phú Thọ' }

function presetOf(code: string) {
  const found = presetNamed(code)
  if (!found) throw new Error(code)
  return found.preset(edition)
}

test('every programme has one, and every code is one', () => {
  expect(programmeKinds.filter((kind) => presetsFor(kind).length === 0)).toEqual([])
  expect(new Set(editionPresets.map(({ code }) => code)).size).toBe(editionPresets.length)
  expect(presetNamed('nowhere')).toBeNull()
})

describe.each(editionPresets.map(({ code, kind }) => [code, kind] as const))('%s', (code, kind) => {
  const preset = presetOf(code)
  const { regulations, timeline } = preset
  const made = madeArticles(preset)
  const text = (topic: number) => made[topic - 1]?.paragraphs.join('\n') ?? ''

  test('is of its programme and has every milestone, in order', () => {
    expect(preset.programme).toBe(kind)
    expect(timeline.map((one) => one.code)).toEqual(milestoneCodes)
    const starts = phases.map((phase) => phaseStartsAt(timeline, phase).getTime())
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  test('has regulations from which results can be computed', () => {
    const tiers = regulations.prizes.map(({ money: _money, minScore, ...prize }) => ({
      ...prize,
      minScore: points(minScore),
    }))
    for (const round of roundsOf(preset)) {
      if (selectionOf(regulations).by === 'votes') continue
      const issues = checkRegulations({ ...round.scoring, rubric: round.rubric, tiers })
      expect(issues).toEqual([])
    }
  })

  test('holds its rounds within the judging phase, one after the other, and ends with one that leads nowhere', () => {
    const rounds = roundsOf(preset)
    const from = phaseStartsAt(timeline, 'judging')
    let last = from
    for (const round of rounds) {
      expect(round.opensAt >= last).toBe(true)
      expect(round.endsAt > round.opensAt).toBe(true)
      last = round.endsAt
    }
    expect(last <= milestone(timeline, 'judgingEnds')).toBe(true)
    expect(rounds.map(({ advancement }) => advancement === null)).toEqual(
      rounds.map((_, place) => place === rounds.length - 1),
    )
  })

  test('names articles that say just that, for each condition and each link between ties', () => {
    const gates = gatesOf(regulations).filter(({ kind: gate }) => gate !== 'birth-window')
    expect(gates.map(({ article }) => article)).toEqual(gates.map((_, place) => `Điều 4.${place + 1}`))
    if (selectionOf(regulations).by === 'votes') return
    expect(regulations.scoring.tieChain.map(({ article }) => article)).toEqual(
      regulations.scoring.tieChain.map((_, place) => `Điều 9.3${'abc'[place]}`),
    )
  })

  test('asks for the papers by which its conditions are shown', () => {
    const parts = regulations.parts.map((part) => part.code)
    expect(
      gatesOf(regulations).filter(({ evidencePart }) => evidencePart && !parts.includes(evidencePart)),
    ).toEqual([])
  })

  test('has a thể lệ of twelve articles, none of them empty, that tells its dates, fields, parts and prizes', () => {
    const articles = articlesOf(preset)
    expect(articles.map((article) => article.code)).toEqual(
      Array.from({ length: 12 }, (_, place) => `dieu-${place + 1}`),
    )
    expect(articles.filter(({ paragraphs }) => paragraphs.join('').trim() === '')).toEqual([])
    expect(
      articles.flatMap(({ paragraphs }) => paragraphs).filter((one) => /undefined|null|NaN/.test(one)),
    ).toEqual([])
    for (const { name } of regulations.fields) expect(text(3)).toContain(name)
    for (const { name } of regulations.parts) expect(text(5)).toContain(name)
    const { birthFrom, birthTo } = regulations.authors
    for (const day of [birthFrom, birthTo]) if (day) expect(text(2)).toContain(calendarDay(day))
    for (const prize of regulations.prizes) {
      expect(text(10).toLowerCase()).toContain(prize.title.toLowerCase())
      if (prize.money > 0) expect(text(10)).toContain(money(prize.money))
      if (prize.minScore > 0) expect(text(10)).toContain(`từ ${mark(prize.minScore)} điểm`)
    }
  })

  test('asks of an entry only tasks about which it says something', () => {
    const tasks = tasksOf(regulations)
    expect(taskCodes.filter((task) => tasks.includes(task))).toEqual(tasks)
    expect(tasks.includes('eligibility')).toBe((regulations.gates ?? []).length > 0)
  })

  test('shows names only where a person or a prize already known is chosen by vote', () => {
    const isVoted = selectionOf(regulations).by === 'votes'
    expect(roundsOf(preset)[0].blindness).toBe(isVoted ? 'named' : 'blind')
    if (subjectOf(regulations) === 'person') expect(isVoted).toBe(true)
  })
})

test('the Golden Book of the nation takes as many works as there were years since independence', () => {
  const { regulations } = presetOf('golden-book-national')
  expect(selectionOf(regulations)).toMatchObject({ places: 81 })
  expect(
    presetNamed('golden-book-national')?.preset({ ...edition, year: 2021 }).regulations.prizes[0]?.count,
  ).toBe(76)
  expect(articlesOf(presetOf('golden-book-national'))[8]?.paragraphs[1]).toContain(count(81))
})

test('a variation changes what it names and nothing else', () => {
  const [plain, son, hau] = [presetOf('youth'), presetOf('son-la'), presetOf('hau-giang')]
  expect(son.regulations).toEqual({
    ...plain.regulations,
    authors: { ...plain.regulations.authors, birthFrom: '2008-07-31', birthTo: '2020-07-31' },
  })
  expect(hau.regulations).toEqual({ ...plain.regulations, conflicts: { parentBarsJury: true } })
  expect(presetOf('lang-son').regulations.prizes.map(({ minScore }) => minScore)).toEqual([
    9500, 9000, 8000, 7000, 6600,
  ])
})
