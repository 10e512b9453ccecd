/** The register of experts of the demonstration, and what of the current panels stands beside the marking: who is asked, who declined, who keeps the papers. */
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { expertForm } from '#rules/forms/expert'
import { usualService } from '#rules/panel-service'
import { withoutTitles } from '#wording/vi/expert-titles'
import { addJudge } from '#server/operations/add-judge'
import { answerInvitation } from '#server/operations/answer-invitation'
import { changePanel } from '#server/operations/change-panel'
import { changeService } from '#server/operations/change-service'
import { inviteJudge } from '#server/operations/invite-judge'
import { saveExpert } from '#server/operations/save-expert'
import type { DemoWorld } from './contests'
import { experts, judges, staff, type DemoPerson } from './people'
import { acting } from './season'

const known: { who: DemoPerson; employer: string; fields: string; history?: string }[] = [
  {
    who: judges[0] ?? experts.free,
    employer: 'Trường Cao đẳng Kỹ thuật và Công nghệ (ví dụ)',
    fields: 'Công nghệ thông tin; Điện tử',
    history: '2019: Tổ Phần mềm, Cuộc thi lần thứ 13\n2021: Tổ Phần mềm, Cuộc thi lần thứ 15',
  },
  { who: judges[1] ?? experts.free, employer: 'Sở Giáo dục và Đào tạo (ví dụ)', fields: 'Sư phạm; Vật lý' },
  { who: judges[2] ?? experts.free, employer: 'Trường THPT Chuyên (ví dụ)', fields: 'Công nghệ thông tin' },
  {
    who: judges[3] ?? experts.free,
    employer: 'Chi cục Bảo vệ môi trường (ví dụ)',
    fields: 'Môi trường; Hóa học',
    history: '2020: Tổ Môi trường, Cuộc thi lần thứ 14',
  },
  { who: judges[4] ?? experts.free, employer: 'Công ty Điện lực (ví dụ)', fields: 'Điện; Cơ khí' },
  { who: judges[5] ?? experts.free, employer: 'Trường THPT Chuyên (ví dụ)', fields: 'Sinh học; Môi trường' },
  { who: experts.asked, employer: 'Sở Khoa học và Công nghệ (ví dụ)', fields: 'Cơ khí; Tự động hóa' },
  { who: experts.declined, employer: 'Sở Nông nghiệp (ví dụ)', fields: 'Nông nghiệp; Môi trường' },
  {
    who: experts.free,
    employer: 'Hội Cơ khí tỉnh (ví dụ)',
    fields: 'Cơ khí',
    history: '2018: Tổ Đồ chơi, Cuộc thi lần thứ 12',
  },
]

export async function enterExperts(world: DemoWorld): Promise<void> {
  const { past } = world
  const organiser = acting(
    world,
    past,
    staff.organiser.email,
    new Date('2023-03-01T09:00:00+07:00'),
    'organiser',
  )
  for (const { who, employer, fields, history = '' } of known) {
    const { name, academicTitle, degree } = withoutTitles(who.name)
    const titles = { academicTitle: academicTitle ?? '', degree: degree ?? '' }
    const typed = {
      version: '0',
      isActive: 'on',
      name,
      email: who.email,
      employer,
      fields,
      history,
      ...titles,
    }
    await saveExpert(organiser, null, expertForm.parse(typed))
  }
}

/** The second panel gets its days, a secretary who does not score, somebody who declined and somebody who is being asked. */
export async function completeCurrentPanel(world: DemoWorld): Promise<void> {
  const { current } = world
  const at = (text: string) => acting(world, current, staff.organiser.email, new Date(text), 'organiser')
  const panel = await Panels.findOne({ contest: current._id, name: /^Tổ 2/ }).lean()
  if (!panel) throw new Error('No second panel in the demonstration')
  const id = panel._id.toHexString()
  const { name, fields, decisionNumber } = panel
  const days = { decidedOn: '2024-08-14', from: '2024-08-14', until: '2024-09-30' }
  await changePanel(at('2024-08-14T10:00:00+07:00'), id, { name, fields, decisionNumber, ...days })
  const secretary = { ...experts.panelSecretary, unit: '' }
  await addJudge(at('2024-08-14T10:10:00+07:00'), id, secretary)
  const { invitation: _none, ...usual } = usualService
  const keeper = await personBy(experts.panelSecretary)
  await changeService(at('2024-08-14T10:12:00+07:00'), id, keeper._id.toHexString(), {
    ...usual,
    isSecretary: true,
    isScoring: false,
  })
  const asked = at('2024-08-24T15:00:00+07:00')
  for (const guest of [experts.declined, experts.asked]) {
    await inviteJudge(asked, id, { ...guest, unit: '', isGuest: true })
  }
  const declines = {
    actor: { person: await personBy(experts.declined), roles: [] },
    now: new Date('2024-08-26T08:30:00+07:00'),
  }
  await answerInvitation(declines, id, {
    answer: 'declined',
    maxLoad: null,
    note: 'Tôi đi công tác nước ngoài đến hết tháng 9.',
  })
}

async function personBy({ email }: DemoPerson) {
  const person = await People.findOne({ email }).lean()
  if (!person) throw new Error(`No demonstration person ${email}`)
  return person
}
