/** The words of looking at a judge's sheets as the judge sees them. */
import { count } from '../format'

export const asJudgeWords = {
  title: (judge: string) => `Xem như ${judge}`,
  link: 'Xem như giám khảo',
  linkOf: (judge: string) => `: ${judge}`,
  readOnly: 'Chỉ xem: không sửa được gì ở đây.',
  hidden:
    'Trang này cho thấy đúng những gì giám khảo đọc, để hướng dẫn qua điện thoại. Điểm và nhận xét không hiện. Mỗi lần mở phiếu được ghi vào nhật ký.',
  notPledged: 'Giám khảo chưa ký cam kết nên chưa mở được hồ sơ nào.',
  caption: 'Phiếu của giám khảo',
  blind: 'Phách',
  work: 'Hồ sơ',
  state: 'Tình trạng',
  filled: 'Tiêu chí đã ghi',
  filledOf: (filled: number, of: number) => `${count(filled)}/${count(of)}`,
  last: 'Lưu gần nhất',
  empty: 'Giám khảo chưa được giao hồ sơ nào trong tổ này.',
  back: 'Tiến độ chấm',
  sheet: (code: string) => `Phiếu phách ${code}`,
  canSave: 'Giám khảo ghi điểm được vào phiếu này.',
  criteria: 'Tiêu chí',
  isFilled: 'đã ghi',
  isBlank: 'chưa ghi',
  remarks: 'Nhận xét',
  summary: 'Tóm tắt',
  files: 'Tệp giám khảo mở được',
  noFiles: 'Không có tệp nào.',
  noAnswer: 'Không có nội dung.',
} as const
