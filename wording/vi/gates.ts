/** The conditions of entry in Vietnamese: each gate as a sentence of the thể lệ, and the questions it asks. */
import { noGrade, ties, type Fact, type FactName } from '#rules/gate-facts'
import { grades, type Gate, type Grade, type Since } from '#rules/gates'
import type { AnswerShape } from '#rules/questions'
import { gatesOf } from '#rules/entry-terms'
import type { Regulations } from '#rules/regulations'
import { calendarDay, list } from '../format'
import { nounsOf, type Named } from './nouns'
import { atHead } from './sentences'

export const gradeNames: Record<Grade, string> = {
  pass: 'Đạt',
  fair: 'Khá',
  good: 'Tốt',
  excellent: 'Xuất sắc',
}

const tieNames: Record<(typeof ties)[number], string> = {
  lives: 'Đang sinh sống tại đó',
  works: 'Đang làm việc, học tập tại đó',
  neither: 'Không thuộc hai trường hợp trên',
}

/** `từ ngày 1/1/2018 trở lại đây` */
export function sinceText(since: Since): string {
  return 'from' in since
    ? `từ ngày ${calendarDay(since.from)} trở lại đây`
    : `trong vòng ${since.years} năm tính đến ngày nộp hồ sơ`
}

/** `tại giải A hoặc hội thi B`; "any contest" where none is named. */
function anyOf(contests: readonly string[], all: string): string {
  if (contests.length === 0) return all
  return contests.length === 1
    ? `tại ${contests[0]}`
    : `tại ${list(contests).replace(/ và (?=[^,]*$)/, ' hoặc ')}`
}

/** The condition as the thể lệ says it. `noun` is what a work is called, in the middle of a sentence. */
export function gateSentence(gate: Gate, noun: string): string {
  switch (gate.kind) {
    case 'birth-window':
      return `Tác giả sinh từ ngày ${calendarDay(gate.from)} đến ngày ${calendarDay(gate.to)}.`
    case 'created-since':
      return `${atHead(noun)} được tạo ra ${sinceText(gate.since)}.`
    case 'applied':
      return `${atHead(noun)} đã được áp dụng có hiệu quả tại ${gate.place}${gate.since ? ` ${sinceText(gate.since)}` : ''}.`
    case 'not-awarded':
      return `${atHead(noun)} chưa đạt giải ${anyOf(gate.contests, 'tại cuộc thi, hội thi, giải thưởng nào khác')}.`
    case 'not-entered':
      return `${atHead(noun)} chưa dự thi ${anyOf(gate.contests, 'ở nơi nào khác')}.`
    case 'accepted':
      return `${atHead(noun)} đã được hội đồng khoa học nghiệm thu, xếp loại từ “${gradeNames[gate.atLeast]}” trở lên.`
    case 'no-dispute':
      return `${atHead(noun)} không vi phạm và không có tranh chấp về quyền sở hữu trí tuệ.`
    case 'prize-held':
      return `${atHead(noun)} đã đạt giải tại các cuộc thi, hội thi, giải thưởng từ năm ${gate.sinceYear} trở lại đây.`
    case 'achievements-since':
      return `Thành tích đề nghị xét đạt được ${sinceText(gate.since)}.`
    case 'belongs':
      return `Đang sinh sống, làm việc hoặc học tập tại ${gate.place}.`
  }
}

/** Every condition beside the birth window, in the order of the thể lệ. */
export function conditionSentences(regulations: Named & Pick<Regulations, 'gates'>): string[] {
  const { work } = nounsOf(regulations)
  return gatesOf(regulations)
    .filter(({ kind }) => kind !== 'birth-window')
    .map((gate) => gateSentence(gate, work))
}

export interface FactQuestion {
  title: string
  hint: string
}

/** The question that finds out a fact, and how to answer it. */
export function factQuestion(gate: Gate, name: FactName): FactQuestion {
  const contests = 'contests' in gate ? gate.contests : []
  const place = 'place' in gate ? gate.place : ''
  const questions: Record<FactName, FactQuestion> = {
    made: { title: 'Tạo ra vào tháng, năm nào?', hint: 'Tháng hoàn thành, ví dụ 3/2022.' },
    applied: { title: `Đã được áp dụng tại ${place} chưa?`, hint: '' },
    appliedWhere: {
      title: 'Áp dụng ở đâu?',
      hint: 'Tên cơ quan, đơn vị, hộ gia đình và xã, phường. Chưa áp dụng thì để trống.',
    },
    appliedSince: {
      title: 'Áp dụng từ tháng, năm nào?',
      hint: 'Ví dụ 9/2023. Chưa áp dụng thì để trống.',
    },
    awarded: {
      title: `Đã từng đạt giải ${anyOf(contests, 'ở cuộc thi, hội thi, giải thưởng nào khác')} chưa?`,
      hint: 'Nếu có: ghi tên cuộc thi, năm và giải.',
    },
    entered: {
      title: `Đã từng dự thi ${anyOf(contests, 'ở nơi nào khác')} chưa?`,
      hint: 'Nếu có: ghi tên cuộc thi và năm.',
    },
    grade: { title: 'Kết quả nghiệm thu của hội đồng khoa học?', hint: '' },
    acceptance: {
      title: 'Hội đồng nào nghiệm thu, theo quyết định số mấy, ngày nào?',
      hint: 'Ví dụ: Hội đồng KH&CN tỉnh, Quyết định 45/QĐ-SKHCN ngày 12/5/2023.',
    },
    dispute: {
      title: 'Có tranh chấp, khiếu nại nào về quyền sở hữu trí tuệ không?',
      hint: 'Nếu có: nói rõ với ai, đang giải quyết ở đâu.',
    },
    prizeRecord: {
      title: 'Mã biên nhận của bài đã đạt giải trên hệ thống này là gì?',
      hint: 'Ví dụ HG18-0042. Có mã thì bỏ qua bốn câu dưới; giải đạt ở nơi khác thì để trống ô này.',
    },
    prizeContest: { title: 'Đạt giải ở cuộc thi nào?', hint: 'Ghi đủ tên cuộc thi và cấp tổ chức.' },
    prizeYear: { title: 'Đạt giải năm nào?', hint: 'Ví dụ 2024.' },
    prizeTitle: { title: 'Giải gì?', hint: 'Ví dụ: Giải Nhất.' },
    prizeDecision: {
      title: 'Theo quyết định số mấy, ngày nào?',
      hint: 'Ghi số quyết định tặng giải; bản chụp tải lên ở mục Tải tệp lên.',
    },
    achievedFrom: { title: 'Thành tích tính từ tháng, năm nào?', hint: 'Ví dụ 1/2021.' },
    achievedTo: { title: 'Thành tích tính đến tháng, năm nào?', hint: 'Ví dụ 12/2025.' },
    tie: { title: `Sinh sống hoặc làm việc tại ${place}?`, hint: '' },
    tieWhere: {
      title: 'Ở xã, phường hoặc cơ quan, đơn vị nào?',
      hint: 'Không thuộc hai trường hợp trên thì để trống.',
    },
  }
  return questions[name]
}

/** The shape of a fact with its choices named. */
export function factShape({ shape, name }: Pick<Fact, 'shape' | 'name'>): AnswerShape {
  if (shape.kind !== 'choice') return shape
  const names: Record<string, string> =
    name === 'grade'
      ? { [noGrade]: 'Chưa nghiệm thu', ...Object.fromEntries(grades.map((one) => [one, gradeNames[one]])) }
      : tieNames
  return { ...shape, options: shape.options.map(({ code }) => ({ code, name: names[code] ?? code })) }
}
