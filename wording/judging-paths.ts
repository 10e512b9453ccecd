/** Addresses of judges and the council; pages link by `paths`, which holds them all. */
import type { QuestionKind } from '#rules/council-ballots'
import type { PaperForm } from '#rules/paper'
import { query } from './address-query'

const kindSlugs: Record<QuestionKind, string> = {
  approval: 'giai',
  'joint-score': 'cham-chung',
  motion: 'viec',
  tie: 'bang-diem',
  election: 'bau',
  selection: 'xet-chon',
}

/** The kind of ballot that an address names; null when it names none. */
export function questionKindBySlug(slug: string | undefined): QuestionKind | null {
  const found = Object.entries(kindSlugs).find(([, one]) => one === slug)
  return found ? (found[0] as QuestionKind) : null
}

export const judgingPaths = {
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
