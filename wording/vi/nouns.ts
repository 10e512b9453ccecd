/** What things are called in a contest: the work, its makers, the entry, the event; by what the regulations are about. */
import type { ProgrammeKind } from '#rules/programmes'
import type { Regulations } from '#rules/regulations'
import { authorKindOf, subjectOf } from '#rules/entry-terms'

export interface Nouns {
  /** Which of three ways of speaking: to pupils, of adults' works, of persons. */
  talk: 'pupil' | 'adult' | 'person'
  /** The thing that is judged, as all the rest in the middle of a sentence. */
  work: string
  /** All of what is handed in. */
  entry: string
  author: string
  lead: string
  school: string
  grade: string
}

/** As much of the regulations as decides the words. */
export type Named = Pick<Regulations, 'subject' | 'noun' | 'authors'>

export function nounsOf(regulations: Named): Nouns {
  if (subjectOf(regulations) === 'person') {
    return {
      talk: 'person',
      work: regulations.noun ?? 'người được đề cử',
      entry: 'hồ sơ đề cử',
      author: 'người được đề cử',
      lead: 'người được đề cử',
      school: 'nơi công tác',
      grade: 'chức vụ, nghề nghiệp',
    }
  }
  if (authorKindOf(regulations) === 'adult') {
    return {
      talk: 'adult',
      work: regulations.noun ?? 'giải pháp',
      entry: 'hồ sơ dự thi',
      author: 'tác giả',
      lead: 'tác giả chính',
      school: 'nơi công tác',
      grade: 'chức vụ, nghề nghiệp',
    }
  }
  return {
    talk: 'pupil',
    work: regulations.noun ?? 'mô hình, sản phẩm',
    entry: 'bài dự thi',
    author: 'tác giả',
    lead: 'trưởng nhóm',
    school: 'trường',
    grade: 'lớp',
  }
}

/** The event itself, at the head of a sentence. */
export const eventNames: Record<ProgrammeKind, string> = {
  youth: 'Cuộc thi',
  technical: 'Hội thi',
  vifotec: 'Đợt tuyển chọn',
  'golden-book': 'Đợt tuyển chọn',
  honours: 'Đợt tôn vinh',
}
