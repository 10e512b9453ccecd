/** Official papers, read back from their files: the text whole, set as Decree 30/2020/NĐ-CP wants it. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPaper, type Paper } from '#rules/paper'
import { paperResponse } from '#server/file-response'
import { paperDocx } from '#server/papers/paper-docx'
import { paperPdf } from '#server/papers/paper-pdf'

const decision = newPaper({
  parent: 'UBND tỉnh Tuyên Quang',
  issuer: 'Ban Tổ chức Cuộc thi',
  number: { value: 5, symbol: 'QĐ-BTC' },
  place: 'Tuyên Quang',
  date: new Date('2026-02-05T08:00:00+07:00'),
  kind: 'Quyết định',
  subject: 'Về việc công nhận hồ sơ hợp lệ',
  bases: ['Căn cứ Thể lệ Cuộc thi;', 'Xét đề nghị của Trưởng Ban Thư ký'],
  enacting: { authority: 'Trưởng Ban Tổ chức', verb: 'Quyết định' },
  blocks: [
    { is: 'paragraph', text: [{ text: 'Điều 1.', bold: true }, ' Công nhận 104 hồ sơ.'] },
    { is: 'list', mark: 'letter', items: ['một', 'hai', 'ba', 'bốn', 'năm'] },
  ],
  signatures: [{ authority: 'TM. Ban Tổ chức', position: 'Trưởng ban', name: 'Nguyễn Thị Ánh Nguyệt' }],
  recipients: ['Như Điều 3', 'Lưu: VT, BTK'],
  appendices: [
    {
      label: 'Phụ lục I',
      title: 'Danh sách hồ sơ',
      landscape: true,
      blocks: [
        {
          is: 'table',
          columns: [
            { title: 'TT', width: 1, align: 'centre' },
            { title: 'Tên sản phẩm', width: 4 },
          ],
          rows: [
            { band: 'Phần mềm tin học' },
            ...Array.from({ length: 80 }, (_, row) => [`${row + 1}`, `Nỏ bẫy chuột số ${row + 1}`]),
          ],
        },
      ],
    },
  ],
})

async function documentOf(paper: Paper): Promise<Record<string, string>> {
  const parts = unzipSync(await paperDocx(paper))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Its lines: every paragraph that says something. */
async function docxLines(paper: Paper): Promise<string[]> {
  const xml = (await documentOf(paper))['word/document.xml'] ?? ''
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^/]*?>.*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
    )
    .filter((line) => line !== '')
}

/** How the paragraph that says this is set. */
async function setting(paper: Paper, text: string): Promise<string> {
  const xml = (await documentOf(paper))['word/document.xml'] ?? ''
  const found = xml.split('<w:p>').find((paragraph) => paragraph.includes(`>${text}<`))
  if (!found) throw new Error(`The paper does not say "${text}"`)
  return found
}

async function pdfPages(paper: Paper): Promise<{ text: string; landscape: boolean }[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await paperPdf(paper))
  const pages = [...document.pages()].map((page) => {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    return { text: page.getText(), landscape: originalWidth > originalHeight }
  })
  document.destroy()
  library.destroy()
  return pages
}

const words = (text: string) => text.normalize('NFC').split(/\s+/).filter(Boolean)

const top = [
  'UBND TỈNH TUYÊN QUANG',
  'BAN TỔ CHỨC CUỘC THI',
  'Số: 05/QĐ-BTC',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Tuyên Quang, ngày 05 tháng 02 năm 2026',
  'QUYẾT ĐỊNH',
  'Về việc công nhận hồ sơ hợp lệ',
  'TRƯỞNG BAN TỔ CHỨC',
  'Căn cứ Thể lệ Cuộc thi;',
  'Xét đề nghị của Trưởng Ban Thư ký.',
  'QUYẾT ĐỊNH:',
  'Điều 1. Công nhận 104 hồ sơ.',
  'a) một',
  'b) hai',
  'c) ba',
  'd) bốn',
  'đ) năm',
  'Nơi nhận:',
  '- Như Điều 3;',
  '- Lưu: VT, BTK.',
  'TM. BAN TỔ CHỨC',
  'TRƯỞNG BAN',
  'Nguyễn Thị Ánh Nguyệt',
]

