/** Every refusal as a sentence that says why, and what to do now. */
import type { ConflictFinding, Refusal } from '#rules/refusal'
import { count, dateTime, fileSize, list, time } from '../format'
import { ballotStateNames } from './ballots'
import { chainRefusalSentence } from './chain'
import { ballotIssueNames } from './council-votes'
import { problemSentence } from './entry'
import { modelRefusalSentence } from './model-desk'
import { letterRefusalSentence } from './letter-refusals'
import { answerNames, notServingSentence } from './panel-people'
import { fileProblemSentence } from './file-problems'
import { roundRefusalSentence } from './rounds'
import { postRefusalSentence } from './posts'
import { unitFaultSentence } from './unit-acts'
import { photoRefusalSentence } from './visit'
import { recognitionRefusalSentence } from './recognition'
import { screeningRefusalSentence } from './screening'
import { resultIssueNames } from './score-trace'
import { spreadsheetProblemSentence } from './spreadsheets'
import {
  decisionStateNames,
  entryStateNames,
  phaseNames,
  roleNames,
  sheetStateNames,
  taskNames,
} from './states'
import { termsRefusalSentence } from './terms-refusals'

const findings: Record<ConflictFinding, string> = {
  'own-entry': 'là tác giả hoặc người nộp hồ sơ này',
  'family-jury': 'có con, em là tác giả nên theo thể lệ không được tham gia Ban Giám khảo',
  family: 'là người thân của tác giả hồ sơ này',
  supervisor: 'trùng tên với giáo viên hướng dẫn của hồ sơ này',
  'co-author': 'từng là đồng tác giả với tác giả hồ sơ này',
  'same-unit': 'thuộc đơn vị gửi hồ sơ này',
  'same-school': 'công tác tại trường của tác giả hoặc người hướng dẫn hồ sơ này',
  'same-contact': 'dùng chung số điện thoại với người trong hồ sơ này',
  declared: 'đã khai có xung đột lợi ích',
}

