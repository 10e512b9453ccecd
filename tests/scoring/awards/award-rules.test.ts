import { expect, test } from 'vitest'
import { checkAwardRules, checkBallots, checkTiers, type AwardRules } from '#scoring/awards'
import { tier } from '#tests/scoring/a-contest'

const tiers = [tier('nhat', 1, 90), tier('nhi', 2, 80)]
const third = { numerator: 1, denominator: 3 }

test('rules that use everything are lawful', () => {
  const whole: AwardRules = {
    tiePolicy: 'expand',
    borrow: true,
    rollover: true,
    caps: [
      { code: 'author', kind: 'author', most: 1 },
      { code: 'unit', kind: 'unit', most: 2, mostOf: { host: 3 }, isAcrossScopes: true },
    ],
    approval: { share: { numerator: 2, denominator: 3 }, tiers: ['nhat'] },
    maxAwardRate: third,
  }
  expect(checkAwardRules(tiers, whole)).toEqual([])
  expect(checkAwardRules(tiers, { tiePolicy: 'hold' })).toEqual([])
})

test('every fault of the rules is named', () => {
  const broken: AwardRules = {
    tiePolicy: 'hold',
    borrow: true,
    caps: [
      { code: ' ', kind: 'unit', most: 1 },
      { code: 'unit', kind: 'unit', most: -1, mostOf: { u1: 0.5, u2: 0 } },
      { code: 'unit', kind: 'unit', most: 1 },
    ],
    approval: { share: { numerator: 4, denominator: 3 }, tiers: ['vang'] },
    maxAwardRate: { numerator: 0.5, denominator: 1 },
  }
  expect(checkAwardRules(tiers, broken)).toEqual([
    { code: 'borrow-without-expand' },
    { code: 'blank-cap-code', position: 0 },
    { code: 'cap-is-not-a-count', cap: 'unit', holder: null },
    { code: 'cap-is-not-a-count', cap: 'unit', holder: 'u1' },
    { code: 'duplicate-cap-code', cap: 'unit' },
    { code: 'award-rate-is-not-a-share' },
    { code: 'approval-is-not-a-share' },
    { code: 'approval-of-unknown-tier', tier: 'vang' },
  ])
})

test.each([
  { numerator: 0, denominator: 0 },
  { numerator: -1, denominator: 3 },
  { numerator: 1, denominator: 1.5 },
  { numerator: 1, denominator: 20_000 },
  { numerator: NaN, denominator: 3 },
])('$numerator/$denominator is no share', (maxAwardRate) => {
  expect(checkAwardRules(tiers, { tiePolicy: 'hold', maxAwardRate })).toEqual([
    { code: 'award-rate-is-not-a-share' },
  ])
})

test('money is whole đồng', () => {
  expect(checkTiers([{ ...tier('nhat', 1), value: 15_000_000 }])).toEqual([])
  expect(checkTiers([{ ...tier('nhat', 1), value: 0.5 }])).toEqual([
    { code: 'value-is-not-money', tier: 'nhat' },
  ])
})

test('counted ballots are lawful when each vote has one count that can be', () => {
  const ballot = { entry: 'a', tier: 'nhat', inFavour: 6, members: 9 }
  expect(
    checkBallots(tiers, [ballot, { ...ballot, tier: 'nhi' }, { ...ballot, entry: 'b', inFavour: 0 }]),
  ).toEqual([])
  expect(
    checkBallots(tiers, [
      ballot,
      { ...ballot, inFavour: 5 },
      { ...ballot, tier: 'vang', inFavour: 10 },
      { ...ballot, entry: 'b', members: 0, inFavour: 0 },
      { ...ballot, entry: 'c', members: 20_000 },
      { ...ballot, entry: 'd', members: NaN },
      { ...ballot, entry: 'e', inFavour: -1 },
    ]),
  ).toEqual([
    { code: 'ballot-twice', entry: 'a', tier: 'nhat', ballots: 2 },
    { code: 'ballot-of-unknown-tier', entry: 'a', tier: 'vang' },
    { code: 'ballot-is-not-a-count', entry: 'a', tier: 'vang' },
    { code: 'ballot-is-not-a-count', entry: 'b', tier: 'nhat' },
    { code: 'ballot-is-not-a-count', entry: 'c', tier: 'nhat' },
    { code: 'ballot-is-not-a-count', entry: 'd', tier: 'nhat' },
    { code: 'ballot-is-not-a-count', entry: 'e', tier: 'nhat' },
  ])
})
