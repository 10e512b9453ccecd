/** The words of the council's board, of the trace behind a score, and of publication. */
import type { AwardProblem } from '#rules/refusal'
import type { AwardReason, PendingTie } from '#scoring/awards'
import type { UnusedSheet } from '#scoring/entry-sheets'
import type { Separation } from '#scoring/rank'
import { count, list, score } from '../format'

export const councilWords = {
  title: 'Hội đồng giám khảo',
  caption: 'Các cuộc thi tôi làm Chủ tịch Hội đồng giám khảo',
  contest: 'Cuộc thi',
  phase: 'Giai đoạn',
  decision: 'Kết quả xét giải',
  empty: 'Bạn chưa làm Chủ tịch Hội đồng giám khảo của cuộc thi nào.',
} as const

export const boardWords = {
  title: 'Họp xét giải',
  back: 'Hội đồng giám khảo',
  prizes: 'Cơ cấu giải',
  prize: 'Giải',
  rows: 'Bảng xếp hạng',
  rank: 'Hạng',
  blindCode: 'Phách',
  work: 'Mô hình, sản phẩm',
  field: 'Lĩnh vực',
  score: 'Điểm',
  judges: 'Giám khảo',
  proposal: 'Đề xuất',
  choice: 'Giải trao',
  reason: 'Lý do khi khác đề xuất',
  none: 'Không xếp giải',
  why: 'Vì sao?',
  tied: 'bằng điểm',
  far: 'lệch nhiều',
  empty: 'Chưa có hồ sơ nào đủ phiếu. Bảng xếp hạng hiện khi giám khảo xác nhận đủ số phiếu.',
  save: 'Lưu đề xuất',
  settle: 'Chốt kết quả',
  settleNote:
    'Chốt xong, bảng này khóa lại và chờ Ban Tổ chức công bố. Chưa có gì công khai. Chủ tịch còn mở lại được trước khi công bố.',
  reopen: 'Mở lại để xét tiếp',
  reopenReason: 'Lý do mở lại',
  apart: 'Chưa xếp hạng',
  apartEmpty: 'Không có hồ sơ nào thiếu phiếu hoặc bị loại.',
  apartReason: 'Vì sao chưa xếp hạng',
  excluded: 'Đã bị loại',
  problems: 'Cần xem lại',
  pending: 'Bằng điểm, chờ Hội đồng biểu quyết',
  place: 'Thứ tự',
  ruleReason: 'Kết quả biểu quyết, lý do',
  rule: 'Ghi nhận biểu quyết',
  ruled: 'Hội đồng đã biểu quyết',
  ruledOrder: (codes: readonly string[], reason: string) =>
    `Thứ tự: phách ${codes.join(', ')}. Lý do: ${reason.replace(/[.\s]+$/, '')}.`,
  ruleAgain: 'Ghi sai thứ tự? Ghi lại biểu quyết',
  placeMissing: 'Cho mỗi phách một thứ tự khác nhau: 1, 2, 3…',
  reasonMissing: 'Ghi lý do.',
  settled: 'Kết quả đã chốt, chờ công bố',
  published: 'Kết quả đã công bố',
  seeResults: 'Xem trang kết quả',
  openSheets: (open: number) =>
    `Còn ${count(open)} phiếu chưa được xác nhận; các phiếu đó không được tính vào điểm.`,
  quota: (chosen: number, quota: number) => `${chosen}/${quota}`,
  minScore: (hundredths: number) => `từ ${score(hundredths)} điểm`,
  insufficient: (counted: number, required: number) => `Mới có ${counted} phiếu, cần ít nhất ${required}`,
  tieOf: (slots: number, prize: string, candidates: number, because: PendingTie['because']) =>
    `${tieReason(slots, prize, candidates, because)} Hội đồng biểu quyết thứ tự rồi ghi vào đây.`,
  tiedToReader: 'Bạn có liên quan: không xem phiếu',
  dots: (totals: readonly number[]) => `Điểm các giám khảo: ${list(totals.map(score))}`,
  judge: (number: number) => `Giám khảo ${number}`,
} as const

function tieReason(slots: number, prize: string, candidates: number, because: PendingTie['because']): string {
  switch (because) {
    case 'slots':
      return `Còn ${slots} ${prize} cho ${candidates} hồ sơ bằng điểm.`
    case 'award-rate':
      return `Thể lệ chỉ cho thêm ${slots} hồ sơ được giải, mà ${candidates} hồ sơ bằng điểm xét ${prize}.`
    case 'cap':
      return `${candidates} hồ sơ bằng điểm xét ${prize}, nhưng cùng tác giả hoặc đơn vị nên không được giải cả.`
  }
}

