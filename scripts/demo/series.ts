/** The demonstration's programmes, one of each kind, and who administers the house. */
import { Administrators } from '#models/administrator'
import { Contests, type Contest } from '#models/contest'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { AllSeries } from '#models/series'
import type { ProgrammeKind } from '#rules/programmes'

const told: { kind: ProgrammeKind; name: string; cycleYears: number | null; cycle: string }[] = [
  {
    kind: 'youth',
    name: 'Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hà Giang',
    cycleYears: 1,
    cycle: 'hằng năm',
  },
  {
    kind: 'technical',
    name: 'Hội thi Sáng tạo kỹ thuật tỉnh Hà Giang',
    cycleYears: 2,
    cycle: '02 năm một lần',
  },
  {
    kind: 'vifotec',
    name: 'Giải thưởng Sáng tạo khoa học và công nghệ Việt Nam, tuyển chọn tại Hà Giang',
    cycleYears: 1,
    cycle: 'hằng năm',
  },
  {
    kind: 'golden-book',
    name: 'Tuyển chọn đăng Sách vàng Sáng tạo tỉnh Hà Giang',
    cycleYears: 1,
    cycle: 'hằng năm',
  },
  {
    kind: 'honours',
    name: 'Tôn vinh trí thức khoa học và công nghệ tiêu biểu tỉnh Hà Giang',
    cycleYears: null,
    cycle: '05 năm 2 lần',
  },
]

/** The editions of the youth contest follow one another, oldest first. */
export async function loadSeries(editions: Contest[], administrator: Person, now: Date): Promise<void> {
  const all = told.map((one) => ({
    _id: newId(),
    ...one,
    province: 'Hà Giang',
    host: null,
    level: 'province' as const,
    version: 0,
    createdAt: now,
    updatedAt: now,
  }))
  await AllSeries.insertMany(all)
  for (const [index, edition] of editions.entries()) {
    const series = all[0]?._id ?? null
    const previous = editions[index - 1]?._id ?? null
    Object.assign(edition, { series, previous })
    await Contests.updateOne({ _id: edition._id }, { $set: { series, previous } })
  }
  await Administrators.create({
    _id: newId(),
    person: administrator._id,
    from: editions[0]?.createdAt ?? now,
    until: null,
    decisionNumber: '05/QĐ-LHH',
    version: 0,
  })
}
