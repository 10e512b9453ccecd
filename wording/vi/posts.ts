/** The words of news, announcements and guidance: on the public site and in the office that writes them. */
import { paths } from '../paths'
import type { Refusal } from '#rules/refusal'
import { postLimits, type Audience, type PostKind, type PostReach, type PostState } from '#rules/posts'
import { count, date, dateTime, fileSize, list } from '../format'

export const postKindNames: Record<PostKind, string> = {
  announcement: 'Thông báo',
  news: 'Tin',
  results: 'Kết quả',
  guidance: 'Hướng dẫn',
}

export const postReachNames: Record<PostReach, string> = {
  contest: 'Trang của cuộc thi này',
  series: 'Trang của mọi lần thi cùng tên',
  house: 'Cả hệ thống, kể cả trang chủ',
}

export const audienceNames: Record<Audience, string> = {
  entrants: 'Thí sinh, tác giả',
  schools: 'Trường, đơn vị',
  judges: 'Giám khảo',
}

export const postStateNames: Record<PostState, string> = {
  draft: 'Bản nháp',
  published: 'Đã đăng',
  withdrawn: 'Đã thu hồi',
}

/** In the head of the public site. */
export const publicNav = { contests: 'Cuộc thi', news: 'Tin', guidance: 'Hướng dẫn' } as const

export const postBodyWords = { table: 'Bảng trong bài' } as const

export const newsWords = {
  title: 'Tin và thông báo',
  lede: 'Thông báo, tin và kết quả của các cuộc thi.',
  of: (contest: string) => `Tin và thông báo: ${contest}`,
  empty: 'Chưa có tin nào. Thông báo của Ban Tổ chức sẽ hiện tại đây.',
  pinned: 'Ghim',
  all: 'Tất cả tin và thông báo',
  feed: 'Nhận tin tự động (Atom)',
  published: (at: Date) => date(at),
  changed: (at: Date) => `Sửa lần cuối ${dateTime(at)}`,
  files: 'Tệp kèm theo',
  file: (name: string, kind: string, size: number) => `${name} (${kind.toUpperCase()}, ${fileSize(size)})`,
  back: 'Tin và thông báo',
  backToGuide: 'Hướng dẫn',
  withdrawnTitle: 'Bài này đã được thu hồi',
  withdrawn: 'Ban Tổ chức đã thu hồi bài này. Thông tin đang có hiệu lực nằm ở các tin và thông báo khác.',
  home: 'Tin mới',
} as const

export const guidanceWords = {
  title: 'Hướng dẫn',
  lede: 'Cho người dự thi, trường và đơn vị, giám khảo.',
  ofContest: 'Hướng dẫn của cuộc thi',
} as const

export const pressWords = {
  nav: 'Tin, hướng dẫn',
  title: 'Tin, thông báo, hướng dẫn',
  caption: 'Bài đã viết, mới sửa trước',
  empty: 'Chưa có bài nào. Viết thông báo, tin hoặc hướng dẫn đầu tiên cho cuộc thi này.',
  begin: 'Viết bài mới',
  results: 'Soạn tin kết quả',
  name: 'Tiêu đề',
  kind: 'Loại',
  state: 'Tình trạng',
  reach: 'Hiện ở',
  changed: 'Sửa lúc',
  back: 'Tin, thông báo, hướng dẫn',
  newTitle: 'Viết bài mới',
  audience: 'Dành cho',
  audienceHint: 'Chỉ dùng cho hướng dẫn.',
  audienceNone: 'Không áp dụng',
  order: 'Thứ tự trong các hướng dẫn',
  orderHint: 'Số nhỏ đứng trước.',
  titleHint: `Không quá ${count(postLimits.title)} ký tự.`,
  summary: 'Tóm tắt',
  summaryHint: 'Một, hai câu; hiện trong danh sách tin và trang chủ.',
  body: 'Nội dung',
  bodyHint:
    'Cách một dòng trống là sang đoạn. ## Đề mục · **chữ đậm** · *chữ nghiêng* · - gạch đầu dòng · 1. đánh số · [chữ](https://…) liên kết · ![chú thích](anh:1) ảnh số 1.',
  pin: 'Ghim lên đầu danh sách',
  save: 'Lưu bản nháp',
  saveChange: 'Lưu thay đổi',
  reachHint: 'Ban Thư ký đăng ở trang cuộc thi; rộng hơn do Ban Tổ chức đăng.',
  preview: 'Xem trước',
  previewEmpty: 'Phần xem trước hiện ở đây sau khi lưu nội dung.',
  publishing: 'Đăng bài',
  publishAt: 'Đăng lúc',
  publishAtHint: 'Bỏ trống để đăng ngay. Giờ Việt Nam.',
  publish: 'Đăng bài',
  publishNote: 'Đăng bản đã lưu. Nếu vừa sửa, hãy lưu trước.',
  readAt: (at: Date) => `Công chúng đọc được từ ${dateTime(at)}.`,
  waiting: (at: Date) => `Đã hẹn đăng ${dateTime(at)}.`,
  open: 'Mở trang công khai',
  withdraw: 'Thu hồi bài',
  withdrawHint: 'Bài không còn đọc được; địa chỉ cũ báo bài đã thu hồi. Có thể đăng lại.',
  pictures: 'Ảnh',
  picturesHint: 'Lưu nội dung trước khi thêm ảnh. Ảnh được vẽ lại, bỏ thông tin máy ảnh và vị trí chụp.',
  noPictures: 'Chưa có ảnh.',
  picture: 'Tệp ảnh',
  pictureHint: `JPG hoặc PNG, không quá ${fileSize(postLimits.pictureBytes)}.`,
  alt: 'Ảnh cho thấy gì',
  altHint: 'Đọc cho người không nhìn thấy ảnh. Ảnh có trẻ em: chỉ dùng khi đã có đồng ý về hình ảnh.',
  addPicture: 'Thêm ảnh',
  insert: 'Chèn vào bài:',
  managePictures: 'Thêm, bỏ ảnh',
  manageFiles: 'Thêm, bỏ tệp',
  backToPost: 'Về bài',
  remove: 'Bỏ',
  removePicture: (number: number) => `Bỏ ảnh ${number}`,
  files: 'Tệp kèm theo',
  noFiles: 'Chưa có tệp. Mẫu phiếu, công văn, thể lệ bản ký để người đọc tải về.',
  file: 'Tệp',
  fileHint: `PDF hoặc Word (.docx), không quá ${fileSize(postLimits.fileBytes)}.`,
  addFile: 'Thêm tệp',
  removeFile: (name: string) => `Bỏ tệp ${name}`,
  versions: 'Các bản đã lưu',
  version: (at: Date, by: string) => `${dateTime(at)}${by && `, ${by}`}`,
  versionTitle: (at: Date) => `Bản lưu ${dateTime(at)}`,
} as const