export function awardProblemSentence(problem: AwardProblem): string {
  switch (problem.code) {
    case 'over-quota':
      return `${problem.prize}: chọn ${problem.count}, thể lệ chỉ có ${problem.quota}.`
    case 'below-threshold':
      return `Phách ${problem.entry}: chưa đạt mức điểm tối thiểu ${score(problem.minScore)} của ${problem.prize}.`
    case 'not-ranked':
      return `Phách ${problem.entry}: chưa xếp hạng nên không xét ${problem.prize}.`
    case 'inversion':
      return `Phách ${problem.below} xếp sau phách ${problem.entry} nhưng được giải cao hơn. Kiểm tra lại lý do.`
    case 'ineligible':
      return `Phách ${problem.entry}: không đủ điều kiện nhận ${problem.prize} (${problem.because}).`
    case 'not-approved':
      return problem.verdict === 'awaiting'
        ? `Phách ${problem.entry}: chưa có kết quả biểu quyết cho ${problem.prize}.`
        : `Phách ${problem.entry}: biểu quyết không đủ phiếu cho ${problem.prize}.`
    case 'over-award-rate':
      return `Chọn ${problem.count} hồ sơ được giải; thể lệ cho nhiều nhất ${problem.most} trên ${problem.of} hồ sơ đã xếp hạng.`
    case 'over-cap':
      return `Phách ${list(problem.entries)} cùng ${problem.kind === 'author' ? 'tác giả' : 'đơn vị'}; thể lệ cho nhiều nhất ${problem.most} giải.`
  }
}

/** What separated an entry from the one below it. */
export function separationSentence(separation: Separation, criterionTitle: string | null): string {
  const value = ratio(separation.value)
  const below = ratio(separation.valueBelow)
  const article = separation.article ? `, theo ${separation.article}` : ''
  switch (separation.by) {
    case 'published-score':
      return `Hơn hồ sơ kế dưới về điểm: ${value} so với ${below}.`
    case 'exact-score':
      return `Hơn hồ sơ kế dưới về điểm chính xác trước khi làm tròn: ${value} so với ${below}.`
    case 'criterion-mean':
      return `Bằng điểm, hơn ở tiêu chí ${criterionTitle ?? ''}: ${value} so với ${below}${article}.`
    case 'higher-exact-mean':
      return `Bằng điểm sau làm tròn, hơn ở điểm chính xác: ${value} so với ${below}${article}.`
    case 'higher-raw-mean':
      return `Bằng điểm, hơn ở điểm gốc của tổ giám khảo: ${value} so với ${below}${article}.`
    case 'median-of-sheets':
      return `Bằng điểm, hơn ở trung vị các phiếu: ${value} so với ${below}${article}.`
    case 'count-of-top':
      return `Bằng điểm, hơn ở số giám khảo cho điểm cao nhất${article}.`
    case 'chair-score':
      return `Bằng điểm, hơn ở điểm của chủ tịch tổ: ${value} so với ${below}${article}.`
    case 'decision':
      return `Bằng điểm, xếp theo biểu quyết của Hội đồng${article}.`
  }
}

