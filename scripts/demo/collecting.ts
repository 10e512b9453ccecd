/** A contest collected through schools and communes, and the national one to which provinces nominate. */
import { Contests, newContest, type Contest } from '#models/contest'
import { newUnit, Units } from '#models/unit'
import type { ChainStage } from '#rules/chain'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { appointCoordinator } from '#server/operations/appoint-coordinator'
import { sendUpEntry } from '#server/operations/send-up-entry'
import { seat, type DemoWorld } from './contests'
import { draftDossier } from './dossiers'
import { coordinators, entrants, staff } from './people'
import { acting, personOf } from './season'
import { works } from './works'

const at = new Date('2024-08-21T08:30:00+07:00')

const chain: ChainStage[] = [
  {
    code: 'school',
    name: 'Nhà trường xác nhận',
    unitKinds: ['school'],
    acts: 'endorse',
    quota: null,
    deadline: new Date('2024-09-20T17:00:00+07:00'),
    required: true,
  },
  {
    code: 'commune',
    name: 'Xã, phường tuyển chọn',
    unitKinds: ['commune'],
    acts: 'select',
    quota: 5,
    deadline: 'closes',
    required: true,
    needsScan: true,
  },
]

/** Opened with the school year; three works wait at the school. */
export async function loadCollecting(world: DemoWorld): Promise<void> {
  const collected = await aContest('sang-tao-tre-tuyen-chon-2025', 'TC25', {
    title: 'Cuộc thi Sáng tạo trẻ các xã, phường tỉnh Hà Giang năm 2025 (ví dụ)',
    shortTitle: 'Sáng tạo trẻ các xã 2025',
    regulations: { ...haGiangYouthContest(19, 2025).regulations, chain },
  })
  const national = await aContest('sang-tao-tre-toan-quoc-2025', 'QG25', {
    title: 'Cuộc thi Sáng tạo Thanh thiếu niên nhi đồng toàn quốc năm 2025 (ví dụ)',
    shortTitle: 'Toàn quốc 2025',
    level: 'national',
    regulations: { ...haGiangYouthContest(19, 2025).regulations, nominations: { quota: 10 } },
  })
  for (const contest of [collected, national]) {
    await seat(contest, world.people, staff.secretary, 'secretary')
    await seat(contest, world.people, staff.organiser, 'organiser')
  }
  const province = newUnit({ name: 'Tỉnh Hà Giang (ví dụ)', kind: 'province', place: 'Hà Giang' })
  const commune = newUnit({
    name: 'Xã Minh Tân (ví dụ)',
    kind: 'commune',
    place: 'Hà Giang',
    parent: province,
  })
  const school = newUnit({
    name: 'Trường THCS Tân Sơn (ví dụ)',
    kind: 'school',
    place: 'xã Minh Tân',
    parent: commune,
  })
  const other = newUnit({
    name: 'Trường Tiểu học Bản Mới (ví dụ)',
    kind: 'school',
    place: 'xã Minh Tân',
    parent: commune,
  })
  await Units.insertMany([province, commune, school, other])
  const organiser = acting(world, collected, staff.organiser.email, at, 'organiser')
  for (const [unit, who] of [
    [school, coordinators.school],
    [commune, coordinators.commune],
  ] as const) {
    const appointment = { ...who, unit: unit._id.toHexString(), letter: '12/GGT', from: null, until: null }
    await appointCoordinator(organiser, appointment)
  }
  const owner = personOf(world, entrants[3]?.email ?? '')
  for (const serial of [2, 5, 7]) {
    const work = works[serial]
    if (!work) throw new Error(`No demonstration work ${serial}`)
    const entry = await draftDossier({
      contest: collected,
      owner,
      unit: school,
      work,
      serial,
      at,
      isComplete: true,
    })
    await sendUpEntry({ actor: { person: owner, roles: [] }, now: at }, entry._id.toHexString(), {
      version: 0,
    })
  }
}

async function aContest(slug: string, receiptPrefix: string, changes: Partial<Contest>): Promise<Contest> {
  const preset = haGiangYouthContest(19, 2025)
  const opened: Record<string, string> = {
    launch: '2024-08-15T08:00:00+07:00',
    opens: '2024-08-20T08:00:00+07:00',
  }
  const timeline = preset.timeline.map((one) => ({ ...one, at: new Date(opened[one.code] ?? one.at) }))
  const contest = newContest({ ...preset, slug, receiptPrefix, timeline, createdAt: at, ...changes })
  await Contests.create(contest)
  return contest
}
