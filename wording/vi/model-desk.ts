/** The words of the desk where models are received and given back, and of the paper that is given for one. */
import type { ModelView } from '#rules/models'
import { count, dateTime, list } from '../format'

export const modelDeskWords = {
  title: 'Tiếp nhận mô hình',
  off: 'Thể lệ của cuộc thi này không yêu cầu nộp mô hình, sản phẩm nên không có gì để tiếp nhận.',
  number: 'Mã biên nhận của hồ sơ',
  numberHint: 'Gõ hoặc quét mã trên biên nhận, ví dụ HG18-00417-K.',
  find: 'Tìm',
  scan: 'Quét bằng máy ảnh',
  stop: 'Dừng quét',
  scanning: 'Đưa mã vạch trên biên nhận vào giữa khung hình.',
  noCamera: 'Không mở được máy ảnh. Gõ mã vào ô trên.',
  notFound: (number: string) =>
    `Không có hồ sơ nào mang mã ${number} trong cuộc thi này. Xem lại từng ký tự.`,
  views: 'Các danh sách',
  entry: 'Tên mô hình, sản phẩm',
  receipt: 'Mã biên nhận',
  authors: 'Tác giả',
  place: 'Nơi để',
  receivedAt: 'Nhận lúc',
  returnedAt: 'Trả lúc',
  found: (first: number, last: number, total: number) =>
    total === 0 ? 'Không có mô hình' : `${count(first)}–${count(last)} trong ${count(total)}`,
  back: 'Tiếp nhận mô hình',
  openEntry: 'Mở hồ sơ',
  receive: 'Nhận mô hình',
  from: 'Người giao',
  condition: 'Tình trạng khi nhận',
  conditionHint: 'Ví dụ: nguyên vẹn, chạy thử được; hoặc ghi chỗ hỏng, thiếu.',
  keptAt: 'Nơi để (kệ, phòng)',
  receiveAct: 'Nhận và in biên nhận',
  received: (number: number, at: Date) =>
    `Đã nhận lúc ${dateTime(at)}, biên nhận mô hình số ${count(number)}`,
  receivedBy: 'Người nhận',
  photos: 'Ảnh khi nhận',
  noPhotos: 'Chưa có ảnh.',
  addPhoto: 'Chụp hoặc chọn ảnh',
  sendPhoto: 'Thêm ảnh',
  photoAlt: (number: number) => `Ảnh mô hình ${count(number)}`,
  paper: 'Biên nhận mô hình và nhãn để in',
  giveBack: 'Trả lại tác giả',
  to: 'Người nhận lại',
  note: 'Ghi chú',
  giveBackAct: 'Ghi đã trả',
  returned: (to: string, at: Date, by: string) => `Đã trả cho ${to} lúc ${dateTime(at)}; người trả: ${by}.`,
} as const

export const modelViewNames: Record<ModelView, string> = {
  missing: 'Chưa nộp',
  here: 'Đang giữ',
  gone: 'Đã trả',
}

export const emptyModels: Record<ModelView, string> = {
  missing: 'Mọi hồ sơ đã nộp mô hình.',
  here: 'Chưa giữ mô hình nào.',
  gone: 'Chưa trả mô hình nào.',
}

export const modelPaperWords = {
  kind: 'Biên nhận',
  subject: 'Mô hình, sản phẩm dự thi',
  symbol: 'BN-BTK',
  fileName: 'bien-nhan-mo-hinh',
  lines: (model: {
    contest: string
    receiptNumber: string
    title: string
    authors: string[]
    from: string
    at: Date
    condition: string
    place: string
  }) => [
    `Ban Thư ký ${model.contest} đã nhận mô hình, sản phẩm của hồ sơ ${model.receiptNumber}.`,
    `Tên mô hình, sản phẩm: ${model.title}.`,
    `Tác giả: ${list(model.authors)}.`,
    `Người giao: ${model.from}. Nhận lúc ${dateTime(model.at)}.`,
    `Tình trạng khi nhận: ${model.condition}.`,
    ...(model.place === '' ? [] : [`Nơi để: ${model.place}.`]),
  ],
  returnTitle: 'Nhận lại mô hình, sản phẩm',
  returnLine: 'Tôi đã nhận lại mô hình, sản phẩm nêu trên, đúng tình trạng khi giao.',
  returnPlace: '……, ngày … tháng … năm ……',
  giver: 'Người giao',
  receiver: 'Người nhận',
  taker: 'Người nhận lại',
  sign: '(Ký, ghi rõ họ tên)',
  label: 'Nhãn dán mô hình',
} as const

/** Why a model was not received or given back. */
export function modelRefusalSentence(
  refusal:
    | { because: 'no-models' }
    | { because: 'model-received'; at: Date }
    | { because: 'model-returned'; to: string; at: Date },
): string {
  switch (refusal.because) {
    case 'no-models':
      return modelDeskWords.off
    case 'model-received':
      return `Mô hình này đã được nhận lúc ${dateTime(refusal.at)}. Tải lại trang để xem biên nhận.`
    case 'model-returned':
      return `Mô hình này đã trả cho ${refusal.to} lúc ${dateTime(refusal.at)}.`
  }
}