/** The sentence for a refusal. A refusal without its sentence does not compile. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.because) {
    case 'outside-phase':
      return outsidePhase(refusal)
    case 'wrong-role':
      return `Việc này dành cho ${list(refusal.needs.map((role) => roleNames[role]))}. Nếu bạn giữ vai trò đó, hãy đăng nhập bằng đúng địa chỉ thư điện tử đã đăng ký với Ban Tổ chức.`
    case 'not-yours':
      return 'Việc này chỉ người đứng tên mới làm được.'
    case 'entry-state':
      return `Hồ sơ đang ở trạng thái “${entryStateNames[refusal.state]}” nên chưa làm được việc này. Tải lại trang để xem tình trạng mới nhất.`
    case 'sheet-state':
      return `Phiếu đang ở trạng thái “${sheetStateNames[refusal.state]}” nên không sửa được nữa. Cần sửa, hãy đề nghị Chủ tịch Hội đồng giám khảo mở lại phiếu.`
    case 'decision-state':
      return `Kết quả xét giải đang ở trạng thái “${decisionStateNames[refusal.state]}”; việc này cần trạng thái “${list(refusal.needs.map((state) => decisionStateNames[state]))}”.`
    case 'round-not-open':
    case 'round-over':
    case 'round-closed':
    case 'round-state':
    case 'round-not-ready':
    case 'round-running':
    case 'round-incomplete':
    case 'round-is-last':
    case 'next-round-begun':
    case 'advancement-changed':
    case 'advancement-empty':
    case 'codes-unknown':
    case 'minutes-missing':
      return roundRefusalSentence(refusal)
    case 'reason-missing':
      return 'Ghi rõ lý do rồi thực hiện lại.'
    case 'task-closed':
      return `Ban Thư ký không yêu cầu sửa mục “${taskNames[refusal.task]}”. Các mục đang mở: ${list(refusal.open.map((task) => taskNames[task]))}.`
    case 'return-overdue':
      return `Đã quá hạn bổ sung (${dateTime(refusal.deadline)}). Liên hệ Ban Thư ký nếu có lý do chính đáng.`
    case 'deadline-in-past':
      return `Hạn ${dateTime(refusal.deadline)} đã qua. Chọn một thời điểm trong tương lai.`
    case 'incomplete-entry':
      return `Chưa nộp được: còn ${count(refusal.problems.length)} điểm cần hoàn thành. ${refusal.problems.slice(0, 3).map(problemSentence).join(' ')}`
    case 'stale-version':
      return `Nội dung này đã được lưu ở một cửa sổ khác lúc ${time(refusal.changedAt)}. Những gì bạn vừa nhập vẫn còn dưới đây; hãy so sánh hai bản rồi lưu lại.`
    case 'too-many-authors':
      return `Mỗi hồ sơ có nhiều nhất ${refusal.max} tác giả.`
    case 'too-many-files':
      return `Mục này nhận nhiều nhất ${refusal.max} tệp. Xóa một tệp cũ trước khi tải tệp mới.`
    case 'file-too-large':
      return `Tệp lớn hơn ${fileSize(refusal.maxBytes)}. Giảm dung lượng rồi tải lại.`
    case 'file-empty':
      return 'Tệp không có nội dung. Kiểm tra lại tệp trên máy của bạn.'
    case 'file-kind':
      return `Mục này chỉ nhận tệp ${list(refusal.allowed.map((kind) => kind.toUpperCase()))}${refusal.found ? `; tệp bạn chọn là ${refusal.found.toUpperCase()}` : ''}. Nội dung tệp phải đúng với đuôi tệp.`
    case 'file-missing':
      return 'Chọn một tệp trước khi tải lên.'
    case 'file-incomplete':
      return 'Tệp đến chưa đủ dung lượng. Kiểm tra đường truyền rồi tải lại tệp.'
    case 'file-unfit':
      return fileProblemSentence(refusal.problem)
    case 'spreadsheet-unfit':
      return spreadsheetProblemSentence(refusal.problem)
    case 'file-quarantined':
      return 'Tệp đang chờ quét virus nên chưa mở được. Thử lại sau ít phút.'
    case 'entry-quota':
      return `Tệp của một hồ sơ cộng lại không quá ${fileSize(refusal.maxBytes)}. Xóa bớt tệp không dùng hoặc giảm dung lượng rồi tải lại.`
    case 'storage-full':
      return 'Máy chủ sắp hết chỗ chứa tệp nên tạm ngừng nhận. Báo Ban Thư ký; những tệp đã nhận vẫn còn nguyên.'
    case 'too-many-transfers':
      return `Hồ sơ đang có ${refusal.max} tệp tải dở. Tải nốt hoặc hủy bớt rồi thêm tệp mới.`
    case 'transfer-over':
      return 'Lần tải này đã bị hủy hoặc để quá lâu. Chọn lại tệp để tải từ đầu.'
    case 'file-expired':
      return 'Tệp này đã được xóa theo thời hạn lưu giữ ghi trong thể lệ.'
    case 'not-declared':
      return 'Trước khi chấm, Quý giám khảo cần ký cam kết và khai xung đột lợi ích của tổ.'
    case 'conflict':
      return refusal.isWaiting
        ? `Chưa phân công được: có dấu hiệu giám khảo ${findings[refusal.finding]}. Xem và kết luận ở trang Xung đột lợi ích trước khi phân công.`
        : `Không phân công được: giám khảo ${findings[refusal.finding]}.`
    case 'conflicts-changed':
      return 'Các phát hiện vừa thay đổi sau khi bạn mở trang. Xem lại danh sách bên dưới rồi kết luận.'
    case 'own-conflict':
      return 'Bạn không tự kết luận về xung đột của chính mình. Để người khác trong Ban Thư ký hoặc Ban Tổ chức xem.'
    case 'council-conflict':
      return 'Bạn có liên quan đến hồ sơ này nên không xem riêng phiếu chấm và không tự quyết định về hồ sơ. Thành viên khác của Hội đồng xử lý.'
    case 'incomplete-sheet':
      return `Chưa xác nhận được: còn ${refusal.missing.length} tiêu chí chưa cho điểm.`
    case 'criteria-frozen':
      return `Đã có ${count(refusal.confirmed)} phiếu được xác nhận nên không đổi được tiêu chí.`
    case 'no-eligible-entries':
      return 'Chưa có hồ sơ hợp lệ nào trong các lĩnh vực của tổ này.'
    case 'panel-empty':
      return 'Tổ chưa có giám khảo. Thêm giám khảo trước khi phân công.'
    case 'already-assigned':
      return 'Giám khảo đã được phân công hồ sơ này.'
    case 'not-serving':
      return notServingSentence(refusal)
    case 'over-load':
      return `${refusal.name} nhận chấm tối đa ${count(refusal.max)} hồ sơ và đang có ${count(refusal.held)}. Chọn người khác cho các hồ sơ còn lại.`
    case 'expert-known':
      return `Địa chỉ ${refusal.email} đã có trong sổ chuyên gia, ở ${refusal.name}. Sửa ở trang của người đó, hoặc ghi địa chỉ khác.`
    case 'too-many-rows':
      return `Danh sách có ${count(refusal.rows)} hồ sơ, nhiều hơn mức ${count(refusal.max)} cho một lần. Lọc hẹp lại, hoặc làm nhiều lần.`
    case 'rows-unusable':
      return `Chưa ghi vào sổ: còn ${count(refusal.rows)} dòng có lỗi. Sửa trong bảng tính rồi tải lên lại.`
    case 'unit-fault':
      return unitFaultSentence(refusal.fault)
    case 'invitation-answered':
      return `Lời mời này đã được trả lời lúc ${dateTime(refusal.at)}: ${answerNames[refusal.answer].toLowerCase()}. Cần thay đổi, liên hệ Ban Tổ chức.`
    case 'assignment-begun':
      return `Phách ${list(some(refusal.entries))}: giám khảo đã bắt đầu chấm hoặc đã từ chối nên không gỡ được phiếu. Giữ các phiếu đó; khi người chấm không tiếp tục được, dùng “Thay giám khảo”.`
    case 'undo-too-late':
      return `Đã quá thời gian hoàn tác (đến ${dateTime(refusal.until)}). Sửa ở trang của từng hồ sơ.`
    case 'nothing-chosen':
      return 'Chưa có hồ sơ nào làm được việc này. Quay lại danh sách, đánh dấu hồ sơ rồi chọn việc.'
    case 'already-so':
      return 'Hồ sơ đã như vậy rồi, không cần làm gì.'
    case 'nothing-to-undo':
      return 'Lần phân công đó không còn để hoàn tác: đã có người hoàn tác, hoặc tổ đã có lần phân công khác. Xem lại bảng phân công.'
    case 'awards-unlawful':
      return `Chưa chốt được: có ${count(refusal.problems.length)} điểm trái thể lệ.`
    case 'awards-pending':
      return `Còn ${count(refusal.count)} nhóm bằng điểm chờ Hội đồng biểu quyết.`
    case 'award-reason-missing':
      return `Ghi lý do khi chọn giải khác với đề xuất: phách ${list(refusal.entries)}.`
    case 'plan-changed':
      return 'Phân công vừa thay đổi sau khi bạn xem trước. Xem lại cách chia mới bên dưới rồi phân công.'
    case 'chosen-by-vote':
      return 'Ở đợt này kết quả theo phiếu của Hội đồng, không chọn tay được. Muốn đổi, hủy lần bỏ phiếu có nêu lý do rồi bỏ phiếu lại.'
    case 'votes-missing':
      return `Còn ${count(refusal.count)} hồ sơ hợp lệ chưa được bỏ phiếu. Mở “Phiên họp, bỏ phiếu” để bỏ phiếu cho các hồ sơ đó trước.`
    case 'tie-changed':
      return 'Nhóm bằng điểm này đã thay đổi. Xem lại bảng rồi biểu quyết lần nữa.'
    case 'results-unsound':
      return `Dữ liệu chấm có điểm mâu thuẫn nên chưa chốt được: ${list(refusal.issues.map((code) => resultIssueNames[code]))}. Báo người quản trị kiểm tra.`
    case 'results-changed':
      return 'Phiếu điểm đã thay đổi sau khi chốt kết quả. Chủ tịch Hội đồng cần mở lại, xem và chốt lần nữa.'
    case 'confirmation-mismatch':
      return 'Mã xác nhận chưa đúng. Gõ lại đúng mã ghi trên trang.'
    case 'code-wrong':
      return refusal.attemptsLeft > 0
        ? `Mã chưa đúng. Bạn còn ${refusal.attemptsLeft} lần thử.`
        : 'Mã chưa đúng và đã hết lượt thử. Yêu cầu gửi mã mới.'
    case 'code-expired':
      return 'Mã đã hết hạn hoặc đã dùng. Yêu cầu gửi mã mới.'
    case 'too-often':
      return `Bạn thao tác quá nhanh. Thử lại sau ${count(Math.ceil(refusal.retryAfterSeconds / 60))} phút.`
    case 'meeting-missing':
      return 'Ghi phiên họp và những người có mặt trước khi bỏ phiếu.'
    case 'no-quorum':
      return `Có mặt ${count(refusal.present)}/${count(refusal.members)} thành viên được bỏ phiếu; cần ít nhất ${count(refusal.needed)}. Chờ đủ người hoặc sửa danh sách có mặt.`
    case 'ballot-state':
      return `Lần bỏ phiếu này ở tình trạng “${ballotStateNames[refusal.state]}” nên không làm được việc này nữa.`
    case 'ballot-too-few':
      return `Mới có ${count(refusal.papers)} phiếu; dưới ${count(refusal.least)} phiếu thì không còn kín. Chờ đủ phiếu, hoặc hủy và biểu quyết công khai.`
    case 'ballot-barred':
      return `Không đủ người bỏ phiếu: ${list(refusal.names)} có xung đột lợi ích hoặc đã từ chối chấm hồ sơ này nên không được tính.`
    case 'ballot-miscounted':
      return `Số phiếu chưa khớp: ${list(refusal.issues.map((code) => ballotIssueNames[code]))}. Kiểm lại rồi ghi.`
    case 'already-voted':
      return 'Quý vị đã bỏ phiếu này. Phiếu đã bỏ không mang tên nên không tìm lại để đổi được.'
    case 'paper-unlawful':
      return `Phiếu chỉ chọn trong danh sách, nhiều nhất ${count(refusal.most)}. Chọn lại rồi bỏ phiếu.`
    case 'witnesses-missing':
      return 'Ghi tên hai người khác nhau đã chứng kiến việc kiểm phiếu.'
    case 'nothing-to-join':
      return 'Hồ sơ này chưa có phiếu nào được xác nhận nên chưa chấm chung được.'
    case 'marks-unlawful':
      return `Điểm chưa đúng thang hoặc bước điểm: ${list(refusal.criteria)}.`
    case 'ballot-parts-nothing':
      return 'Kết quả bỏ phiếu không tách được các hồ sơ. Bỏ phiếu lại, hoặc ghi biểu quyết của Hội đồng.'
    case 'discussion-closed':
      return 'Thảo luận này đã khép lại. Cần bàn thêm, đề nghị Chủ tịch mở lại.'
    case 'discussion-exists':
      return 'Hồ sơ này đang có một thảo luận mở.'
    case 'post-state':
    case 'post-empty':
    case 'post-moment-past':
    case 'post-full':
    case 'picture-in-use':
    case 'alt-missing':
      return postRefusalSentence(refusal)
    case 'not-a-visit':
    case 'too-many-photos':
    case 'photo-confirmed':
      return photoRefusalSentence(refusal)
    case 'letter-text-unfit':
    case 'letter-state':
    case 'letter-leaving':
    case 'campaign-state':
    case 'nobody-to-write':
    case 'too-many-recipients':
    case 'addresses-unreadable':
      return letterRefusalSentence(refusal)
    case 'address-taken':
    case 'prefix-taken':
    case 'series-known':
    case 'last-of-office':
    case 'named-by-environment':
    case 'already-announced':
    case 'not-ready':
    case 'terms-frozen':
    case 'terms-in-use':
    case 'terms-unlawful':
    case 'dates-announced':
    case 'date-unchanged':
    case 'dates-disordered':
    case 'milestone-passed':
      return termsRefusalSentence(refusal)
    case 'screening-open':
    case 'entry-taken':
      return screeningRefusalSentence(refusal)
    case 'no-models':
    case 'model-received':
    case 'model-returned':
      return modelRefusalSentence(refusal)
    case 'recognition-empty':
    case 'recognition-changed':
      return recognitionRefusalSentence(refusal.because)
    case 'not-coordinator':
    case 'chain-unit-missing':
    case 'chain-no-unit':
    case 'chain-first':
    case 'chain-under-way':
    case 'chain-state':
    case 'chain-late':
    case 'chain-quota':
    case 'chain-list-empty':
    case 'chain-list-prepared':
    case 'chain-scan-missing':
    case 'chain-scan-refused':
    case 'chain-incomplete':
      return chainRefusalSentence(refusal)
  }
}

function outsidePhase(refusal: Extract<Refusal, { because: 'outside-phase' }>): string {
  const { phase, needs, boundary } = refusal
  if (needs.length === 1 && needs[0] === 'open' && boundary) {
    return phase === 'upcoming'
      ? `Cuộc thi bắt đầu nhận hồ sơ lúc ${dateTime(boundary)}.`
      : `Cuộc thi đã khóa nhận hồ sơ lúc ${dateTime(boundary)}. Bạn vẫn xem và tải được hồ sơ của mình.`
  }
  const names = list(needs.map((one) => `“${phaseNames[one]}”`))
  const when = boundary ? ` (mốc: ${dateTime(boundary)})` : ''
  return `Việc này chỉ làm được trong giai đoạn ${names}; cuộc thi đang ở giai đoạn “${phaseNames[phase]}”${when}.`
}

/** The first few of a long list. */
function some(items: readonly string[]): string[] {
  return items.length > 6 ? [...items.slice(0, 5), `${count(items.length - 5)} hồ sơ khác`] : [...items]
}
