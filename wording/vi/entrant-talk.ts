/** The words of the entrant's pages that differ between pupils' works, adults' works and persons. */
import type { TaskCode } from '#rules/tasks'
import { fieldNames, authorWords, sectionWords } from './entrant-forms'
import { entryTitle } from './entrant'
import type { Nouns } from './nouns'
import { atHead } from './sentences'
import { taskNames } from './states'

/** A task as this contest calls it. `asksTeacher` is not known everywhere: adults have none. */
export function taskName(task: TaskCode, { talk, work }: Nouns): string {
  if (talk === 'pupil') return taskNames[task]
  const isPerson = talk === 'person'
  const others: Partial<Record<TaskCode, string>> = {
    description: isPerson ? 'Danh hiệu và tóm tắt thành tích' : `Giới thiệu ${work}`,
    eligibility: isPerson ? 'Điều kiện xét chọn' : taskNames.eligibility,
    authors: isPerson ? 'Khai thông tin người được đề cử' : taskNames.authors,
    teacher: isPerson ? 'Đơn vị đề cử' : 'Đơn vị gửi',
    explanation: isPerson ? 'Viết báo cáo thành tích' : taskNames.explanation,
  }
  return others[task] ?? taskNames[task]
}

/** The label of a field as this contest calls it. */
export function fieldLabel(field: string, { talk, work }: Nouns): string {
  const person: Record<string, string> = {
    summary: 'Tóm tắt thành tích',
    field: 'Danh hiệu đề nghị',
    unit: 'Đơn vị đề cử',
  }
  const adult: Record<string, string> = {
    title: `Tên ${work}`,
    school: 'Nơi công tác',
    grade: 'Chức vụ, nghề nghiệp',
    identityNumber: 'Số định danh cá nhân',
    share: 'Tỷ lệ đóng góp (%)',
    secondField: 'Lĩnh vực thứ hai',
    division: 'Bảng dự thi',
  }
  const own = talk === 'person' ? person[field] : undefined
  if (talk === 'pupil' && ['title', 'school', 'grade'].includes(field)) {
    return field === 'title' ? `Tên ${work}` : (fieldNames[field] ?? field)
  }
  return own ?? adult[field] ?? fieldNames[field] ?? field
}

/** A dossier that has no name yet. */
export function ownTitle(title: string, { talk }: Nouns): string {
  if (title || talk === 'pupil') return entryTitle(title)
  return talk === 'person' ? 'Hồ sơ chưa có tên người được đề cử' : 'Hồ sơ chưa đặt tên'
}

/** What is written about the forms, in this way of speaking. */
export function formTalk({ talk, work, author, lead }: Nouns) {
  const isPerson = talk === 'person'
  const isPupil = talk === 'pupil'
  return {
    titleHint: isPupil
      ? sectionWords.titleHint
      : 'Ngắn gọn, nói rõ dùng để làm gì. Không ghi tên người, tên đơn vị.',
    summaryHint: isPupil
      ? sectionWords.summaryHint
      : isPerson
        ? 'Những thành tích nổi bật nhất, để Hội đồng đọc trước.'
        : `Là gì, giải quyết việc gì, khác cách cũ ở đâu. Không ghi tên người, tên đơn vị.`,
    explanationIntro: isPerson
      ? 'Hội đồng đọc phần này cùng họ tên người được đề cử. Viết dần cũng được.'
      : sectionWords.explanationIntro,
    unitHint: isPupil ? sectionWords.unitHint : 'Cơ quan, đơn vị, tổ chức gửi hồ sơ lên Ban Tổ chức.',
    pledge: isPupil
      ? sectionWords.pledge
      : isPerson
        ? {
            ownWork: 'Thành tích nêu trong hồ sơ là của người được đề cử; phần làm chung đã ghi rõ vai trò.',
            truthful: 'Mọi thông tin và giấy tờ trong hồ sơ là đúng sự thật.',
            notAwarded:
              'Người được đề cử đồng ý với việc đề cử và không có khiếu nại, tố cáo chưa giải quyết.',
          }
        : {
            ownWork: `${atHead(work)} do chính các tác giả tạo ra; phần kế thừa của người khác đã ghi rõ nguồn.`,
            truthful: 'Mọi thông tin, số liệu và giấy tờ trong hồ sơ là đúng sự thật.',
            notAwarded: `${atHead(work)} đủ điều kiện theo thể lệ và không có tranh chấp về quyền tác giả, quyền sở hữu.`,
          },
    signedByHint: isPupil ? sectionWords.signedByHint : 'Người khai hồ sơ.',
    authorTitle: isPerson ? 'Người được đề cử' : authorWords.listTitle,
    addAuthor: isPerson ? 'Khai người được đề cử' : authorWords.add,
    addFirst: isPerson ? 'Khai người được đề cử' : authorWords.addFirst,
    noAuthor: isPerson
      ? 'Chưa khai người được đề cử.'
      : isPupil
        ? authorWords.empty
        : 'Chưa có tác giả nào. Thêm tác giả chính trước.',
    newAuthor: isPerson ? 'Người được đề cử' : authorWords.newTitle,
    lead: atHead(lead),
    fill: `Tôi là ${author} này: điền họ tên, số điện thoại của tôi`,
    nameHint: isPupil
      ? authorWords.nameHint
      : 'Viết đúng như giấy tờ tùy thân; giấy chứng nhận sẽ in theo tên này.',
    schoolHint: isPupil ? authorWords.schoolHint : 'Cơ quan, đơn vị hoặc địa phương nơi làm việc.',
    phoneHint: isPupil ? authorWords.phoneHint : `Cần cho ${lead}.`,
    makeLead: `Tác giả này là ${lead}`,
    isLead: `Tác giả này là ${lead}. Muốn đổi, mở tác giả khác và chọn “${lead}”.`,
    identityHint: 'Không bắt buộc; chỉ Ban Thư ký xem được.',
    shareHint: 'Số nguyên; các tác giả cộng lại đủ 100.',
    saveAuthor: isPerson ? 'Lưu' : authorWords.save,
    removeAuthor: isPerson ? 'Xóa phần khai này' : authorWords.remove,
  } as const
}
