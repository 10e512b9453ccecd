/** Every address as a function: pages and letters link by these, and nothing else spells an address. */
import type { Chapter } from '#rules/chapters'
import type { PaperForm } from '#rules/paper'
import type { QuestionKind } from '#rules/council-ballots'
import type { TaskCode } from '#rules/tasks'
import type { DatedActKind } from '#rules/units/acts'

const taskSlugs: Record<TaskCode, string> = {
  description: 'gioi-thieu',
  eligibility: 'dieu-kien',
  authors: 'tac-gia',
  teacher: 'huong-dan',
  explanation: 'thuyet-minh',
  files: 'tep',
  consents: 'dong-y',
  pledge: 'cam-ket',
}

/** The task that an address names; null when it names none. */
export function taskBySlug(slug: string | undefined): TaskCode | null {
  const found = Object.entries(taskSlugs).find(([, one]) => one === slug)
  return found ? (found[0] as TaskCode) : null
}

const chapterSlugs: Record<Chapter, string> = {
  general: 'chung',
  eligibility: 'doi-tuong',
  fields: 'linh-vuc',
  dossier: 'ho-so',
  form: 'phieu',
  chain: 'tuyen-nop',
  timeline: 'thoi-gian',
  judging: 'cham-diem',
  rounds: 'vong',
  prizes: 'giai-thuong',
  conflicts: 'xung-dot',
  text: 'noi-dung',
}

/** The chapter of a thể lệ that an address names; null when it names none. */
export function chapterBySlug(slug: string | undefined): Chapter | null {
  const found = Object.entries(chapterSlugs).find(([, one]) => one === slug)
  return found ? (found[0] as Chapter) : null
}

const kindSlugs: Record<QuestionKind, string> = {
  approval: 'giai',
  'joint-score': 'cham-chung',
  motion: 'viec',
  tie: 'bang-diem',
  election: 'bau',
}

/** The kind of ballot that an address names; null when it names none. */
export function questionKindBySlug(slug: string | undefined): QuestionKind | null {
  const found = Object.entries(kindSlugs).find(([, one]) => one === slug)
  return found ? (found[0] as QuestionKind) : null
}

const actSlugs: Record<DatedActKind, string> = {
  rename: 'doi-ten',
  merge: 'sap-nhap',
  split: 'chia-tach',
  abolish: 'ket-thuc',
  move: 'chuyen',
}

/** The act upon a unit that an address names; null when it names none. */
export function datedActBySlug(slug: string | undefined): DatedActKind | null {
  const found = Object.entries(actSlugs).find(([, one]) => one === slug)
  return found ? (found[0] as DatedActKind) : null
}

