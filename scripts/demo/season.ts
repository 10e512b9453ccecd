/** A season in every state: one contest published, one being judged, one open for entries. */
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import type { Person } from '#models/person'
import type { SeatRole } from '#rules/roles'
import { setDemoClock } from '#server/clock'
import type { By, InContest } from '#server/guard'
import { acceptEntry } from '#server/operations/accept-entry'
import { rejectEntry } from '#server/operations/reject-entry'
import { returnEntry } from '#server/operations/return-entry'
import { submitEntry } from '#server/operations/submit-entry'
import { loadCollecting } from './collecting'
import { openingMoments, type DemoWorld } from './contests'
import { draftDossier } from './dossiers'
import { completeCurrentPanel, enterExperts } from './experts'
import { judgeCurrent, judgeAndPublishPast } from './judging'
import { entrants, staff } from './people'
import { loadPress } from './press'
import { loadProgrammes } from './programmes'
import { loadUrging } from './urging'
import { works } from './works'

const hour = 3600 * 1000
const day = 24 * hour

export async function loadSeason(world: DemoWorld): Promise<void> {
  await enterExperts(world)
  await loadPast(world)
  await loadCurrent(world)
  await loadComing(world)
  await loadPress(world)
  await loadUrging(world)
  await loadCollecting(world)
  await loadProgrammes(world)
  await setDemoClock(openingMoments.judging)
}

/** Somebody with a role in a contest at a moment, as the guard would let them in. */
export function acting(
  world: DemoWorld,
  contest: Contest,
  email: string,
  now: Date,
  ...roles: SeatRole[]
): By & InContest {
  return { actor: { person: personOf(world, email), roles }, now, contest }
}

export function personOf(world: DemoWorld, email: string): Person {
  const person = world.people.get(email)
  if (!person) throw new Error(`No demonstration person ${email}`)
  return person
}

async function loadPast(world: DemoWorld): Promise<void> {
  const { past } = world
  for (const serial of [1, 4, 9, 11, 13, 17, 20, 22, 25, 26, 30, 33, 36, 39]) {
    await submitted(world, past, serial, new Date('2023-07-10T08:00:00+07:00'), 'accept')
  }
  await judgeAndPublishPast(world)
}

/** Of the 42 works: 4 still drafts when the door closed, 1 rejected, 1 overdue after a return, 1 waiting, 35 accepted. */
async function loadCurrent(world: DemoWorld): Promise<void> {
  const { current } = world
  for (const [serial] of works.entries()) {
    const at = new Date(
      Date.parse('2024-06-20T07:30:00+07:00') + Math.floor(serial * 0.9) * day + (serial % 13) * hour,
    )
    if (serial >= 38) await draft(world, current, serial, at, serial % 2 === 0)
    else await submitted(world, current, serial, at, fateOf(serial))
  }
  await judgeCurrent(world)
  await completeCurrentPanel(world)
}

/** Groups come back with a work that they went on with; the pairs are shown, and were looked at. */
const carriedOn = 'Đã đối chiếu với hồ sơ các kỳ trước: nhóm tác giả phát triển tiếp sản phẩm của mình.'

type Fate = 'accept' | 'return' | 'reject' | 'wait'

function fateOf(serial: number): Fate {
  if (serial === 35) return 'wait'
  if (serial === 36) return 'return'
  return serial === 37 ? 'reject' : 'accept'
}

async function loadComing(world: DemoWorld): Promise<void> {
  const { coming } = world
  const at = new Date('2024-08-25T19:15:00+07:00')
  await draft(world, coming, 0, at, false)
  await draft(world, coming, 8, at, true)
  for (const serial of [1, 10, 18, 27, 34])
    await submitted(world, coming, serial, at, serial === 18 ? 'return' : 'wait')
}

async function draft(world: DemoWorld, contest: Contest, serial: number, at: Date, isComplete: boolean) {
  const owner = personOf(world, entrants[serial % entrants.length]?.email ?? '')
  const unit = world.units[serial % world.units.length]
  const work = works[serial]
  if (!unit || !work) throw new Error(`No demonstration work ${serial}`)
  return draftDossier({ contest, owner, unit, work, serial, at, isComplete })
}

async function submitted(
  world: DemoWorld,
  contest: Contest,
  serial: number,
  at: Date,
  fate: Fate,
): Promise<void> {
  const entry = await draft(world, contest, serial, at, true)
  const id = entry._id.toHexString()
  const owner = personOf(world, entrants[serial % entrants.length]?.email ?? '')
  await submitEntry({ actor: { person: owner, roles: [] }, now: at }, id, { version: entry.version })
  const secretary = acting(world, contest, staff.secretary.email, new Date(at.getTime() + day), 'secretary')
  const version = await versionOf(id)
  if (fate === 'accept') await acceptEntry(secretary, id, { version, reason: carriedOn })
  if (fate === 'reject') {
    await rejectEntry(secretary, id, {
      version,
      reason: 'Sản phẩm trùng với đề tài đã đạt giải năm 2022 của trường khác.',
    })
  }
  if (fate === 'return') {
    await returnEntry(secretary, id, {
      version,
      reason:
        'Bản thuyết minh thiếu hình ảnh các bước làm; giấy khai sinh của một tác giả bị mờ, không đọc được ngày sinh.',
      tasks: ['files'],
      deadline: new Date(secretary.now.getTime() + 10 * day),
    })
  }
}

export async function versionOf(id: string): Promise<number> {
  const entry = await Entries.findById(id).select({ version: 1 }).lean()
  if (!entry) throw new Error(`No demonstration entry ${id}`)
  return entry.version
}
