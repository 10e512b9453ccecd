/** The letters of the units and of nominations, each with the data it needs. */
import { letter, type Letter } from './letter'

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

export interface ChainLetterData {
  'coordinator-appointed': { name: string; unit: string; contest: string; link: string }
  'entry-nominated': {
    name: string
    title: string
    contest: string
    from: string
    deadline: string
    link: string
  }
  /** `works`: one line for each unfinished entry. */
  'draft-due': { name: string; contest: string; unit: string; works: string; deadline: string; link: string }
  'chain-returned': ChainLetter
  'chain-declined': ChainLetter
}

export const chainLetters: {
  [Template in keyof ChainLetterData]: (data: ChainLetterData[Template]) => Letter
} = {
  'coordinator-appointed': ({ name, unit, contest, link }) =>
    letter(
      `Bạn là đầu mối của ${unit} trong ${contest}`,
      `Chào ${name || 'bạn'},`,
      `Ban Tổ chức ${contest} đã ghi bạn là đầu mối của ${unit}: nhận hồ sơ của đơn vị, nộp hộ, xét chọn và gửi danh sách lên trên.`,
      `Đăng nhập bằng chính địa chỉ thư điện tử này tại: ${link}`,
    ),
  'entry-nominated': ({ name, title, contest, from, deadline, link }) =>
    letter(
      `“${title}” được đề cử dự ${contest}`,
      `Chào ${name || 'bạn'},`,
      `Từ kết quả ${from}, hồ sơ “${title}” được đề cử dự ${contest} và đã được tiếp nhận.`,
      `Nội dung và tệp đã chép sang một hồ sơ mới. Xin gia cố hồ sơ, bổ sung phần còn thiếu, trả lời phần đồng ý về dữ liệu cá nhân và nộp trước ${deadline}.`,
      `Hồ sơ mới: ${link}`,
    ),
  'draft-due': ({ name, contest, unit, works, deadline, link }) =>
    letter(
      `Hồ sơ dự ${contest} chưa gửi, hạn ${deadline}`,
      `Chào ${name || 'bạn'},`,
      `${unit} nhắc bạn hoàn thành và gửi hồ sơ dự ${contest} trước ${deadline}.`,
      works,
      `Tiếp tục tại: ${link}`,
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
}