function query(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

export const paths = {
  home: '/',
  contest: (contest: string) => `/cuoc-thi/${contest}`,
  regulations: (contest: string, article = '') => `/cuoc-thi/${contest}/the-le${article && `#${article}`}`,
  results: (contest: string) => `/cuoc-thi/${contest}/ket-qua`,
  track: '/tra-cuu',
  guide: '/huong-dan',
  accessibility: '/tro-nang',
  privacy: '/quyen-rieng-tu',
  tryIt: '/thu-nghiem',
  tryItMoved: '/thu-nghiem?da-doi=1#dong-ho',
  signIn: (back?: string) => `/dang-nhap${query({ tiep: back })}`,
  signInCode: (email: string, back?: string) => `/dang-nhap/ma${query({ email, tiep: back })}`,
  signOut: '/dang-xuat',
  /** Before signing out on a machine that keeps a judge's work; and after it was taken off. */
  leaveDevice: '/dang-xuat/may-nay',
  signOutCleared: '/dang-xuat?da-xoa=1',
  profile: (back?: string) => `/tai-khoan${query({ tiep: back })}`,
  profileSaved: '/tai-khoan?da-luu=1',

  myEntries: '/du-thi',
  myEntriesPage: (page: number) => `/du-thi${query({ trang: page > 1 ? String(page) : undefined })}`,
  newEntry: (contest: string) => `/du-thi/moi${query({ 'cuoc-thi': contest })}`,
  entry: (entry: string) => `/du-thi/${entry}`,
  task: (entry: string, task: TaskCode) => `/du-thi/${entry}/${taskSlugs[task]}`,
  author: (entry: string, author: string) => `/du-thi/${entry}/tac-gia/${author}`,
  newAuthor: (entry: string) => `/du-thi/${entry}/tac-gia/moi`,
  check: (entry: string) => `/du-thi/${entry}/kiem-tra`,
  receipt: (entry: string) => `/du-thi/${entry}/bien-nhan`,
  withdraw: (entry: string) => `/du-thi/${entry}/rut-lai`,
  entryFile: (entry: string, upload: string) => `/du-thi/${entry}/tep/${upload}`,
  entryThumbnail: (entry: string, upload: string) => `/du-thi/${entry}/tep/${upload}/anh`,

  queue: '/cham',
  invitation: (panel: string) => `/cham/loi-moi/${panel}`,
  pledge: (panel: string) => `/cham/cam-ket/${panel}/van-ban`,
  panelSecretary: (panel: string) => `/cham/thu-ky/${panel}`,
  offline: '/cham/ngoai-tuyen',
  handInTable: (panel: string) => `/cham/ngoai-tuyen/${panel}`,
  scoreWorkbook: (panel: string) => `/cham/ngoai-tuyen/${panel}/bang-cham.xlsx`,
  saveSheet: (sheet: string) => `/cham/${sheet}/luu`,
  declare: (panel: string) => `/cham/cam-ket/${panel}`,
  desk: (sheet: string) => `/cham/${sheet}`,
  recuse: (sheet: string) => `/cham/${sheet}/tu-choi`,
  photos: (sheet: string) => `/cham/${sheet}/anh`,
  sendPhoto: (sheet: string) => `/cham/${sheet}/anh/gui`,
  photo: (sheet: string, photo: string) => `/cham/${sheet}/anh/${photo}`,
  councilPhoto: (contest: string, photo: string) => `/hoi-dong/${contest}/anh/${photo}`,
  confirmSheet: (sheet: string) => `/cham/${sheet}/xac-nhan`,
  deskFilm: (sheet: string, upload: string) => `/cham/${sheet}/tep/${upload}`,
  deskDownload: (sheet: string, upload: string) => `/cham/${sheet}/tep/${upload}/tai`,
  deskOutline: (sheet: string, upload: string) => `/cham/${sheet}/tep/${upload}/trang`,
  /** Pages count from 1. */
  deskPage: (sheet: string, upload: string, page: number, width: number) =>
    `/cham/${sheet}/tep/${upload}/trang/${page}?rong=${width}`,
  linkedFile: (token: string) => `/tep-tam/${token}`,

  units: '/don-vi',
  applyForUnit: (contest: string) => `/don-vi/${contest}`,
  unitDesk: (contest: string, unit: string, view: Record<string, string | undefined> = {}) =>
    `/don-vi/${contest}/${unit}${query(view)}`,
  unitEntry: (contest: string, unit: string, entry: string) => `/don-vi/${contest}/${unit}/ho-so/${entry}`,
  unitFile: (contest: string, unit: string, entry: string, upload: string) =>
    `/don-vi/${contest}/${unit}/ho-so/${entry}/tep/${upload}`,
  unitList: (contest: string, unit: string, list: string) => `/don-vi/${contest}/${unit}/danh-sach/${list}`,
  unitListScan: (contest: string, unit: string, list: string) =>
    `/don-vi/${contest}/${unit}/danh-sach/${list}/ban-quet`,
  unitRemind: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/nhac`,
  unitEnter: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/nop-ho`,
  unitImport: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/hang-loat/bang-tinh`,
  unitTemplate: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/hang-loat/mau`,
  unitBatch: (contest: string, unit: string, batch: string) =>
    `/don-vi/${contest}/${unit}/hang-loat/${batch}`,
  recall: (entry: string) => `/du-thi/${entry}/rut-ve`,
  coordinators: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/dau-moi${query(filter)}`,
  chainProgress: (contest: string) => `/to-chuc/${contest}/don-vi-gui`,

  myContests: '/to-chuc',
  controlRoom: (contest: string) => `/to-chuc/${contest}`,
  entries: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/ho-so${query(filter)}`,
  officeEntry: (contest: string, entry: string, done?: string) =>
    `/to-chuc/${contest}/ho-so/${entry}${query({ xong: done })}`,
  returnEntry: (contest: string, entry: string) => `/to-chuc/${contest}/ho-so/${entry}/bo-sung`,
  officeFile: (contest: string, entry: string, upload: string) =>
    `/to-chuc/${contest}/ho-so/${entry}/tep/${upload}`,
  panels: (contest: string) => `/to-chuc/${contest}/to-giam-khao`,
  panel: (contest: string, panel: string) => `/to-chuc/${contest}/to-giam-khao/${panel}`,
  panelMember: (contest: string, panel: string, person: string) =>
    `/to-chuc/${contest}/to-giam-khao/${panel}/${person}`,
  choosePanelJudge: (contest: string, panel: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/to-giam-khao/${panel}/chon${query(filter)}`,
  experts: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/chuyen-gia${query(filter)}`,
  newExpert: (contest: string) => `/to-chuc/${contest}/chuyen-gia/moi`,
  expert: (contest: string, expert: string) => `/to-chuc/${contest}/chuyen-gia/${expert}`,
  expertSaved: (contest: string, expert: string) => `/to-chuc/${contest}/chuyen-gia/${expert}?da-luu=1`,
  expertImport: (contest: string) => `/to-chuc/${contest}/chuyen-gia/bang-tinh`,
  expertImported: (contest: string, batch: string) => `/to-chuc/${contest}/chuyen-gia/bang-tinh/${batch}`,
  expertExport: (contest: string) => `/to-chuc/${contest}/chuyen-gia/tep`,
  assignmentPlan: (contest: string, panel: string, settings: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/phan-cong/${panel}/tu-dong${query(settings)}`,
  replaceJudge: (contest: string, panel: string, person: string) =>
    `/to-chuc/${contest}/to-giam-khao/${panel}/${person}/thay`,
  assignmentSheet: (contest: string, panel: string) => `/to-chuc/${contest}/phan-cong/${panel}/bang-tinh`,
  assignmentSheetFile: (contest: string, panel: string) =>
    `/to-chuc/${contest}/phan-cong/${panel}/bang-tinh/tai-ve`,
  assignments: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/phan-cong${query(filter)}`,
  conflicts: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/xung-dot${query(filter)}`,
  progress: (contest: string, done?: string) => `/to-chuc/${contest}/tien-do${query({ 'da-nhac': done })}`,
  judgeSheets: (contest: string, panel: string, person: string) =>
    `/to-chuc/${contest}/tien-do/${panel}/${person}`,
  sheetAsJudge: (contest: string, sheet: string) => `/to-chuc/${contest}/phieu/${sheet}`,
  remindJudges: (contest: string) => `/to-chuc/${contest}/tien-do/nhac`,
  rounds: (contest: string) => `/to-chuc/${contest}/vong`,
  round: (contest: string, round: string) => `/to-chuc/${contest}/vong/${round}`,
  messages: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/thu${query(filter)}`,
  journal: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/nhat-ky${query(filter)}`,
  publish: (contest: string) => `/to-chuc/${contest}/cong-bo`,

  /** The thể lệ of a contest as its office edits them. */
  terms: (contest: string, done?: string) => `/to-chuc/${contest}/the-le${query({ xong: done })}`,
  termsChapter: (contest: string, chapter: Chapter) => `/to-chuc/${contest}/the-le/${chapterSlugs[chapter]}`,
  termsFile: (contest: string, form: PaperForm) => `/to-chuc/${contest}/the-le-tep${query({ dang: form })}`,
  regulationsFile: (contest: string, form: PaperForm) =>
    `/cuoc-thi/${contest}/the-le/tep${query({ dang: form })}`,
  moveNotice: (contest: string, milestone: string, form: PaperForm) =>
    `/to-chuc/${contest}/moc-thoi-gian/${milestone}/thong-bao${query({ dang: form })}`,
  announce: (contest: string) => `/to-chuc/${contest}/thong-bao-mo`,
  dates: (contest: string, done?: string) => `/to-chuc/${contest}/moc-thoi-gian${query({ xong: done })}`,
  moveDate: (contest: string, milestone: string) => `/to-chuc/${contest}/moc-thoi-gian/${milestone}`,
  versions: (contest: string, pair: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/ban-the-le${query(pair)}`,

  seriesList: '/quan-tri',
  series: (series: string) => `/quan-tri/chuong-trinh/${series}`,
  newEdition: (series: string) => `/quan-tri/chuong-trinh/${series}/ky-moi`,
  editionOffice: (edition: string) => `/quan-tri/ky/${edition}`,
  administrators: '/quan-tri/nguoi-quan-tri',
  unitDirectory: (filter: Record<string, string | undefined> = {}) => `/quan-tri/don-vi${query(filter)}`,
  unitRecord: (unit: string, view: Record<string, string | undefined> = {}) =>
    `/quan-tri/don-vi/${unit}${query(view)}`,
  editUnit: (unit: string) => `/quan-tri/don-vi/${unit}/sua`,
  newUnit: (under?: string) => `/quan-tri/don-vi/moi/sua${query({ cha: under })}`,
  unitAct: (unit: string, act: DatedActKind) => `/quan-tri/don-vi/${unit}/viec/${actSlugs[act]}`,
  unitKinds: (done?: string) => `/quan-tri/don-vi/loai${query({ xong: done })}`,
  unitKind: (kind: string) => `/quan-tri/don-vi/loai/${kind}`,
  newUnitKind: '/quan-tri/don-vi/loai/moi',
  importUnits: '/quan-tri/don-vi/bang-tinh',
  importedUnits: (batch: string) => `/quan-tri/don-vi/bang-tinh/${batch}`,
  unitExport: '/quan-tri/don-vi/tep',

  councils: '/hoi-dong',
  deliberation: (contest: string, view: Record<string, string | undefined> = {}) =>
    `/hoi-dong/${contest}${query(view)}`,
  calibration: (contest: string, view: Record<string, string | undefined> = {}) =>
    `/hoi-dong/${contest}/giam-khao${query(view)}`,
  simulation: (contest: string) => `/hoi-dong/${contest}/thu-co-cau`,
  trace: (contest: string, entry: string) => `/hoi-dong/${contest}/bai/${entry}`,
  session: (contest: string) => `/hoi-dong/${contest}/bo-phieu`,
  newBallot: (contest: string, kind: QuestionKind) => `/hoi-dong/${contest}/bo-phieu/moi/${kindSlugs[kind]}`,
  councilBallot: (contest: string, ballot: string) => `/hoi-dong/${contest}/bo-phieu/${ballot}`,
  ballot: (ballot: string) => `/cham/bo-phieu/${ballot}`,
  discussion: (thread: string) => `/cham/thao-luan/${thread}`,
  discussions: (contest: string) => `/hoi-dong/${contest}/thao-luan`,
  councilDiscussion: (contest: string, thread: string) => `/hoi-dong/${contest}/thao-luan/${thread}`,
  minutes: (contest: string) => `/hoi-dong/${contest}/bien-ban`,
  minutesFile: (contest: string, form: PaperForm) => `/hoi-dong/${contest}/bien-ban/tep?dang=${form}`,
  comparison: (contest: string, a: string, b: string) => `/hoi-dong/${contest}/so-sanh${query({ a, b })}`,
  projector: (contest: string, view: Record<string, string | undefined> = {}) =>
    `/hoi-dong/${contest}/man-chieu${query(view)}`,
} as const
