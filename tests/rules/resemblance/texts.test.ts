/** Texts compared: what is alike is found and shown, what is not is left alone, on Vietnamese text and by law. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandKeys } from '#rules/resemblance/min-hash'
import { sharedPassages } from '#rules/resemblance/shared-passages'
import { containment, readText, resemblance } from '#rules/resemblance/shingles'

const kiln =
  'Bếp đun củi ít khói được làm bằng đất sét trộn trấu và xơ dừa, có ống dẫn khói hai tầng. Gió vào từ đáy qua lưới thép, ' +
  'đi vòng quanh buồng đốt nên củi cháy hết. Mỗi bữa nấu tiết kiệm một nửa lượng củi, trong bếp không còn khói làm cay mắt. ' +
  'Bà con trong bản có thể tự làm bếp này từ vật liệu sẵn có mà không mất tiền mua.'
const pump =
  'Máy bơm nước va chạy bằng sức nước của suối, không cần điện hay xăng dầu. Nước chảy qua ống thép mười mét, đóng mở hai van ' +
  'liên tục, đẩy một phần nước lên bể cao hai mươi mét. Một ngày đêm máy bơm được ba mét khối nước, đủ cho bốn hộ dùng và tưới rau.'

const word = fc.constantFrom(
  ...`bếp củi khói đất sét trấu ống gió lưới thép buồng nước suối van bể máy`.split(' '),
)
const text = fc.array(word, { minLength: 5, maxLength: 60 }).map((words) => words.join(' '))

describe('two texts', () => {
  test('resemble one another as much in either order, wholly when they are one, never more than one is held in the other', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [readText(one), readText(other)]
        expect(resemblance(a, b)).toBe(resemblance(b, a))
        expect(containment(a, b)).toBe(containment(b, a))
        expect(resemblance(a, a)).toBe(1)
        expect(resemblance(a, b)).toBeLessThanOrEqual(containment(a, b))
      }),
    )
  })

  test('are one text without their capitals, diacritics and marks', () => {
    const typed = readText(
      kiln
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .replaceAll('đ', 'd')
        .toUpperCase(),
    )
    expect(resemblance(readText(kiln), typed)).toBe(1)
  })

  test('about other things have nothing in common', () => {
    expect(resemblance(readText(kiln), readText(pump))).toBe(0)
    expect(
      bandKeys(readText(kiln).shingles).some((key) => bandKeys(readText(pump).shingles).includes(key)),
    ).toBe(false)
  })

  test('too short for a run of five have nothing in common, not even with themselves', () => {
    expect([
      resemblance(readText('Bếp củi'), readText('Bếp củi')),
      bandKeys(readText('Bếp củi').shingles),
    ]).toEqual([0, []])
  })
})

describe('the keys of a text', () => {
  test('are eight, and the same whatever the order its runs are read in', () => {
    fc.assert(
      fc.property(text, (one) => {
        const { shingles } = readText(one)
        const keys = bandKeys(shingles)
        expect(keys).toHaveLength(8)
        expect(bandKeys(new Set([...shingles].reverse()))).toEqual(keys)
      }),
    )
  })

  test('are shared about as often as the mathematics of bands says', () => {
    const share = (resembling: number) => {
      let met = 0
      for (let trial = 0; trial < 400; trial += 1) {
        const both = Math.round((200 * 2 * resembling) / (1 + resembling))
        const set = (name: string) =>
          new Set(
            Array.from(
              { length: 200 },
              (_, at) => trial * 1e6 + (at < both ? at : at + (name === 'a' ? 1e4 : 2e4)),
            ),
          )
        const [a, b] = [bandKeys(set('a')), bandKeys(set('b'))]
        if (a.some((key) => b.includes(key))) met += 1
      }
      return met / 400
    }
    const law = (s: number) => 1 - (1 - s ** 3) ** 8
    for (const s of [0.05, 0.3, 0.5, 0.7, 0.8]) expect(Math.abs(share(s) - law(s))).toBeLessThan(0.09)
  })
})

describe('the passages two texts share', () => {
  test('are shown as each typed them, the longest first', () => {
    const copied = `Chúng em giới thiệu sản phẩm của nhóm. ${pump.slice(0, 120).toUpperCase()} Ngoài ra ${kiln.slice(0, 150)}`
    const [a, b] = [readText(`${kiln} ${pump}`), readText(copied)]
    const passages = sharedPassages(a, b, 5)
    expect(passages.map(({ a: mine }) => mine.slice(0, 24))).toEqual([
      'Bếp đun củi ít khói được',
      'Máy bơm nước va chạy bằn',
    ])
    expect(passages[1]?.b.startsWith('MÁY BƠM NƯỚC VA')).toBe(true)
  })

  test('say the same on both sides, and stand in their texts', () => {
    fc.assert(
      fc.property(text, text, text, (middle, before, after) => {
        const [one, other] = [`${before} ${middle}`, `${middle} ${after}`]
        for (const { a, b, syllables } of sharedPassages(readText(one), readText(other), 10)) {
          expect(a).toBe(b)
          expect(one).toContain(a)
          expect(other).toContain(b)
          expect(a.split(' ')).toHaveLength(syllables)
        }
      }),
    )
  })

  test('hold a long copied middle whole', () => {
    const passages = sharedPassages(readText(`mở đầu khác ${kiln}`), readText(`${kiln} phần kết khác`), 3)
    expect(passages.map(({ a }) => a)).toEqual([kiln.replace(/\.$/, '')])
  })
})
