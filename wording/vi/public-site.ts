/** The words of the public pages: home, contest, regulations, results, look-up, and the page for lost addresses. */
import { dayOf } from '#rules/deadlines'
import type { EntryState } from '#rules/entry-states'
import type { Phase } from '#rules/phases'
import type { TaskCode } from '#rules/tasks'
import { count, date, dateTime, list, shortDate } from '../format'
import { taskNames } from './states'

export const homeWords = {
  title: 'Các cuộc thi sáng tạo',
  lede: 'Nơi nhận hồ sơ dự thi, chấm và công bố kết quả. Xem cuộc thi đang mở, nộp hồ sơ và theo dõi hồ sơ của bạn tại đây.',
  open: 'Đang nhận hồ sơ',
  noneOpen: 'Hiện chưa có cuộc thi nào nhận hồ sơ.',
  noneOpenNext: (opensAt: Date) => `Cuộc thi gần nhất bắt đầu nhận hồ sơ lúc ${dateTime(opensAt)}.`,
  noneAtAll: 'Khi Ban Tổ chức phát động cuộc thi mới, tên cuộc thi, hạn nộp và thể lệ sẽ hiện ở trang này.',
  upcoming: 'Sắp nhận hồ sơ',
  judged: 'Đang rà soát, chấm và xét giải',
  closed: 'Đã có kết quả hoặc đã kết thúc',
  enter: 'Xem và dự thi',
  aboutContest: (title: string) => `: ${title}`,
  regulations: 'Thể lệ',
  results: 'Kết quả',
  deadline: 'Hạn nộp',
  moved: 'Hạn nộp đã được dời',
  opensAt: (at: Date) => `Nhận hồ sơ từ ${dateTime(at)}`,
  closesAt: (at: Date) => `Hạn nộp ${dateTime(at)}`,
  dueAt: (at: Date) => `Dự kiến công bố kết quả ${date(at)}`,
  publishedAt: (at: Date) => `Công bố kết quả ${date(at)}`,
  notPublished: 'Đã kết thúc, chưa công bố kết quả tại trang này',
  fields: (fields: number) => `${count(fields)} lĩnh vực`,
  guideTitle: 'Lần đầu dự thi',
  guideText: 'Cần chuẩn bị gì, nộp thế nào, hồ sơ được chấm ra sao.',
  guideLink: 'Đọc hướng dẫn dự thi',
} as const

export const trackWords = {
  title: 'Tra cứu hồ sơ dự thi',
  lede: 'Không cần đăng nhập. Nhập mã biên nhận và bốn số cuối của một số điện thoại đã khai trong hồ sơ (của tác giả hoặc người đại diện).',
  receipt: 'Mã biên nhận',
  receiptHint: 'Ghi trên biên nhận và trong thư xác nhận, ví dụ HG18-00417-K',
  phone: 'Bốn số cuối của số điện thoại',
  submit: 'Tra cứu',
  problem: 'Chưa tra cứu được',
  again: 'Tra cứu hồ sơ khác',
  notFoundTitle: 'Không tìm thấy hồ sơ khớp cả mã biên nhận và số điện thoại',
  notFound:
    'Kiểm tra lại từng chữ, từng số trên biên nhận và số điện thoại đã khai trong hồ sơ. Nếu vẫn không được, gọi Ban Tổ chức và đọc mã biên nhận.',
  contest: 'Cuộc thi',
  entry: 'Mô hình, sản phẩm',
  state: 'Tình trạng',
  submittedAt: 'Nộp lần gần nhất',
  next: 'Việc tiếp theo',
  signIn: 'Đăng nhập để xem và sửa hồ sơ',
  results: 'Xem kết quả',
} as const

