/** The Hà Giang edition of the youth contest: who runs it, where, and on what legal ground. */
import type { ContestPreset } from './contest-preset'
import { youthContest } from './youth-contest'

/**
 * Edition `ordinal` in `year` (lần thứ 18 is năm 2024, resolution Q1/NQ-BCHLHH of 23/7/2024). The days follow earlier
 * editions.
 */
export function haGiangYouthContest(ordinal: number, year: number): ContestPreset {
  const usual = youthContest({ ordinal, year, province: 'Hà Giang' })
  const title = `Cuộc thi Sáng tạo Thanh thiếu niên nhi đồng tỉnh Hà Giang lần thứ ${ordinal}, năm ${year}`
  return {
    ...usual,
    slug: `sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-${year}`,
    receiptPrefix: `HG${ordinal}`,
    title,
    organiser: {
      name: `Ban Tổ chức Cuộc thi Sáng tạo Thanh thiếu niên nhi đồng tỉnh Hà Giang lần thứ ${ordinal}`,
      standingBody: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hà Giang',
      address: 'Thành phố Hà Giang, tỉnh Hà Giang',
      phone: '0219 000 0000',
      email: 'bantochuc@bangvang.example',
    },
    regulations: {
      ...usual.regulations,
      legalBasis: [
        'Nghị quyết Q1/NQ-BCHLHH ngày 23/7/2024 của Ban Chấp hành Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Hà Giang',
        'Quyết định 30/2018/QĐ-UBND của Ủy ban nhân dân tỉnh Hà Giang về mức chi tổ chức các cuộc thi, hội thi sáng tạo',
      ],
    },
  }
}
