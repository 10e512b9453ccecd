/** The words of the page of automatic assignment. */
import { count } from '../format'

export const planWords = {
  title: 'Phân công tự động',
  link: 'Phân công tự động',
  back: 'Về bảng phân công',
  intro:
    'Hệ thống chia hồ sơ còn thiếu phiếu cho giám khảo của tổ: chia đều, tránh xung đột lợi ích, mỗi hồ sơ không quá một giám khảo của cùng một đơn vị. Phiếu đã có giữ nguyên. Xem trước rồi mới phân công.',
  perEntry: 'Số giám khảo mỗi hồ sơ',
  most: 'Mỗi người chấm nhiều nhất',
  seed: 'Số bốc thăm',
  seedHint: 'Đổi số này để có cách chia khác.',
  preview: 'Xem trước',
  cannot: 'Chưa xem trước được',
  problems: {
    'per-entry': 'Số giám khảo mỗi hồ sơ là một số từ 1 đến 15.',
    most: 'Số phiếu nhiều nhất của mỗi người là một số từ 1 đến 999.',
    seed: 'Số bốc thăm là một số từ 0 đến 999.999.',
  },
  nothing: 'Tổ chưa có giám khảo, hoặc chưa có hồ sơ hợp lệ trong các lĩnh vực của tổ.',
  outcome: 'Nếu phân công như vậy',
  complete: (made: number) =>
    made === 0
      ? 'Mọi hồ sơ đã đủ giám khảo, không cần thêm phiếu.'
      : `Mọi hồ sơ đủ giám khảo: thêm ${count(made)} phiếu.`,
  incomplete: (made: number) =>
    made === 0
      ? 'Chưa đủ giám khảo cho mọi hồ sơ, và không xếp thêm được phiếu nào.'
      : `Chưa đủ giám khảo cho mọi hồ sơ; xếp được thêm ${count(made)} phiếu.`,
  judges: 'Số phiếu của từng giám khảo',
  judge: 'Giám khảo',
  held: 'Đang có',
  added: 'Thêm',
  all: 'Cộng',
  apply: (made: number) => `Phân công ${count(made)} phiếu`,
  applyPart: (made: number) => `Vẫn phân công ${count(made)} phiếu xếp được`,
} as const
