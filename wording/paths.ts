/** Every address as a function: pages and letters link by these, and nothing else spells an address. */
import type { PaperForm } from '#rules/paper'
import type { Chapter } from '#rules/chapters'
import type { PictureWidth } from '#rules/posts'
import type { TaskCode } from '#rules/tasks'
import type { DatedActKind } from '#rules/units/acts'
import { query } from './address-query'
import { judgingPaths } from './judging-paths'

export { questionKindBySlug } from './judging-paths'

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

/** The large drawing is the usual one. */
const pictureQuery: Record<PictureWidth, string> = { small: '?rong=480', large: '' }

export const paths = {
  home: '/',
  contest: (contest: string) => `/cuoc-thi/${contest}`,
  regulations: (contest: string, article = '') => `/cuoc-thi/${contest}/the-le${article && `#${article}`}`,
  results: (contest: string) => `/cuoc-thi/${contest}/ket-qua`,
  archive: (search: Record<string, string | undefined> = {}) => `/cuoc-thi${query(search)}`,
  news: (contest?: string, page = 1) =>
    `/tin${query({ 'cuoc-thi': contest, trang: page > 1 ? String(page) : undefined })}`,
  newsFeed: '/tin.xml',
  post: (post: string) => `/tin/${post}`,
  postPicture: (post: string, number: number, width: PictureWidth) =>
    `/tin/${post}/anh/${number}${pictureQuery[width]}`,
  postFile: (post: string, number: number) => `/tin/${post}/tep/${number}`,
  guidancePage: (post: string) => `/huong-dan/${post}`,
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
  entryUnit: (entry: string) => `/du-thi/${entry}/don-vi`,
  check: (entry: string) => `/du-thi/${entry}/kiem-tra`,
  receipt: (entry: string) => `/du-thi/${entry}/bien-nhan`,
  withdraw: (entry: string) => `/du-thi/${entry}/rut-lai`,
  entryFile: (entry: string, upload: string) => `/du-thi/${entry}/tep/${upload}`,
  entryThumbnail: (entry: string, upload: string) => `/du-thi/${entry}/tep/${upload}/anh`,

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
  unitListScanFile: (contest: string, unit: string, list: string) =>
    `/don-vi/${contest}/${unit}/danh-sach/${list}/ban-quet/tep`,
  unitListFile: (contest: string, unit: string, list: string, form: string) =>
    `/don-vi/${contest}/${unit}/danh-sach/${list}/tep${query({ dang: form })}`,
  unitRemind: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/nhac`,
  unitEnter: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/nop-ho`,
  unitImport: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/hang-loat/bang-tinh`,
  unitTemplate: (contest: string, unit: string) => `/don-vi/${contest}/${unit}/hang-loat/mau`,
  unitBatch: (contest: string, unit: string, batch: string) =>
    `/don-vi/${contest}/${unit}/hang-loat/${batch}`,
  recall: (entry: string) => `/du-thi/${entry}/rut-ve`,
  coordinators: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/dau-moi${query(filter)}`,
  nominations: (contest: string, view: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/de-cu${query(view)}`,
  nominationSent: (contest: string, nomination: string) => `/to-chuc/${contest}/de-cu/gui/${nomination}`,
  nominationFile: (contest: string, nomination: string, form: string) =>
    `/to-chuc/${contest}/de-cu/gui/${nomination}/tep${query({ dang: form })}`,
  nominationReceived: (contest: string, nomination: string) => `/to-chuc/${contest}/de-cu/nhan/${nomination}`,
  roster: (contest: string, view: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/trich-ngang${query(view)}`,
  rosterFile: (contest: string, view: Record<string, string | undefined>) =>
    `/to-chuc/${contest}/trich-ngang/tep${query(view)}`,
  rosterSheet: (contest: string, view: Record<string, string | undefined>) =>
    `/to-chuc/${contest}/trich-ngang/excel${query(view)}`,
  chainProgress: (contest: string) => `/to-chuc/${contest}/don-vi-gui`,

  myContests: '/to-chuc',
  controlRoom: (contest: string) => `/to-chuc/${contest}`,
  officeSearch: (contest: string, search?: string) => `/to-chuc/${contest}/tim${query({ q: search })}`,
  entries: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/ho-so${query(filter)}`,
  bulk: (contest: string, filter: Record<string, string | undefined> = {}, entries: readonly string[] = []) =>
    `/to-chuc/${contest}/ho-so/hang-loat${query(filter)}${entries.map((entry) => `&chon=${entry}`).join('')}`,
  bulkAct: (contest: string, act: string) => `/to-chuc/${contest}/ho-so/hang-loat/${act}`,
  entryExport: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/ho-so/tep${query(filter)}`,
  officeEntry: (contest: string, entry: string, done?: string) =>
    `/to-chuc/${contest}/ho-so/${entry}${query({ xong: done })}`,
  returnEntry: (contest: string, entry: string, reason?: string) =>
    `/to-chuc/${contest}/ho-so/${entry}/bo-sung${query({ 'ly-do': reason })}`,
  rejectEntry: (contest: string, entry: string, reason: string) =>
    `/to-chuc/${contest}/ho-so/${entry}${query({ 'ly-do': reason })}#khong-hop-le`,
  screening: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/ra-soat${query(filter)}`,
  screenMany: (
    contest: string,
    filter: Record<string, string | undefined> = {},
    entries: readonly string[] = [],
  ) =>
    `/to-chuc/${contest}/ra-soat/nhieu${query(filter)}${entries.map((entry) => `&chon=${entry}`).join('')}`,
  models: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/mo-hinh${query(filter)}`,
  model: (contest: string, entry: string) => `/to-chuc/${contest}/mo-hinh/${entry}`,
  modelPaper: (contest: string, entry: string) => `/to-chuc/${contest}/mo-hinh/${entry}/bien-nhan`,
  modelPaperFile: (contest: string, entry: string, form: PaperForm) =>
    `/to-chuc/${contest}/mo-hinh/${entry}/bien-nhan/tep?dang=${form}`,
  addModelPhoto: (contest: string, entry: string) => `/to-chuc/${contest}/mo-hinh/${entry}/anh`,
  modelPhoto: (contest: string, entry: string, photo: string) =>
    `/to-chuc/${contest}/mo-hinh/${entry}/anh/${photo}`,
  recognitions: (contest: string) => `/to-chuc/${contest}/ra-soat/quyet-dinh`,
  recognition: (contest: string, decision: string) => `/to-chuc/${contest}/ra-soat/quyet-dinh/${decision}`,
  recognitionFile: (contest: string, decision: string, form: PaperForm) =>
    `/to-chuc/${contest}/ra-soat/quyet-dinh/${decision}/tep?dang=${form}`,
  screeningSummary: (contest: string) => `/to-chuc/${contest}/ra-soat/tong-hop`,
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
  message: (contest: string, letter: string, done?: string) =>
    `/to-chuc/${contest}/thu/${letter}${query({ xong: done })}`,
  letterTemplates: (contest: string) => `/to-chuc/${contest}/thu/mau`,
  letterTemplate: (contest: string, template: string, done?: string) =>
    `/to-chuc/${contest}/thu/mau/${template}${query({ xong: done })}`,
  urging: (contest: string) => `/to-chuc/${contest}/don-doc`,
  newCampaign: (contest: string, audience: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/don-doc/moi${query(audience)}`,
  campaign: (contest: string, campaign: string, view: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/don-doc/dot/${campaign}${query(view)}`,
  editCampaign: (contest: string, campaign: string) => `/to-chuc/${contest}/don-doc/dot/${campaign}/sua`,
  reminderRules: (contest: string, done?: string) =>
    `/to-chuc/${contest}/don-doc/quy-tac${query({ xong: done })}`,
  remindersTomorrow: (contest: string) => `/to-chuc/${contest}/don-doc/ngay-mai`,
  journal: (contest: string, filter: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/nhat-ky${query(filter)}`,
  press: (contest: string, page = 1) =>
    `/to-chuc/${contest}/tin${query({ trang: page > 1 ? String(page) : undefined })}`,
  newPost: (contest: string) => `/to-chuc/${contest}/tin/moi`,
  ownPost: (contest: string, post: string) => `/to-chuc/${contest}/tin/${post}`,
  postPictures: (contest: string, post: string) => `/to-chuc/${contest}/tin/${post}/anh`,
  postFiles: (contest: string, post: string) => `/to-chuc/${contest}/tin/${post}/tep`,
  ownPostPicture: (contest: string, post: string, number: number, width: PictureWidth) =>
    `/to-chuc/${contest}/tin/${post}/anh/${number}${pictureQuery[width]}`,
  ownPostFile: (contest: string, post: string, number: number) =>
    `/to-chuc/${contest}/tin/${post}/tep/${number}`,
  postVersion: (contest: string, post: string, version: number) =>
    `/to-chuc/${contest}/tin/${post}/ban/${version}`,
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
  entriesByUnit: (contest: string, view: Record<string, string | undefined> = {}) =>
    `/to-chuc/${contest}/theo-don-vi${query(view)}`,
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
  importProvinces: '/quan-tri/don-vi/tinh-thanh',
  importedUnits: (batch: string) => `/quan-tri/don-vi/bang-tinh/${batch}`,
  unitExport: '/quan-tri/don-vi/tep',

  ...judgingPaths,
} as const
