/** The council's board where votes alone choose. */
import type { VoteLine } from '#scoring/vote-selection'
import { count } from '../format'

export const voteResultNames: Record<VoteLine['result'], string> = {
  chosen: 'Được chọn',
  tied: 'Bằng phiếu, bỏ phiếu lại',
  'below-majority': 'Chưa đủ phiếu',
  'no-place-left': 'Đủ phiếu, hết chỉ tiêu',
  'not-voted': 'Chưa bỏ phiếu',
}

export const voteBoardWords = {
  title: 'Kết quả bỏ phiếu',
  why: 'Hồ sơ được chọn khi số phiếu đồng ý đạt mức thể lệ quy định. Số phiếu công khai; lá phiếu của từng thành viên được giữ kín. Không chấm điểm.',
  empty: 'Chưa có hồ sơ hợp lệ nào.',
  entry: 'Hồ sơ',
  votes: 'Phiếu đồng ý',
  result: 'Kết quả',
  share: ({ votes, needed, of }: { votes: number; needed: number; of: number }, later: readonly number[]) =>
    `${count(votes)}/${count(of)}, cần ${count(needed)}${later.map((again) => `; bỏ phiếu lại ${count(again)}`).join('')}`,
  toVote: 'Phiên họp, bỏ phiếu',
  settle: 'Chốt kết quả',
  settleNote: 'Chốt xong, Ban Tổ chức công bố. Trước khi công bố vẫn mở lại được, có nêu lý do.',
} as const
