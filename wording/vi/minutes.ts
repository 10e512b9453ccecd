/** The words of the council's minutes, in the manner of Decree 30/2020/NĐ-CP (Mẫu 1.9). */
import { count, date, list, score, time } from '../format'

const end = (text: string) => text.replace(/[.\s]+$/, '')

/** `08 giờ 30 phút, thứ Sáu 20/9/2024` */
function sat(at: Date): string {
  const [hour, minute] = time(at).split(':')
  return `${hour} giờ ${minute} phút, ${date(at)}`
}

export const minutesWords = {
  title: 'Biên bản họp Hội đồng giám khảo',
  link: 'Biên bản',
  back: 'Về bảng xét giải',
  print: 'Tải về để sửa, ký và đóng dấu, hoặc in bằng lệnh in của trình duyệt; phần này không in.',
  fileName: 'bien-ban-xet-giai',
  draft: 'Bản nháp: kết quả chưa chốt, các số dưới đây còn thay đổi.',
  noMeeting: 'Chưa ghi phiên họp: thiếu thời gian, địa điểm, người có mặt.',
  noMeetingLink: 'Ghi phiên họp',
  kind: 'Biên bản',
  council: 'Hội đồng giám khảo',
  about: (contest: string) => `Họp Hội đồng giám khảo xét giải ${contest}`,
  symbol: 'BB-HĐGK',
  started: (at: Date) => `Thời gian bắt đầu: ${sat(at)}.`,
  where: (place: string) => `Địa điểm: ${end(place)}.`,
  attendance: (present: number, members: number) =>
    `Thành phần tham dự: ${count(present)}/${count(members)} thành viên Hội đồng.`,
  presentNames: (names: readonly string[]) => `Có mặt: ${list(names)}.`,
  absentNames: (names: readonly string[]) => `Vắng mặt: ${list(names)}.`,
  chair: (name: string) => `Chủ trì: ${name}, Chủ tịch Hội đồng giám khảo.`,
  secretary: (name: string) => `Thư ký: ${name}.`,
  content: 'Nội dung',
  basis: '1. Căn cứ và cách làm việc',
  panel: (name: string, decision: string) =>
    decision ? `${name}, theo Quyết định số ${decision}.` : `${name}.`,
  works: (accepted: number, ranked: number) =>
    `Hội đồng xét ${count(accepted)} hồ sơ hợp lệ; ${count(ranked)} hồ sơ đủ phiếu được xếp hạng.`,
  votedWorks: (accepted: number) => `Hội đồng xét ${count(accepted)} hồ sơ hợp lệ bằng bỏ phiếu.`,
  votedMethod: 'Hồ sơ được chọn khi số phiếu đồng ý đạt mức thể lệ quy định; không chấm điểm.',
  tooFew: (works: number) => `${count(works)} hồ sơ chưa đủ phiếu hoặc điều kiện để xếp hạng.`,
  excluded: (works: number) => `${count(works)} hồ sơ bị loại.`,
  method: (aggregator: string) => `Điểm hồ sơ: ${aggregator.toLowerCase()}, theo thể lệ.`,
  sheets: '2. Phiếu sửa, phiếu hủy và thảo luận',
  noSheets: 'Không có phiếu nào sửa hoặc hủy, không có thảo luận nào.',
  revised: (code: string, judge: number | null, before: number, after: number | null, reason: string) =>
    `Phách ${code}${judge === null ? '' : `, giám khảo ${judge}`}: trước khi sửa ${score(before)}, sau khi sửa ${after === null ? 'chưa xác nhận lại' : score(after)}. Lý do: ${end(reason)}.`,
  voided: (code: string, reason: string) => `Phách ${code}: hủy một phiếu. Lý do: ${end(reason)}.`,
  discussed: (code: string, conclusion: string | null) =>
    conclusion === null
      ? `Phách ${code}: tổ đang thảo luận, chưa có kết luận.`
      : `Phách ${code}: tổ đã thảo luận. Kết luận: ${end(conclusion)}.`,
  votes: '3. Biểu quyết, bỏ phiếu',
  noVotes: 'Không có biểu quyết nào.',
  ruling: (codes: readonly string[], reason: string) =>
    `Các hồ sơ bằng điểm xếp theo thứ tự: phách ${codes.join(', ')}. ${end(reason)}.`,
  ballot: (number: number, question: string, way: string, result: string) =>
    `Phiếu số ${number} (${way.toLowerCase()}): ${end(question)}. Kết quả: ${result.toLowerCase()}.`,
  counts: (lines: readonly { name: string; votes: number }[]) =>
    `${lines.map(({ name, votes }) => `${name}: ${count(votes)}`).join('; ')}.`,
  turnout: (
    { valid, invalid }: { valid: number; invalid: number },
    { present, members }: { present: number; members: number },
  ) => `Có mặt ${count(present)}/${count(members)}; hợp lệ ${count(valid)}, không hợp lệ ${count(invalid)}.`,
  witnesses: (names: readonly string[]) => `Chứng kiến: ${list(names)}.`,
  annulled: (reason: string) => `Kết quả này đã bị hủy: ${end(reason)}.`,
  awards: '4. Đề nghị giải thưởng',
  work: 'Mô hình, sản phẩm',
  blindCode: 'Phách',
  prize: 'Giải',
  chosen: 'Kết quả',
  entry: 'Hồ sơ',
  score: 'Điểm',
  authors: 'Tác giả, đơn vị',
  noAwards: 'Không đề nghị giải nào.',
  ungiven: (prizes: readonly string[]) => `Không đề nghị: ${list(prizes)}.`,
  departure: (code: string, proposed: string | null, prize: string | null, reason: string) =>
    `Phách ${code}: theo điểm là ${proposed ?? 'không xếp giải'}, Hội đồng chọn ${prize ?? 'không xếp giải'}. Lý do: ${end(reason)}.`,
  names: (at: Date, reason: string) => `Mở phách lúc ${sat(at)}${reason ? `. Lý do: ${end(reason)}` : ''}.`,
  namesShut: 'Các hồ sơ chưa mở phách; biên bản ghi theo số phách.',
  dissent: '5. Ý kiến bảo lưu',
  noDissent: 'Không có ý kiến bảo lưu.',
  ended: (at: Date) =>
    `Cuộc họp kết thúc lúc ${sat(at)}. Biên bản đã được đọc cho các thành viên dự họp nghe.`,
  notEnded: 'Cuộc họp chưa ghi giờ kết thúc.',
  secretaryRole: 'Thư ký',
  chairRole: 'Chủ trì',
  sign: '(Ký, ghi rõ họ tên)',
} as const