function ratio({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return score(numerator / denominator)
}

export function awardReasonSentence(
  reason: AwardReason | { code: 'not-ranked' } | { code: 'voted'; votes: number; needed: number; of: number },
  titleOf: (tier: string) => string,
): string {
  switch (reason.code) {
    case 'within-quota':
      return `Đủ mức điểm tối thiểu ${score(reason.minScore)} và còn chỉ tiêu.`
    case 'by-decision':
      return 'Theo biểu quyết của Hội đồng giữa các hồ sơ bằng điểm.'
    case 'tie-expands-quota':
      return 'Bằng điểm nên cùng được xếp giải, vượt chỉ tiêu theo thể lệ.'
    case 'below-threshold':
      return `Chưa đạt mức điểm tối thiểu ${score(reason.minScore)} của các giải còn chỉ tiêu.`
    case 'no-prize-left':
      return 'Các giải đã hết chỉ tiêu cho hồ sơ xếp trên.'
    case 'award-rate':
      return `Đã đủ ${reason.most} hồ sơ được giải, là tỷ lệ cao nhất của ${reason.ranked} hồ sơ được xếp hạng.`
    case 'author-cap':
      return `Tác giả đã có đủ ${reason.most} giải theo thể lệ; giải này xét cho hồ sơ xếp kế tiếp.`
    case 'unit-cap':
      return `Đơn vị đã có đủ ${reason.most} giải theo thể lệ; giải này xét cho hồ sơ xếp kế tiếp.`
    case 'ineligible':
      return 'Hồ sơ không đủ điều kiện xét giải; lý do được ghi trong hồ sơ.'
    case 'not-approved':
      return `Ban Tổ chức chưa thông qua ${titleOf(reason.tier)}: ${reason.inFavour} trên ${reason.members} phiếu đồng ý, cần ít nhất ${reason.needed}.`
    case 'tie-pending':
      return `Chờ Hội đồng biểu quyết giữa các hồ sơ bằng điểm xét ${titleOf(reason.tier)}.`
    case 'behind-pending':
      return `Chờ kết quả biểu quyết ở ${titleOf(reason.tier)} phía trên.`
    case 'voted':
      return `Được ${count(reason.votes)} phiếu đồng ý, cần ${count(reason.needed)} trên ${count(reason.of)}.`
    case 'not-ranked':
      return 'Chưa xếp hạng nên chưa đề xuất giải.'
  }
}

export const traceWords = {
  title: (blindCode: string) => `Phách ${blindCode}: vì sao có điểm này?`,
  back: 'Về bảng xét giải',
  sheets: 'Các phiếu chấm',
  sheetsCaption: 'Điểm từng giám khảo theo tiêu chí',
  judge: 'Giám khảo',
  state: 'Tình trạng',
  total: 'Tổng',
  remarks: 'Nhận xét',
  counted: 'Được tính',
  noSheets: 'Chưa phân công giám khảo cho hồ sơ này.',
  arithmetic: 'Cách tính',
  sum: 'Tổng điểm các phiếu được tính',
  count: 'Số phiếu được tính',
  exact: 'Trung bình chính xác',
  published: 'Điểm công bố (làm tròn hai chữ số)',
  quorum: 'Số phiếu tối thiểu',
  rank: 'Hạng',
  means: 'Trung bình từng tiêu chí',
  above: 'So với hồ sơ kế trên',
  below: 'So với hồ sơ kế dưới',
  award: 'Đề xuất giải',
  noAward: 'Không xếp giải',
  act: 'Mở lại hoặc hủy phiếu',
  actNote: 'Mỗi việc cần lý do và được ghi vào nhật ký. Phiếu mở lại thì giám khảo sửa và xác nhận lại được.',
  whichSheet: 'Phiếu',
  reason: 'Lý do',
  reopen: 'Mở lại phiếu',
  void: 'Hủy phiếu',
  codeLine: (codes: readonly string[]) => `phách ${list(codes)}`,
  unranked: 'Chưa xếp hạng',
} as const

export const unusedWords: Record<UnusedSheet['why'], string> = {
  blank: 'Chưa chấm',
  'in-progress': 'Chưa xác nhận',
  recused: 'Từ chối chấm',
  void: 'Đã hủy',
  duplicate: 'Trùng phiếu, không tính',
  unlawful: 'Điểm ngoài thang, không tính',
}

export const publishWords = {
  title: 'Công bố kết quả',
  notSettled: 'Chưa có gì để công bố',
  notSettledText: 'Chủ tịch Hội đồng giám khảo cần chốt kết quả xét giải trước.',
  consequences: 'Khi công bố',
  public: (laureates: number) => `${count(laureates)} giải thưởng hiện trên trang kết quả, ai cũng xem được.`,
  hidden: (names: number) =>
    names === 0
      ? 'Tất cả tác giả đạt giải đều đã đồng ý công bố họ tên.'
      : `${count(names)} tác giả chưa đồng ý công bố họ tên; giải vẫn công bố, họ tên được ẩn.`,
  letters: (letters: number) => `${count(letters)} thư báo được gửi đến người nộp các hồ sơ đã chấm.`,
  lock: 'Phiếu điểm và kết quả xét giải khóa lại; sửa sau đó phải bằng một lần công bố đính chính.',
  list: 'Danh sách sẽ công bố',
  listed: 'Danh sách đã công bố',
  rank: 'Hạng',
  prize: 'Giải',
  work: 'Mô hình, sản phẩm',
  authors: 'Tác giả',
  hiddenName: '(không công bố họ tên)',
  empty: 'Không có giải nào được trao.',
  decisionNumber: 'Số quyết định của Ban Tổ chức',
  decisionHint: 'Ví dụ: 25/QĐ-BTC. Số này in trên trang kết quả.',
  confirmation: (code: string) => `Gõ mã cuộc thi ${code} để xác nhận`,
  act: 'Công bố kết quả',
  cancel: 'Chưa công bố',
  done: 'Kết quả đã công bố',
  see: 'Xem trang kết quả',
  errors: {
    'confirmation-missing': 'Gõ mã cuộc thi để xác nhận.',
    'decision-missing': 'Nhập số quyết định.',
    'too-long': 'Rút ngắn nội dung này.',
  } as Record<string, string>,
} as const
