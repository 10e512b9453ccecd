/** Entries for `npm run bench:office`, as the models keep them: answers of a usual length, in every state, of many units. */
import { createHash } from 'node:crypto'
import type { Contest } from '#models/contest'
import { draftEntry, type Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { emptyAnswers, type EntryAnswers } from '#rules/entry'
import type { EntryState } from '#rules/entry-states'
import { entryKeys } from '#rules/entry-words'
import { receiptNumber } from '#rules/receipt-numbers'

const families = 'Nguyễn Trần Lê Phạm Hoàng Giàng Vàng Lý Lù Sùng Đặng Bùi Đỗ Hồ Ngô Dương Phan Vũ'.split(' ')
const middles = 'Văn Thị Minh Thu Đức Ngọc Hữu Quốc Thanh Bảo Gia Khánh'.split(' ')
const names =
  'An Bình Chi Dung Giang Hà Hùng Khoa Lan Linh Mai Nam Phúc Quân Say Thảo Trang Tuấn Vy Yến'.split(' ')
const things =
  'Máy tưới|Bếp đun|Xe gom rác|Bộ đồ dùng học tập|Phần mềm ôn tập|Mô hình|Hệ thống cảnh báo|Giá sách'
const uses = 'tiết kiệm nước|ít khói|cho người khuyết tật|vùng cao|từ vật liệu tái chế|chống ngập|cho lớp học'
/** In a hundred entries so many are in each state. */
const shares: [EntryState, number][] = [
  ['draft', 15],
  ['submitted', 20],
  ['returned', 6],
  ['accepted', 52],
  ['rejected', 6],
  ['disqualified', 1],
]

/** A cheap even sequence: the same office on every machine. */
export function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const oneOf = <Item>(items: readonly Item[], random: (below: number) => number): Item =>
  items[random(items.length)] as Item

export function personName(random: (below: number) => number): string {
  return `${oneOf(families, random)} ${oneOf(middles, random)} ${oneOf(names, random)}`
}

export interface EntryMaker {
  contest: Contest
  units: readonly { _id: Id; name: string }[]
  owners: readonly Id[]
  opened: Date
}

/** The n-th entry of the contest. */
export function benchEntry({ contest, units, owners, opened }: EntryMaker, number: number): Entry {
  const random = sequence(number * 7919 + 17)
  const at = new Date(opened.getTime() + number * 400)
  const answers = answersOf(contest, oneOf(units, random), number, random, at)
  const about = { _id: newId(), contest: contest._id, owner: oneOf(owners, random), answers }
  const draft = draftEntry({ ...about, regulationsVersion: 1 }, at)
  const state = stateOf(random(100))
  if (state === 'draft') return draft
  const receipt = receiptNumber(contest.receiptPrefix, number + 1)
  const deadline = new Date('2024-08-20T17:00:00+07:00')
  deadline.setDate(deadline.getDate() + random(16))
  return {
    ...draft,
    ...entryKeys(answers, receipt),
    state,
    submissions: 1,
    receiptNumber: receipt,
    submittedAt: at,
    blindCode: state === 'accepted' ? String(number + 1).padStart(6, '0') : null,
    labels: random(20) === 0 ? ['Cần hỏi lại'] : [],
    returned:
      state === 'returned'
        ? { reason: 'Thiếu xác nhận', tasks: ['files'], deadline, at, by: owners[0] ?? newId() }
        : null,
  }
}

function stateOf(percent: number): EntryState {
  let below = 0
  for (const [state, share] of shares) {
    below += share
    if (percent < below) return state
  }
  return 'accepted'
}

function answersOf(
  contest: Contest,
  unit: { _id: Id; name: string },
  number: number,
  random: (below: number) => number,
  at: Date,
): EntryAnswers {
  const { fields, explanation, parts } = contest.regulations
  const text = 'Chúng em làm thử nhiều lần, ghi lại kết quả và sửa cho chắc hơn trước khi dùng ở trường. '
  return {
    ...emptyAnswers(),
    title: `${oneOf(things.split('|'), random)} ${oneOf(uses.split('|'), random)} số ${number % 997}`,
    summary: text.repeat(3),
    field: fields[number % fields.length]?.code ?? null,
    authors: Array.from({ length: 1 + random(3) }, (_, index) => ({
      id: newId().toHexString(),
      name: personName(random),
      bornOn: `${2008 + random(8)}-0${1 + random(9)}-1${random(9)}`,
      school: unit.name,
      grade: `${6 + random(6)}A`,
      phone: '0900000000',
      email: '',
      isLead: index === 0,
      representative: { name: personName(random), relation: 'mẹ', phone: '0900000001' },
    })),
    teacher: { has: true, name: personName(random), school: unit.name, phone: '', email: '' },
    unit: unit._id.toHexString(),
    explanation: Object.fromEntries(explanation.map(({ code }) => [code, text.repeat(6)])),
    files: parts.slice(0, random(8) === 0 ? 2 : parts.length).map((part) => ({
      id: newId().toHexString(),
      part: part.code,
      name: `${part.code}.pdf`,
      kind: 'pdf',
      size: 120_000,
      sha256: createHash('sha256').update(`${number} ${part.code}`).digest('hex'),
      at,
    })),
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: 'Tác giả', at },
  }
}
