/** The sentences of the council's two pages of insight, whole. */
import { describe, expect, test } from 'vitest'
import {
  calibrationStatusSentence,
  calibrationWords,
  correlation,
  fitNotes,
  prizeChangeSentence,
  reliabilitySentence,
  severitySentence,
  simulationWords,
} from '#wording/vi/council-insight'
import { isWhole } from './is-whole'

describe('how the judges differ', () => {
  test('what the calibration found', () => {
    const sentences = [
      calibrationStatusSentence('calibrated', null),
      calibrationStatusSentence('no-severity-found', null),
      calibrationStatusSentence('not-calibratable', { code: 'too-few-sheets', degrees: 1, required: 20 }),
      calibrationStatusSentence('not-calibratable', { code: 'not-converged', iterations: 500 }),
    ]
    expect(sentences).toEqual([
      'Có giám khảo chấm chặt hoặc lỏng hơn mặt bằng. Xem các hồ sơ đổi hạng khi hiệu chỉnh.',
      'Không thấy giám khảo nào chấm chặt hay lỏng một cách có hệ thống. Điểm hiệu chỉnh bằng điểm gốc.',
      'Chưa hiệu chỉnh được: số phiếu chấm chung chưa đủ để so các giám khảo với nhau (cần thêm ít nhất 19 phiếu). Điểm hiệu chỉnh dưới đây bằng điểm gốc.',
      'Chưa hiệu chỉnh được: phép tính hiệu chỉnh không hội tụ. Điểm hiệu chỉnh dưới đây bằng điểm gốc.',
    ])
    expect(sentences.filter((sentence) => !isWhole(sentence))).toEqual([])
  })

  test.each([
    [464, 130, 'chặt hơn 4,6 ± 1,3 điểm'],
    [-250, null, 'lỏng hơn 2,5 điểm'],
    [5, 0, 'chặt hơn 0,1 ± 0,0 điểm'],
    [4.9, 130, 'ngang mặt bằng'],
    [-0, null, 'ngang mặt bằng'],
  ])('an adjustment of %s hundredths, %s sure', (adjustment, error, sentence) => {
    expect(severitySentence(adjustment, error)).toBe(sentence)
  })

  test.each([
    [null, null, 'Chưa đủ phiếu để nói điểm trung bình của tổ tin cậy đến đâu.'],
    [-0.4, null, 'Độ tin cậy của điểm trung bình tổ: 0,00 trên 1, mức thấp.'],
    [0.499, null, 'Độ tin cậy của điểm trung bình tổ: 0,50 trên 1, mức thấp.'],
    [
      0.5,
      -0.125,
      'Độ tin cậy của điểm trung bình tổ: 0,50 trên 1, mức vừa; hệ số alpha của Krippendorff -0,13.',
    ],
    [
      0.75,
      0.4,
      'Độ tin cậy của điểm trung bình tổ: 0,75 trên 1, mức khá; hệ số alpha của Krippendorff 0,40.',
    ],
    [0.9, null, 'Độ tin cậy của điểm trung bình tổ: 0,90 trên 1, mức cao.'],
  ])('a reliability of %s, alpha %s', (panel, alpha, sentence) => {
    expect(reliabilitySentence(panel, alpha)).toBe(sentence)
    expect(isWhole(sentence)).toBe(true)
  })

  test('names judges by number, a group by its field, and how far a work moves', () => {
    expect([
      calibrationWords.judgeNumber(3),
      calibrationWords.group(null, [1, 2]),
      calibrationWords.group('Đồ dùng học tập', [3, 4, 7]),
      calibrationWords.moved(2),
      calibrationWords.moved(-1),
      correlation(-0.5),
    ]).toEqual([
      'Giám khảo 3',
      'Giám khảo 1 và 2',
      'Đồ dùng học tập. Giám khảo 3, 4 và 7',
      'lên 2',
      'xuống 1',
      '-0,50',
    ])
    expect(Object.values(fitNotes).filter((note) => !isWhole(note))).toEqual([])
  })

  test.each([
    ['gained', null, 'Giải Ba', 'phách 101 được Giải Ba'],
    ['lost', 'Giải Ba', null, 'phách 101 mất Giải Ba'],
    ['moved', 'Giải Nhì', 'Giải Ba', 'phách 101 từ Giải Nhì sang Giải Ba'],
    ['waits', 'Giải Nhì', null, 'phách 101 phải chờ biểu quyết'],
    ['settled', null, 'Giải Nhì', 'phách 101 không phải chờ biểu quyết, được xếp Giải Nhì'],
    ['settled', null, null, 'phách 101 không phải chờ biểu quyết, không được giải'],
  ] as const)('a work whose prize is %s', (change, before, after, sentence) => {
    expect(prizeChangeSentence('101', change, before, after)).toBe(sentence)
  })
})

describe('other prizes', () => {
  test('what the page is for', () => {
    const [overall, perField] = [simulationWords.intro(false), simulationWords.intro(true)]
    expect(overall).toBe(
      'Gõ số giải và mức điểm tối thiểu để xem danh sách đề xuất sẽ đổi thế nào. Không có gì được lưu; muốn đổi thật phải sửa thể lệ bằng quyết định.',
    )
    expect(perField).toContain('đổi thế nào; số giải tính cho từng lĩnh vực. Không')
    expect([overall, perField].every(isWhole)).toBe(true)
  })

  test('counts, money and what waits', () => {
    expect([
      simulationWords.currentOf(12, 6650),
      simulationWords.given(3, 15_000_000),
      simulationWords.pending('Giải Nhất', 1, ['101', '102']),
    ]).toEqual([
      '12 giải, từ 66,50',
      '3 giải, 15.000.000 đồng',
      'Còn 1 Giải Nhất cho phách 101 và 102: bằng điểm, phải biểu quyết.',
    ])
    expect(Object.values(simulationWords.problem).filter((problem) => !isWhole(problem))).toEqual([])
  })
})
