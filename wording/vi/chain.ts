/** The words of the collection chain: where an entry stands with a unit, and every refusal on its road. */
import type { ChainMove, ChainState } from '#rules/chain'
import type { ChainRefusal } from '#rules/refusal'
import { count, dateTime, list } from '../format'

/** As the units say it. */
export const chainStateNames: Record<ChainState, string> = {
  waiting: 'Chờ xét',
  chosen: 'Đã chọn',
  listed: 'Đã vào danh sách',
  declined: 'Không chọn',
  returned: 'Đã trả lại',
  recalled: 'Người gửi rút về',
  passed: 'Đã chuyển lên trên',
}

export const chainActs: Record<'endorse' | 'select', string> = {
  endorse: 'Xác nhận',
  select: 'Tuyển chọn',
}

export const chainMoveNames: Record<ChainMove, string> = {
  choose: 'Chọn',
  unchoose: 'Bỏ chọn',
  decline: 'Không chọn',
  return: 'Trả lại để sửa',
  list: 'Đưa vào danh sách',
  unlist: 'Đưa ra khỏi danh sách',
  recall: 'Rút về',
}

export function chainRefusalSentence(refusal: ChainRefusal): string {
  switch (refusal.because) {
    case 'not-coordinator':
      return 'Bạn chưa phải đầu mối của đơn vị này trong cuộc thi này. Đề nghị Ban Tổ chức cử, hoặc gửi đơn xin làm đầu mối ở trang Đơn vị.'
    case 'chain-unit-missing':
      return `Cuộc thi này nhận hồ sơ qua đơn vị (${refusal.stage}). Chọn đơn vị gửi ở mục “Giáo viên hướng dẫn và đơn vị gửi” rồi nộp.`
    case 'chain-no-unit':
      return `Phía trên đơn vị gửi chưa có đơn vị nào làm bước “${refusal.stage}”. Liên hệ Ban Tổ chức để được ghi đơn vị cấp trên.`
    case 'chain-first':
      return `Hồ sơ phải qua bước “${refusal.stage}” trước khi đến Ban Tổ chức. Tải lại trang rồi gửi hồ sơ lên đơn vị.`
    case 'chain-under-way':
      return `Hồ sơ đang ở bước “${refusal.stage}” nên tạm khóa sửa. Muốn sửa, rút hồ sơ về trước khi đơn vị chọn, hoặc đề nghị đơn vị trả lại.`
    case 'chain-state':
      return `Hồ sơ đang ở tình trạng “${chainStateNames[refusal.state]}”; việc này cần tình trạng ${list(refusal.needs.map((state) => `“${chainStateNames[state]}”`))}. Tải lại trang để xem tình trạng mới nhất.`
    case 'chain-late':
      return `Hạn của đơn vị là ${dateTime(refusal.deadline)}, đã qua. Hồ sơ vẫn còn nguyên; đề nghị Ban Tổ chức gia hạn cho đơn vị.`
    case 'chain-quota':
      return `Chỉ tiêu của đơn vị là ${count(refusal.quota)} hồ sơ, đã dùng ${count(refusal.taken)}; không thể thêm ${count(refusal.more)}. Bỏ chọn bớt rồi thực hiện lại.`
    case 'chain-list-empty':
      return 'Chưa có hồ sơ nào được chọn. Chọn ít nhất một hồ sơ.'
    case 'chain-list-prepared':
      return 'Danh sách đã lập nên không thay đổi được. Muốn sửa, hủy danh sách này; các hồ sơ trở về mục đã chọn.'
    case 'chain-scan-missing':
      return 'Cuộc thi yêu cầu bản quét danh sách đã ký, đóng dấu. Tải bản quét lên rồi gửi.'
    case 'chain-scan-refused':
      return 'Bản quét cần là tệp PDF, JPG hoặc PNG, nhiều nhất 20 MB. Quét lại hoặc chụp ảnh rồi tải lên.'
    case 'nomination-closed':
      return 'Cuộc thi cấp trên hiện không nhận đề cử. Chọn cuộc thi khác, hoặc liên hệ Ban Tổ chức cấp trên.'
    case 'nomination-unwilling':
      return `Chưa đủ sự đồng ý chuyển hồ sơ lên cấp trên của tác giả hoặc người đại diện: ${list(refusal.titles)}. Đề nghị họ trả lời ở mục “Đồng ý về dữ liệu cá nhân”, hoặc bỏ các hồ sơ này.`
    case 'chain-incomplete':
      return `Có hồ sơ không còn đủ điều kiện gửi: ${list(refusal.titles)}. Trả lại các hồ sơ đó hoặc bỏ khỏi danh sách rồi gửi lại.`
  }
}
