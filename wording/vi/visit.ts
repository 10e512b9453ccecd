/** The words of a visit: the sheet on a phone, photographs, when and where the judge was there. */
import type { Refusal } from '#rules/refusal'
import { count, dateTime, fileSize } from '../format'
import { roundName } from './rounds'

export const visitWords = {
  steps: 'Từng bước trên phiếu',
  previous: 'Trước',
  next: 'Tiếp',
  remarksStep: 'Nhận xét',
  visitStep: 'Thời gian, địa điểm',
  whole: 'Xem cả phiếu',
  oneByOne: 'Chấm từng tiêu chí',
  less: 'Bớt một nấc',
  more: 'Thêm một nấc',
  noteTitle: 'Thời gian, địa điểm thẩm định',
  when: 'Đến xem lúc nào',
  whenHint: 'Ví dụ: thứ Ba 10/9/2024, 8 giờ 30',
  place: 'Ở đâu',
  noNote: 'Không ghi.',
} as const

/** `2/4: Khả năng áp dụng`, said when a step is shown. */
export const stepText = (at: number, of: number) => `${count(at)}/${count(of)}`

export const photoWords = {
  title: 'Ảnh hiện trường',
  lead: 'Ảnh đi kèm phiếu này. Chủ tịch Hội đồng xem được; vị trí và thông tin máy ảnh không được giữ.',
  none: 'Chưa có ảnh.',
  add: 'Thêm ảnh',
  take: 'Chụp ảnh',
  choose: 'Chọn ảnh có sẵn',
  chooseHint: 'Ảnh JPG hoặc PNG.',
  place: 'Nơi chụp (không bắt buộc)',
  submit: 'Gửi ảnh',
  remove: 'Bỏ ảnh',
  errorTitle: 'Ảnh chưa được giữ',
  back: 'Về phiếu chấm',
  waiting: 'Chờ gửi',
  waitingNote:
    'Đang giữ trên máy này, sẽ tự gửi khi có mạng. Chỉ ảnh đã lên máy chủ trước khi xác nhận phiếu mới đi kèm phiếu.',
  sending: 'Đang gửi…',
  notHeld: 'Trình duyệt này không giữ được ảnh. Đừng đóng trang khi ảnh chưa gửi xong.',
  needsSession: 'Phiên đăng nhập đã hết: đăng nhập lại để gửi ảnh.',
  signIn: 'Đăng nhập lại',
  discard: 'Bỏ ảnh chưa gửi',
  kept: 'Đã lưu trên máy chủ',
  others: 'Ảnh của các giám khảo khác',
  othersNote: 'Ảnh trên phiếu đã xác nhận của cùng bài này; không ghi của giám khảo nào.',
  printed: 'Ảnh kèm phiếu',
} as const

export const photoCount = (kept: number, most: number) => `${count(kept)}/${count(most)} ảnh`

/** What stands below a photograph, and is read in its place. */
export const photoText = (at: Date, place: string) => [dateTime(at), place].filter(Boolean).join(', ')

export const photoAlt = (number: number, at: Date, place: string) =>
  `Ảnh ${count(number)}, ${photoText(at, place)}`

export const photoHint = (most: number, bytes: number) =>
  `Ảnh JPG hoặc PNG, nhiều nhất ${count(most)} ảnh, mỗi ảnh không quá ${fileSize(bytes)}.`

export const photosWaiting = (photos: number) =>
  `${count(photos)} ảnh đang giữ trên máy này, chờ mạng để gửi.`

export const photosUnsent = (photos: number) =>
  `Máy này còn giữ ${count(photos)} ảnh chưa gửi lên máy chủ. Đăng xuất bây giờ sẽ xóa những ảnh đó.`

type PhotoRefusal = Extract<Refusal, { because: 'not-a-visit' | 'too-many-photos' | 'photo-confirmed' }>

export function photoRefusalSentence(refusal: PhotoRefusal): string {
  switch (refusal.because) {
    case 'not-a-visit':
      return `${roundName(refusal.round)} không phải vòng thẩm định thực tế nên phiếu không nhận ảnh.`
    case 'too-many-photos':
      return `Mỗi phiếu có nhiều nhất ${count(refusal.max)} ảnh. Bỏ một ảnh cũ trước khi thêm ảnh mới.`
    case 'photo-confirmed':
      return 'Ảnh này đã có trên phiếu khi phiếu được xác nhận nên không bỏ được nữa. Có thể thêm ảnh khác.'
  }
}
