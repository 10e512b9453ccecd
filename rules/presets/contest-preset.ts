/** A whole contest ready to be opened: who runs it, when, and its regulations; everything in it is data an organiser edits. */
import type { Milestone, MilestoneCode } from '../phases'
import type { ProgrammeKind } from '../programmes'
import type { Regulations } from '../regulations'

export interface ContestPreset {
  slug: string
  receiptPrefix: string
  programme: ProgrammeKind
  title: string
  shortTitle: string
  ordinal: number
  year: number
  province: string
  organiser: { name: string; standingBody: string; address: string; phone: string; email: string }
  timeline: Milestone[]
  regulations: Regulations
}

/** Which edition, of which province, a preset is asked for. */
export interface Edition {
  ordinal: number
  year: number
  province: string
}

/** The six cities under the central government since 1/7/2025; every other is a province. */
const cities = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Thành phố Hồ Chí Minh', 'Cần Thơ']

/** `tỉnh Phú Thọ`, `thành phố Huế`, in the middle of a sentence. */
export function placeOf(province: string): string {
  if (/^thành phố /i.test(province)) return province
  return `${cities.includes(province) ? 'thành phố' : 'tỉnh'} ${province}`
}

/** The organiser's name and standing body; how to reach him is for him to say. */
export function organiserOf(title: string, { province }: Edition): ContestPreset['organiser'] {
  return {
    name: `Ban Tổ chức ${title}`,
    standingBody: `Liên hiệp các Hội Khoa học và Kỹ thuật ${placeOf(province)}`,
    address: '',
    phone: '',
    email: '',
  }
}

/** Days and hours in Viet Nam, as `2026-07-31 17:00`, by milestone. */
export function timelineOf(days: Record<MilestoneCode, string>): Milestone[] {
  return (Object.entries(days) as [MilestoneCode, string][]).map(([code, text]) => ({
    code,
    at: new Date(`${text.replace(' ', 'T')}:00+07:00`),
  }))
}