describe('a paper as a Word document', () => {
  test('says everything, in the order of the decree', async () => {
    expect((await docxLines(decision)).slice(0, top.length + 5)).toEqual([
      ...top,
      'Phụ lục I',
      'DANH SÁCH HỒ SƠ',
      'TT',
      'Tên sản phẩm',
      'Phần mềm tin học',
    ])
  })

  test('is set in Times New Roman 14, justified and drawn in, its bases in italics', async () => {
    const parts = await documentOf(decision)
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"')
    expect(parts['word/styles.xml']).toContain('<w:sz w:val="28"/>')
    const basis = await setting(decision, 'Căn cứ Thể lệ Cuộc thi;')
    expect(basis).toContain('<w:i/>')
    expect(basis).toContain('<w:jc w:val="both"/>')
    expect(basis).toContain('w:firstLine="720"')
    expect(await setting(decision, 'Điều 1.')).toContain('<w:b/>')
  })

  test('has the margins of the decree and its numbers from the second page, the appendix turned', async () => {
    const xml = (await documentOf(decision))['word/document.xml'] ?? ''
    expect(xml.match(/<w:pgMar [^>]*w:left="1701"/g)).toHaveLength(2)
    expect(xml.match(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134"/g)).toHaveLength(2)
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2)
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1)
    expect(xml).toContain('<w:tblHeader/>')
  })
})

describe('a paper as a pdf', () => {
  test('says the same words as the Word document, letter for letter', async () => {
    const [first] = await pdfPages(decision)
    expect(words(first?.text ?? '').sort()).toEqual(top.flatMap(words).sort())
  })

  test('repeats the heads of a long table and numbers an appendix from its second page', async () => {
    const [, ...appendix] = await pdfPages(decision)
    expect(appendix.map(({ landscape }) => landscape)).toEqual([true, true, true, true])
    expect(appendix.map(({ text }) => text.includes('Tên sản phẩm'))).toEqual([true, true, true, true])
    expect(appendix.map(({ text }) => words(text).at(-1))).toEqual(['19', '2', '3', '4'])
    expect(appendix.at(-1)?.text).toContain('Nỏ bẫy chuột số 80')
  })
})

describe('other papers', () => {
  test('a form by a private person has the nation alone on top, and boxes to tick', async () => {
    const form = newPaper({
      issuer: null,
      place: 'Mèo Vạc',
      kind: 'Phiếu đăng ký dự thi',
      to: ['Ban Tổ chức Cuộc thi'],
      blocks: [{ is: 'paragraph', text: '☐ Cá nhân ☑ Nhóm' }],
      signatures: [
        { position: 'Xác nhận của nhà trường', note: '(Ký tên, đóng dấu)' },
        { position: 'Tác giả', note: '(Ký, ghi rõ họ tên)' },
      ],
    })
    const lines = await docxLines(form)
    expect(lines).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Mèo Vạc, ngày … tháng … năm ……',
      'PHIẾU ĐĂNG KÝ DỰ THI',
      'Kính gửi: Ban Tổ chức Cuộc thi',
      '□ Cá nhân ■ Nhóm',
      'XÁC NHẬN CỦA NHÀ TRƯỜNG',
      '(Ký tên, đóng dấu)',
      'TÁC GIẢ',
      '(Ký, ghi rõ họ tên)',
    ])
  })

  test('a letter has its subject under its number and its addressees one below another', async () => {
    const letter = newPaper({
      issuer: 'Trường THCS Mèo Vạc',
      number: { value: null, symbol: 'THCS' },
      place: 'Tuyên Quang',
      date: new Date('2026-11-15T08:00:00+07:00'),
      kind: null,
      subject: 'nộp danh sách dự thi',
      isDraft: true,
      to: ['Ban Tổ chức Cuộc thi', 'Phòng Văn hóa'],
      blocks: [],
    })
    expect(await docxLines(letter)).toEqual([
      'TRƯỜNG THCS MÈO VẠC',
      'Số: ……./THCS',
      'V/v nộp danh sách dự thi',
      'DỰ THẢO',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tuyên Quang, ngày 15 tháng 11 năm 2026',
      'Kính gửi:',
      '- Ban Tổ chức Cuộc thi;',
      '- Phòng Văn hóa.',
    ])
  })

  test('whatever was typed, the Word document stays whole and the pdf opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        const paper = newPaper({
          issuer: typed,
          place: typed,
          kind: 'Danh sách',
          blocks: [
            { is: 'paragraph', text: typed },
            { is: 'table', columns: [{ title: typed, width: 1 }], rows: [[typed]] },
          ],
        })
        const xml = (await documentOf(paper))['word/document.xml'] ?? ''
        expect(xml).not.toMatch(/(?![\t\r\n])[\p{Cc}\ufffe\uffff]|\p{Cs}/u)
        expect(xml.replaceAll(/&(?:amp|lt|gt|quot|apos|#\d+);/g, '')).not.toContain('&')
        expect(await pdfPages(paper)).not.toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  test('the address says which file it wants', async () => {
    const asked = async (query: string) => {
      const response = await paperResponse(new Request(`http://x/tep${query}`), decision, 'quyết-định')
      return [response.headers.get('Content-Disposition'), response.headers.get('Content-Type')]
    }
    const name = encodeURIComponent('quyết-định')
    expect(await asked('?dang=docx')).toEqual([
      `attachment; filename*=UTF-8''${name}.docx`,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
    expect(await asked('?dang=exe')).toEqual([`attachment; filename*=UTF-8''${name}.pdf`, 'application/pdf'])
  })
})
