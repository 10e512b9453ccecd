/** The words for resolutions of the committee, as they are printed with results. */
import type { Resolution } from '#rules/resolutions'
import { calendarDay } from '../format'

export const resolutionWords = {
  title: 'Nghị quyết sửa thể lệ sau khi bắt đầu chấm',
  line: ({ number, decidedOn, text }: Resolution) =>
    `Nghị quyết số ${number} ngày ${calendarDay(decidedOn)}: ${text}`,
}