/** By the codes of rules/forms/post.ts; those that other forms share stand with them. */
export const postFormErrors: Record<string, string> = {
  'post-kind-missing': 'Chọn loại bài.',
  'post-title-missing': 'Nhập tiêu đề.',
  'order-invalid': 'Nhập thứ tự là số nguyên từ 0 đến 999.',
  'time-unreadable': 'Nhập đủ ngày và giờ đăng, hoặc bỏ trống để đăng ngay.',
}

type PostRefusal = Extract<
  Refusal,
  {
    because: 'post-state' | 'post-empty' | 'post-moment-past' | 'post-full' | 'picture-in-use' | 'alt-missing'
  }
>

export function postRefusalSentence(refusal: PostRefusal): string {
  switch (refusal.because) {
    case 'post-state':
      return `Bài đang ở tình trạng “${postStateNames[refusal.state]}”; việc này chỉ làm được khi bài ở tình trạng ${list(refusal.needs.map((state) => `“${postStateNames[state]}”`))}. Tải lại trang để xem tình trạng mới nhất.`
    case 'post-empty':
      return 'Bài chưa có nội dung nên chưa đăng được. Viết nội dung, lưu, rồi đăng.'
    case 'post-moment-past':
      return `Giờ đăng ${dateTime(refusal.at)} đã qua. Chọn giờ sắp tới, hoặc bỏ trống để đăng ngay.`
    case 'post-full':
      return refusal.what === 'picture'
        ? `Mỗi bài có nhiều nhất ${count(refusal.max)} ảnh. Bỏ một ảnh không dùng trước khi thêm.`
        : `Mỗi bài có nhiều nhất ${count(refusal.max)} tệp kèm theo. Bỏ một tệp trước khi thêm.`
    case 'picture-in-use':
      return `Ảnh ${count(refusal.number)} đang có trong nội dung bài. Xóa dòng gọi ảnh này (có chữ anh:${refusal.number}) trong nội dung, lưu lại, rồi bỏ ảnh.`
    case 'alt-missing':
      return 'Ghi ảnh cho thấy gì, để người không nhìn thấy ảnh cũng hiểu, rồi thêm lại ảnh.'
  }
}

interface PublishedResults {
  contest: string
  slug: string
  decisionNumber: string
  counts: { received: number; eligible: number; awarded: number }
  prizes: readonly { title: string; count: number }[]
}

/** A draft of the news that tells of results: numbers and the way to the list, no names. */
export function resultsPost({ contest, slug, decisionNumber, counts, prizes }: PublishedResults) {
  const given = prizes.filter((prize) => prize.count > 0)
  const summary = `${count(counts.awarded)} hồ sơ đạt giải trong ${count(counts.received)} hồ sơ dự thi.`
  return {
    title: `Kết quả ${contest}`.slice(0, postLimits.title),
    summary,
    body: [
      `Ban Tổ chức công bố kết quả ${contest}${decisionNumber && ` theo Quyết định số ${decisionNumber}`}.`,
      `Ban Tổ chức nhận ${count(counts.received)} hồ sơ, ${count(counts.eligible)} hồ sơ hợp lệ được chấm, ${count(counts.awarded)} hồ sơ đạt giải:`,
      given.map((prize) => `- ${prize.title}: ${count(prize.count)} giải`).join('\n'),
      `[Xem danh sách đạt giải](${paths.results(slug)})`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}