/** By the codes of rules/forms/track.ts. */
export const trackErrors: Record<string, string> = {
  'receipt-missing': 'Nhập mã biên nhận.',
  'receipt-shape':
    'Mã biên nhận gồm chữ và số của cuộc thi, năm chữ số và một chữ cái cuối, ví dụ HG18-00417-K. Kiểm tra lại mã.',
  'receipt-check': 'Mã biên nhận có một chữ hoặc một số bị gõ nhầm. So lại với biên nhận rồi nhập lại.',
  'phone-missing': 'Nhập bốn số cuối của số điện thoại đã khai trong hồ sơ.',
  'phone-shape': 'Nhập bốn chữ số, ví dụ 4567.',
}

export interface NextStep {
  state: EntryState
  phase: Phase
  returned: { tasks: TaskCode[]; deadline: Date; isOverdue: boolean } | null
  closesAt: Date
  screeningEndsAt: Date
  judgingEndsAt: Date
  resultsDueAt: Date
  publishedAt: Date | null
}

/** What happens next with an entry, as its entrant reads it. */
export function nextStep(entry: NextStep): string {
  switch (entry.state) {
    case 'draft':
      return entry.phase === 'open'
        ? `Hồ sơ đã rút lại để sửa và chưa nộp lại. Hạn nộp ${dateTime(entry.closesAt)}.`
        : `Hồ sơ đã rút lại để sửa và không được nộp lại trước hạn ${dateTime(entry.closesAt)}.`
    case 'returned':
      if (entry.returned?.isOverdue) {
        return `Đã quá hạn bổ sung (${dateTime(entry.returned.deadline)}). Liên hệ Ban Thư ký nếu có lý do chính đáng.`
      }
      return entry.returned
        ? `Sửa và nộp lại trước ${dateTime(entry.returned.deadline)}. Mục cần bổ sung: ${list(entry.returned.tasks.map((task) => taskNames[task]))}. Đăng nhập để đọc lý do.`
        : 'Đăng nhập để xem nội dung cần bổ sung.'
    case 'rejected':
      return 'Hồ sơ không được chuyển chấm. Lý do đã gửi qua thư điện tử; đăng nhập để đọc lại hoặc phản ánh với Ban Tổ chức.'
    case 'disqualified':
      return 'Hồ sơ không còn trong danh sách chấm. Đăng nhập để đọc lý do.'
    case 'submitted':
      if (entry.publishedAt) return publishedSentence(entry.publishedAt)
      return entry.phase !== 'open' && entry.phase !== 'screening'
        ? 'Ban Thư ký đang hoàn tất việc rà soát hồ sơ.'
        : `Ban Thư ký rà soát hồ sơ đến ${date(entry.screeningEndsAt)}. Nếu cần bổ sung, bạn sẽ nhận được thư.`
    case 'accepted':
      return acceptedNext(entry)
  }
}

function acceptedNext({ publishedAt, judgingEndsAt, resultsDueAt, phase }: NextStep): string {
  if (publishedAt) return publishedSentence(publishedAt)
  if (phase === 'deliberation')
    return `Hội đồng đang xét giải. Dự kiến công bố kết quả ${date(resultsDueAt)}.`
  if (phase === 'posting' || phase === 'finished') return 'Ban Tổ chức đang hoàn tất việc công bố kết quả.'
  return `Hội đồng giám khảo chấm đến ${date(judgingEndsAt)}. Dự kiến công bố kết quả ${date(resultsDueAt)}.`
}

function publishedSentence(publishedAt: Date): string {
  return `Kết quả đã được công bố ${date(publishedAt)}.`
}

