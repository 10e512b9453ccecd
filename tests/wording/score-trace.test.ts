/** The sentences on how a score came about, on ballots and on who goes on: whole, and with the numbers they speak of. */
import { describe, expect, test } from 'vitest'
import type { Fate } from '#scoring/aggregate'
import type { Advancement } from '#scoring/advancement'
import { share } from '#scoring/ballots'
import type { ScoreFlag } from '#scoring/panel-score'
import { rational } from '#scoring/points'
import { exactScore } from '#wording/format'
import { advancementSentence, shareSentence } from '#wording/vi/council-votes'
import { fateSentence, scoreFlagSentence } from '#wording/vi/score-trace'
import { pt } from '#tests/scoring/a-contest'

const names = {
  judge: (id: string) => ({ j1: 'Nguyễn Văn An', j2: 'Trần Thị Bình' })[id] ?? id,
  criterion: (code: string) => ({ finish: 'Trình bày' })[code] ?? code,
  round: (code: string) => ({ first: 'Vòng sơ khảo' })[code] ?? code,
}

describe('what became of a sheet', () => {
  test.each<[Fate['code'], Fate['countedAs'], string]>([
    ['highest', null, 'Cao nhất, không tính.'],
    ['lowest', null, 'Thấp nhất, không tính.'],
    ['not-middle', null, 'Không ở giữa, không tính.'],
    ['lowered', rational(7200, 1), 'Cao, tính là 72,00.'],
    ['raised', rational(10001, 2), 'Thấp, tính là 50,01.'],
    ['beyond', null, 'Lệch quá mức cho phép, không tính theo thể lệ.'],
    ['to-discuss', rational(4000, 1), 'Lệch quá mức cho phép, vẫn tính; tổ giám khảo cần trao đổi lại.'],
  ])('%s', (code, countedAs, sentence) => {
    expect(fateSentence({ code, countedAs })).toBe(sentence)
  })
})

describe('what people should know of a score', () => {
  test.each<[ScoreFlag, string]>([
    [
      { code: 'too-few-for-aggregator', aggregator: 'trim1', needs: 5, sheets: 4 },
      'Chỉ có 4 phiếu, cách tổng hợp theo thể lệ cần ít nhất 5; điểm được tính bằng trung bình cộng.',
    ],
    [
      { code: 'too-few-left', left: 2, required: 3 },
      'Bỏ các phiếu lệch quá mức thì chỉ còn 2 phiếu, cần ít nhất 3. Tổ giám khảo trao đổi rồi giữ, sửa hoặc hủy từng phiếu.',
    ],
    [
      { code: 'sheets-to-discuss', judges: ['j1', 'j2'] },
      'Phiếu của Nguyễn Văn An và Trần Thị Bình lệch quá mức cho phép. Chủ tịch cho giữ, sửa hoặc hủy, có ghi lý do.',
    ],
    [
      { code: 'criteria-not-applicable', criteria: ['finish'] },
      'Không áp dụng tiêu chí Trình bày; điểm được quy đổi theo các tiêu chí còn lại.',
    ],
    [{ code: 'missing-rounds', rounds: ['first'] }, 'Chưa có điểm đã chốt của “Vòng sơ khảo”.'],
    [{ code: 'missing-votes' }, 'Chưa có số phiếu bình chọn.'],
  ])('%j', (flag, sentence) => {
    expect(scoreFlagSentence(flag, names)).toBe(sentence)
  })

  test('an exact score has up to six decimals', () => {
    expect([rational(25700, 3), rational(8550, 1)].map(exactScore)).toEqual(['85,666667', '85,50'])
  })
})

describe('ballots and advancement', () => {
  test('a share says what it is of and what it needs', () => {
    expect(shareSentence(share(5, 9, 'two-thirds'))).toBe('5/9 phiếu, cần ít nhất 6: không đạt.')
    expect(shareSentence(share(6, 9, 'two-thirds'))).toBe('6/9 phiếu, cần ít nhất 6: đạt.')
  })

  test.each<[Advancement['reason'], string]>([
    [
      { code: 'reaches', minScore: pt(60), published: pt(61.5) },
      'Đạt 61,50, từ 60,00 điểm được vào vòng sau.',
    ],
    [{ code: 'below', minScore: pt(60), published: pt(59.5) }, 'Đạt 59,50, chưa đến 60,00 điểm.'],
    [{ code: 'within', count: 20, rank: 3 }, 'Hạng 3, trong 20 hồ sơ vào vòng sau.'],
    [{ code: 'beyond', count: 20, rank: 22 }, 'Hạng 22, ngoài 20 hồ sơ vào vòng sau.'],
    [
      { code: 'tied-with-last', count: 20, rank: 20, extra: 1 },
      'Hạng 20, bằng hồ sơ cuối cùng được vào vòng sau; vì vậy số vào vòng sau nhiều hơn 1 hồ sơ.',
    ],
    [{ code: 'named', decision: 'qd-7' }, 'Hội đồng quyết định cho vào vòng sau.'],
    [{ code: 'not-named', decision: 'qd-7' }, 'Không có trong quyết định của Hội đồng.'],
  ])('%j', (reason, sentence) => {
    expect(advancementSentence({ reason })).toBe(sentence)
  })
})
