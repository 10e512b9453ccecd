/** What was found about each condition of entry: the values, against what the thể lệ asks. */
import type { GateFinding, GateVerdict } from '#rules/gate-findings'
import { grades } from '#rules/gates'
import { calendarDay } from '../format'
import { monthText } from './form-answers'
import { gradeNames } from './gates'

export const verdictNames: Record<GateVerdict, string> = {
  passes: 'Đạt',
  fails: 'Không đạt',
  unknown: 'Cần xem',
}

/** The finding as a sentence with its values; the article follows where it is known. */
export function findingSentence(finding: GateFinding): string {
  const { article } = finding.gate
  return `${foundText(finding)}${article ? ` (${article})` : ''}.`
}

function foundText({ reason, verdict }: GateFinding): string {
  switch (reason.code) {
    case 'not-told':
      return 'Chưa khai đủ điều kiện này'
    case 'born': {
      const day = `${reason.name || 'Tác giả'} sinh ngày ${calendarDay(reason.bornOn)}`
      const window = `từ ${calendarDay(reason.from)} đến ${calendarDay(reason.to)}`
      return verdict === 'passes' ? `${day}, trong khoảng ${window}` : `${day}, ngoài khoảng ${window}`
    }
    case 'made':
      return `Tạo ra tháng ${monthText(reason.month)}, ${against(verdict, reason.since)}`
    case 'applied': {
      const said = `Áp dụng từ tháng ${monthText(reason.month)} tại ${reason.where}`
      return reason.since ? `${said}, ${against(verdict, reason.since)}` : said
    }
    case 'not-applied':
      return 'Chưa được áp dụng'
    case 'awarded':
      return verdict === 'passes' ? 'Khai là chưa đạt giải' : `Đã đạt giải: ${reason.told}`
    case 'entered':
      return verdict === 'passes' ? 'Khai là chưa dự thi' : `Đã dự thi: ${reason.told}`
    case 'disputed':
      return verdict === 'passes' ? 'Khai là không có tranh chấp' : `Có tranh chấp, khiếu nại: ${reason.told}`
    case 'graded': {
      const grade = grades.find((one) => one === reason.grade)
      return grade ? `Nghiệm thu xếp loại ${gradeNames[grade]}: ${reason.by}` : 'Chưa được nghiệm thu'
    }
    case 'prize-on-record': {
      const { prize, sinceYear } = reason
      return `${prize.title}, ${prize.contest} (mã biên nhận ${prize.receipt})${tooEarly(verdict, sinceYear)}`
    }
    case 'record-unknown':
      return `Không thấy giải nào trên hệ thống theo mã biên nhận ${reason.record}`
    case 'prize-told':
      return `Khai đạt ${reason.title} năm ${reason.year}, ${reason.contest}, ${reason.decision}${tooEarly(verdict, reason.sinceYear)}`
    case 'achieved':
      return `Thành tích từ tháng ${monthText(reason.from)} đến tháng ${monthText(reason.to)}; thể lệ tính từ ${calendarDay(reason.since)}`
    case 'tied':
      return reason.tie === 'neither'
        ? 'Không sinh sống, làm việc hoặc học tập tại địa phương'
        : `${reason.tie === 'lives' ? 'Sinh sống' : 'Làm việc, học tập'} tại ${reason.where}`
  }
}

function against(verdict: GateVerdict, since: string): string {
  const day = calendarDay(since)
  if (verdict === 'passes') return `từ mốc ${day} trở đi`
  return verdict === 'fails' ? `trước mốc ${day}` : `cần đối chiếu với mốc ${day}`
}

function tooEarly(verdict: GateVerdict, sinceYear: number): string {
  return verdict === 'fails' ? `, trước năm ${sinceYear}` : ''
}