export const resultsWords = {
  title: 'Kết quả',
  heading: (title: string) => `Kết quả ${title}`,
  eyebrow: (isVoted: boolean) => (isVoted ? 'Danh sách được chọn' : 'Danh sách đạt giải'),
  decision: (number: string, publishedAt: Date) =>
    number ? `Theo Quyết định số ${number}, công bố ${date(publishedAt)}` : `Công bố ${date(publishedAt)}`,
  postedUntil: (at: Date) => `Niêm yết công khai đến ${dateTime(at)}.`,
  counts: (
    { received, eligible, awarded }: { received: number; eligible: number; awarded: number },
    isVoted: boolean,
  ) => {
    const [judged, won] = isVoted ? ['đưa ra bỏ phiếu', 'được chọn'] : ['được chấm', 'đạt giải']
    return `Ban Tổ chức nhận ${count(received)} hồ sơ, ${count(eligible)} hồ sơ hợp lệ ${judged}, ${count(awarded)} hồ sơ ${won}.`
  },
  correctionTitle: (number: number) => `Đính chính: đây là bản công bố lần thứ ${number}`,
  correction: (earlier: readonly { number: number; publishedAt: Date; decisionNumber: string }[]) =>
    `Bản này thay cho ${list(
      earlier.map(
        ({ number, publishedAt, decisionNumber }) =>
          `bản lần thứ ${number} công bố ngày ${shortDate(publishedAt)}${decisionNumber && ` theo Quyết định số ${decisionNumber}`}`,
      ),
    )}.`,
  prize: (title: string, awarded: number) => (awarded > 0 ? `${title}: ${count(awarded)} giải` : title),
  notAwarded: (left: number, awarded: number) =>
    awarded === 0 ? 'Không trao giải này.' : `Không trao ${count(left)} giải còn lại.`,
  chosen: (title: string, chosen: number) => (chosen > 0 ? `${title}: ${count(chosen)}` : title),
  unnamedPerson: 'Không công bố tên',
  honour: 'Danh hiệu',
  nobody: 'Không có hồ sơ đạt giải này.',
  entry: 'Tên mô hình, sản phẩm',
  field: 'Lĩnh vực',
  authors: 'Tác giả, nơi học tập, công tác',
  author: ({ name, school }: { name: string; school: string }) => (school ? `${name}, ${school}` : name),
  unnamed: (unnamed: number, named: number) => {
    if (named > 0) return `và ${count(unnamed)} tác giả không công bố họ tên`
    return unnamed > 1 ? 'Các tác giả không công bố họ tên' : 'Tác giả không công bố họ tên'
  },
  unit: (unit: string) => `Đơn vị gửi: ${unit}`,
  privacy: (isVoted: boolean) =>
    isVoted
      ? 'Họ tên và nơi công tác chỉ ghi khi người đó đồng ý công bố. Trang này không ghi số phiếu, ngày sinh, số điện thoại.'
      : 'Họ tên và trường chỉ ghi khi tác giả, và người đại diện nếu tác giả dưới 16 tuổi, đồng ý công bố. Trang này không ghi điểm, ngày sinh, số điện thoại.',
  objection: ({ name, phone, email }: { name: string; phone: string; email: string }) =>
    `Phản ánh về kết quả gửi Ban Tổ chức trong thời gian niêm yết: ${[phone, email].filter(Boolean).join(', ') || name}.`,
  noneTitle: 'Chưa công bố kết quả',
  noneBefore: (dueAt: Date) => `Kết quả dự kiến công bố tại trang này ${date(dueAt)}.`,
  noneLate: (dueAt: Date) =>
    `Theo kế hoạch, việc xét giải kết thúc ${date(dueAt)}. Ban Tổ chức đang hoàn tất việc công bố; kết quả sẽ hiện tại trang này.`,
  backToContest: 'Trang giới thiệu cuộc thi',
  nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
} as const

/** `Hà Giang, ngày 05 tháng 10 năm 2024`, with the zeros of Decree 30/2020: days below 10, months 1 and 2. */
export function placeAndDate(place: string, at: Date): string {
  const [year, month = '', day] = dayOf(at).split('-')
  return `${place}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

export const notFoundWords = {
  title: 'Không tìm thấy trang',
  text: 'Địa chỉ có thể đã gõ sai hoặc trang đã chuyển đi. Bạn có thể bắt đầu lại từ một trong các trang sau.',
  home: 'Các cuộc thi đang mở',
  guide: 'Hướng dẫn dự thi',
  signIn: 'Đăng nhập, xem bài của tôi',
  track: 'Tra cứu hồ sơ bằng mã biên nhận',
} as const
