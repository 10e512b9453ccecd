/** The letters of the office, each with the data it needs. Moments arrive already formatted. */

/** `deadline` is '' where nothing is awaited. */
type ChainLetter = {
  name: string
  title: string
  contest: string
  unit: string
  reason: string
  deadline: string
  link: string
}

export interface LetterData {
  'sign-in-code': { code: string; minutes: number }
  'entry-submitted': {
    name: string
    title: string
    contest: string
    receiptNumber: string
    submittedAt: string
    link: string
  }
  'entry-withdrawn': { name: string; title: string; contest: string; deadline: string; link: string }
  'entry-returned': {
    name: string
    title: string
    contest: string
    receiptNumber: string
    reason: string
    tasks: string
    deadline: string
    link: string
  }
  'entry-accepted': { name: string; title: string; contest: string; receiptNumber: string }
  'entry-rejected': { name: string; title: string; contest: string; receiptNumber: string; reason: string }
  'entry-disqualified': {
    name: string
    title: string
    contest: string
    receiptNumber: string
    reason: string
  }
  'coordinator-appointed': { name: string; unit: string; contest: string; link: string }
  'chain-returned': ChainLetter
  'chain-declined': ChainLetter
  'model-received': {
    name: string
    title: string
    contest: string
    receiptNumber: string
    number: number
    receivedAt: string
    condition: string
  }
  'file-quarantined': { name: string; title: string; contest: string; file: string; link: string }
  'sheets-assigned': {
    name: string
    contest: string
    panel: string
    count: number
    deadline: string
    link: string
  }
  'panel-invitation': {
    name: string
    contest: string
    panel: string
    fields: string
    from: string
    until: string
    link: string
  }
  'sheets-due': {
    name: string
    contest: string
    panels: string
    count: number
    deadline: string
    link: string
  }
  'results-published': { name: string; title: string; contest: string; link: string }
  'discussion-opened': { name: string; contest: string; blindCode: string; link: string }
  /** One letter a person, with all of their works in `works`, a line each. */
  'drafts-waiting': {
    name: string
    contest: string
    works: string
    count: number
    deadline: string
    link: string
  }
  'supplements-due': {
    name: string
    contest: string
    works: string
    count: number
    deadline: string
    link: string
  }
  'no-entry-yet': { name: string; contest: string; unit: string; deadline: string; link: string }
  /** What an organiser wrote, filled in for this one recipient. */
  campaign: { subject: string; text: string; reason: string }
  'date-moved': {
    name: string
    contest: string
    milestone: string
    from: string
    to: string
    reason: string
    notice: string
    link: string
  }
}

export type LetterTemplate = keyof LetterData

type Letter = { subject: string; text: string }

const signature = 'Trân trọng,\nBan Tổ chức'

function letter(subject: string, ...paragraphs: string[]): Letter {
  return { subject, text: [...paragraphs, signature].join('\n\n') }
}

