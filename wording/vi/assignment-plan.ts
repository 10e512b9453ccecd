/** The words of the page of automatic assignment. */
import { count } from '../format'

export const planWords = {
  title: 'Phân công tự động',
  link: 'Phân công tự động',
  back: 'Về bảng phân công',
  intro:
    'Hệ thống chia hồ sơ còn thiếu phiếu cho giám khảo của tổ: chia đều, tránh xung đột lợi ích, mỗi hồ sơ không quá một giám khảo của cùng một đơn vị. Phiếu đã có giữ nguyên. Xem trước rồi mới phân công.',
  perEntry: 'Số giám khảo mỗi hồ sơ',
  least: 'Mỗi người chấm ít nhất',
  most: 'Mỗi người chấm nhiều nhất',
  seed: 'Số bốc thăm',
  seedHint: 'Đổi số này để có cách chia khác.',
  preview: 'Xem trước',
  notShown: 'Chưa xem trước được',
  problems: {
    'per-entry': 'Số giám khảo mỗi hồ sơ là một số từ 1 đến 15.',
    least: 'Số phiếu ít nhất của mỗi người là một số từ 0 đến số phiếu nhiều nhất.',
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
  guest: 'giám khảo mời',
  load: 'Số phiếu',
  loadText: (held: number, added: number, most: number | null) =>
    `${count(held + added)}${most === null ? '' : `/${count(most)}`}${added > 0 ? ` (thêm ${count(added)})` : ''}`,
  loadOf: (judge: string) => `Số phiếu của ${judge}`,
  expertise: 'Chuyên môn',
  unknownExpertise: 'Chưa có trong sổ chuyên gia',
  cannot: 'Không giao được',
  cannotText: (entries: number, reason: string) => `${count(entries)} hồ sơ: ${reason}`,
  links: 'So sánh giữa các hồ sơ',
  field: 'Lĩnh vực',
  entries: 'Hồ sơ',
  judgesIn: 'Giám khảo',
  strength: 'Liên kết',
  strengths: {
    none: 'Chưa có phiếu',
    apart: 'Tách rời: có nhóm hồ sơ không chung giám khảo',
    thin: 'Thưa: ít giám khảo chấm chung',
    good: 'Tốt',
  },
  guests: 'Giám khảo tổ khác có thể mời',
  guestsIntro:
    'Thêm người vào tổ với tư cách giám khảo mời rồi xem trước lại. Số hồ sơ là số hồ sơ của tổ mà người đó không vướng.',
  guestPanel: 'Tổ hiện nay',
  free: 'Hồ sơ chấm được',
  toPanel: 'Thêm giám khảo vào tổ',
  apply: (made: number) => `Phân công ${count(made)} phiếu`,
  applyPart: (made: number) => `Vẫn phân công ${count(made)} phiếu xếp được`,
} as const