export const letters: { [Template in LetterTemplate]: (data: LetterData[Template]) => Letter } = {
  'sign-in-code': ({ code, minutes }) =>
    letter(
      `Mã đăng nhập Bảng Vàng: ${code}`,
      `Mã đăng nhập của bạn là: ${code}`,
      `Mã dùng được một lần, trong ${minutes} phút. Không đưa mã này cho người khác. Nếu bạn không yêu cầu mã, hãy bỏ qua thư này.`,
    ),
  'entry-submitted': ({ name, title, contest, receiptNumber, submittedAt, link }) =>
    letter(
      `Biên nhận ${receiptNumber}: đã nhận hồ sơ “${title}”`,
      `Chào ${name || 'bạn'},`,
      `Ban Tổ chức ${contest} đã nhận hồ sơ “${title}” lúc ${submittedAt}. Mã biên nhận: ${receiptNumber}.`,
      `Xem và in biên nhận tại: ${link}`,
    ),
  'entry-withdrawn': ({ name, title, contest, deadline, link }) =>
    letter(
      `Hồ sơ “${title}” đã rút lại để sửa`,
      `Chào ${name || 'bạn'},`,
      `Hồ sơ “${title}” dự ${contest} đã được rút lại để sửa và chưa nộp lại. Nhớ nộp trước ${deadline}.`,
      `Tiếp tục tại: ${link}`,
    ),
  'entry-returned': ({ name, title, contest, receiptNumber, reason, tasks, deadline, link }) =>
    letter(
      `Hồ sơ ${receiptNumber} cần bổ sung trước ${deadline}`,
      `Chào ${name || 'bạn'},`,
      `Ban Thư ký ${contest} đã rà soát hồ sơ “${title}” và đề nghị bổ sung.`,
      `Lý do: ${reason}`,
      `Các mục cần sửa: ${tasks}.`,
      `Hạn bổ sung: ${deadline}. Sửa và nộp lại tại: ${link}`,
    ),
  'entry-accepted': ({ name, title, contest, receiptNumber }) =>
    letter(
      `Hồ sơ ${receiptNumber} hợp lệ`,
      `Chào ${name || 'bạn'},`,
      `Hồ sơ “${title}” dự ${contest} hợp lệ và sẽ được chuyển Hội đồng giám khảo.`,
    ),
  'entry-rejected': ({ name, title, contest, receiptNumber, reason }) =>
    letter(
      `Hồ sơ ${receiptNumber} không hợp lệ`,
      `Chào ${name || 'bạn'},`,
      `Hồ sơ “${title}” dự ${contest} không hợp lệ.`,
      `Lý do: ${reason}`,
      'Nếu có điều chưa rõ, bạn có thể phản ánh với Ban Tổ chức.',
    ),
  'entry-disqualified': ({ name, title, contest, receiptNumber, reason }) =>
    letter(
      `Hồ sơ ${receiptNumber} bị loại khỏi cuộc thi`,
      `Chào ${name || 'bạn'},`,
      `Hồ sơ “${title}” dự ${contest} bị Ban Tổ chức loại khỏi cuộc thi.`,
      `Lý do: ${reason}`,
      'Nếu có điều chưa rõ, bạn có thể phản ánh với Ban Tổ chức.',
    ),
  'coordinator-appointed': ({ name, unit, contest, link }) =>
    letter(
      `Bạn là đầu mối của ${unit} trong ${contest}`,
      `Chào ${name || 'bạn'},`,
      `Ban Tổ chức ${contest} đã ghi bạn là đầu mối của ${unit}: nhận hồ sơ của đơn vị, nộp hộ, xét chọn và gửi danh sách lên trên.`,
      `Đăng nhập bằng chính địa chỉ thư điện tử này tại: ${link}`,
    ),
  'chain-returned': ({ name, title, contest, unit, reason, deadline, link }) =>
    letter(
      `${unit} trả lại hồ sơ “${title}” để sửa, hạn ${deadline}`,
      `Chào ${name || 'bạn'},`,
      `${unit} đã xem hồ sơ “${title}” dự ${contest} và trả lại để sửa.`,
      `Lý do: ${reason}`,
      `Sửa và gửi lại trước ${deadline} tại: ${link}`,
    ),
  'chain-declined': ({ name, title, contest, unit, reason, link }) =>
    letter(
      `${unit}: hồ sơ “${title}” chưa được chọn gửi lên`,
      `Chào ${name || 'bạn'},`,
      `${unit} đã xét và chưa chọn hồ sơ “${title}” để gửi dự ${contest}.`,
      `Lý do: ${reason}`,
      `Hồ sơ vẫn được giữ nguyên tại: ${link}. Có điều chưa rõ, xin liên hệ đơn vị.`,
    ),
  'model-received': ({ name, title, contest, receiptNumber, number, receivedAt, condition }) =>
    letter(
      `Đã nhận mô hình của hồ sơ ${receiptNumber}`,
      `Chào ${name || 'bạn'},`,
      `Ban Thư ký ${contest} đã nhận mô hình, sản phẩm “${title}” lúc ${receivedAt}, biên nhận mô hình số ${number}.`,
      `Tình trạng khi nhận: ${condition}.`,
      'Giữ biên nhận để nhận lại mô hình sau cuộc thi.',
    ),
  'file-quarantined': ({ name, title, contest, file, link }) =>
    letter(
      `Hồ sơ “${title}”: một tệp có mã độc`,
      `Chào ${name || 'bạn'},`,
      `Phần mềm diệt virus phát hiện mã độc trong tệp “${file}” của hồ sơ “${title}” dự ${contest}. Tệp đã bị khóa, không ai mở được.`,
      `Quét máy của bạn, tạo lại tệp trên máy sạch, xóa tệp cũ và tải tệp mới lên tại: ${link}. Nếu cuộc thi đã khóa nhận hồ sơ, hãy liên hệ Ban Thư ký.`,
    ),
  'sheets-assigned': ({ name, contest, panel, count, deadline, link }) =>
    letter(
      `${contest}: ${count} hồ sơ được phân công chấm`,
      `Kính gửi Quý giám khảo${name && ` ${name}`},`,
      `${panel} có ${count} hồ sơ được phân công cho Quý giám khảo. Hạn chấm: ${deadline}.`,
      `Bàn chấm: ${link}`,
    ),
  'panel-invitation': ({ name, contest, panel, fields, from, until, link }) =>
    letter(
      `${contest}: mời tham gia chấm thi`,
      `Kính gửi Quý chuyên gia${name && ` ${name}`},`,
      `Ban Tổ chức ${contest} trân trọng mời Quý chuyên gia tham gia Hội đồng giám khảo, ${panel}. Lĩnh vực chấm: ${fields}.`,
      `Thời gian chấm: từ ${from} đến ${until}, trên mạng, hồ sơ đã rọc phách.`,
      `Xin Quý chuyên gia nhận lời hoặc từ chối tại: ${link}. Đăng nhập bằng chính địa chỉ thư điện tử này. Nếu chấm được ít hồ sơ, Quý chuyên gia ghi số tối đa khi nhận lời.`,
    ),
  'sheets-due': ({ name, contest, panels, count, deadline, link }) =>
    letter(
      `${contest}: còn ${count} phiếu chưa xác nhận, hạn ${deadline}`,
      `Kính gửi Quý giám khảo${name && ` ${name}`},`,
      `Quý giám khảo còn ${count} phiếu chấm chưa xác nhận (${panels}). Hạn chấm: ${deadline}.`,
      'Điểm đã nhập được giữ nguyên. Nếu không thể chấm kịp, xin báo sớm cho Ban Thư ký để bố trí người thay.',
      `Bàn chấm: ${link}`,
    ),
  'results-published': ({ name, title, contest, link }) =>
    letter(
      `${contest}: đã công bố kết quả`,
      `Chào ${name || 'bạn'},`,
      `Kết quả ${contest} đã được công bố. Hồ sơ “${title}” của bạn đã được Hội đồng giám khảo chấm.`,
      `Xem kết quả tại: ${link}`,
    ),
  'discussion-opened': ({ name, contest, blindCode, link }) =>
    letter(
      `${contest}: mời thảo luận hồ sơ phách ${blindCode}`,
      `Kính gửi Quý giám khảo${name && ` ${name}`},`,
      `Hồ sơ phách ${blindCode} cần tổ giám khảo thảo luận. Mời Quý giám khảo nêu ý kiến: giữ điểm đã chấm kèm lý do, hoặc đề nghị sửa.`,
      `Trang thảo luận: ${link}`,
    ),
  'drafts-waiting': ({ name, contest, works, count, deadline, link }) =>
    letter(
      `${contest}: còn ${count} hồ sơ chưa nộp, hạn ${deadline}`,
      `Chào ${name || 'bạn'},`,
      `Bạn đã bắt đầu hồ sơ dự ${contest} nhưng chưa nộp:`,
      works,
      `Hạn nộp: ${deadline}. Những gì đã nhập vẫn còn nguyên; xem còn thiếu mục nào và nộp tại: ${link}`,
      'Cần hướng dẫn, bạn trả lời thư này hoặc gọi cho Ban Thư ký.',
    ),
  'supplements-due': ({ name, contest, works, count, deadline, link }) =>
    letter(
      `${contest}: ${count} hồ sơ cần bổ sung trước ${deadline}`,
      `Chào ${name || 'bạn'},`,
      `Ban Thư ký ${contest} đã đề nghị bổ sung và chưa nhận lại hồ sơ:`,
      works,
      `Quá hạn bổ sung, hồ sơ có thể bị coi là không hợp lệ. Sửa và nộp lại tại: ${link}`,
    ),
  'no-entry-yet': ({ name, contest, unit, deadline, link }) =>
    letter(
      `${contest}: ${unit} chưa có hồ sơ dự thi`,
      `Kính gửi ${name || 'Quý đơn vị'},`,
      `Đến nay Ban Tổ chức ${contest} chưa nhận được hồ sơ dự thi nào của ${unit}. Hạn nộp: ${deadline}.`,
      `Đề nghị đơn vị phổ biến thể lệ, hướng dẫn tác giả hoàn thiện hồ sơ và gửi đúng hạn. Thể lệ và cách nộp: ${link}`,
    ),
  campaign: ({ subject, text }) => ({ subject, text }),
  'date-moved': ({ name, contest, milestone, from, to, reason, notice, link }) =>
    letter(
      `${contest}: ${milestone.toLowerCase()} dời sang ${to}`,
      `Kính gửi${name && ` ${name}`},`,
      `Ban Tổ chức thông báo dời mốc “${milestone}” từ ${from} sang ${to}.${notice && ` Theo ${notice}.`}`,
      `Lý do: ${reason}`,
      `Các mốc đầy đủ: ${link}`,
    ),
}
